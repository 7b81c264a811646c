package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.clipfile.article.Facts.Author;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ada Moor | Benjamin Poe; Ada Moor, Benjamin Poe",
                "By Ada Moor | 5 min read; Ada Moor",
                "By Ada Moor | 12 comments; Ada Moor",
                "Updated: 5 hours ago | Written by Ada Moor; Ada Moor",
                "By Ada Moor March 18 at 3:57 PM Follow @adamoor; Ada Moor",
                "By Ada Moor@adamoor Updated Jul 24, 2018, 2:15pm EDT; Ada Moor",
                "By Ada Moor For Example.com; Ada Moor",
                "By Institute For Example Research; Institute For Example Research",
                "By Centers For Example Control; Centers For Example Control",
                "By Ada Moor, a deputy editor who covers harbours. She lives by the sea.; Ada Moor",
                "By Ada Moor Deputy Content Hub Director; Ada Moor",
                "By Ada Moor and Max Poe The Example Press; Ada Moor, Max Poe",
            })
    void tellsANameFromWhatIsPrintedBehindIt(String line, String names) {
        assertThat(Bylines.parse(line).orElseThrow().authors())
                .extracting(Author::name)
                .containsExactly(names.split(", "));
    }

    @Test
    void aRankMakesFromABylineAsPrinted() {
        Bylines.Byline byline =
                Bylines.parse("From Ensign Jane Doe, Squadron 9 Public Affairs").orElseThrow();

        assertThat(byline.text()).startsWith("From Ensign Jane Doe");
        assertThat(byline.authors()).extracting(author -> author.name()).containsExactly("Jane Doe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "By Jim Sample; Jim Sample; -; -; -",
                "BY JIM SAMPLE; JIM SAMPLE; -; -; -",
                "By Jim Sample, DOD News; Jim Sample; -; DOD News; -",
                "By Jim Sample , DOD News; Jim Sample; -; DOD News; -",
                "By C. Todd Sample, DOD News; C. Todd Sample; -; DOD News; -",
                "Sept. 22, 2020 | By Jim Sample, DOD News; Jim Sample; -; DOD News; 2020-09-22",
                "By Jim Sample, DOD News | Sept. 22, 2020; Jim Sample; -; DOD News; 2020-09-22",
                "Sept. 22, 2020\u00a0|\u00a0By Jim Sample; Jim Sample; -; -; 2020-09-22",
                "By Staff Sgt. Ann Sample, 315th Airlift Wing Public Affairs; Ann Sample; Staff Sgt.; 315th Airlift Wing Public Affairs; -",
                "By Mass Communication Specialist 3rd Class (SW) Casey H. Sample, USS Example (LHD 2) Public Affairs; Casey H. Sample; Mass Communication Specialist 3rd Class (SW); USS Example (LHD 2) Public Affairs; -",
                "By James Sample, NAVFAC Washington Public Affairs; James Sample; -; NAVFAC Washington Public Affairs; -",
                "Story by Sgt. Ann Sample; Ann Sample; Sgt.; -; -",
                "by John Alpha, Matt Beta, Chris Gamma, and Jon Delta Sept; John Alpha|Matt Beta|Chris Gamma|Jon Delta; -; -; -",
                "By Kim Alpha  and Jill Beta; Kim Alpha|Jill Beta; -; -; -",
                "By AP; AP; -; -; -",
                "By The Associated Press; The Associated Press; -; -; -",
                "By JANE ROE | AP; JANE ROE; -; AP; -",
                "By Jane Roe, Staff Writer; Jane Roe; Staff Writer; -; -",
                "By Jane Roe Updated Sept. 22, 2020; Jane Roe; -; -; 2020-09-22",
                "Von Eva Muster; Eva Muster; -; -; -",
                "Von Eva Muster und Jan Muster, Berlin; Eva Muster|Jan Muster; -; -; -",
                "Par Jean-Luc d'Exemple; Jean-Luc d'Exemple; -; -; -",
                "Por María José de la Torre; María José de la Torre; -; -; -",
                "Автор: Иван Примеров; Иван Примеров; -; -; -",
                "מאת: דנה דוגמא; דנה דוגמא; -; -; -",
                "By John Sample Jr.; John Sample Jr.; -; -; -",
                "By John Sample, Jr.; John Sample, Jr.; -; -; -",
            })
    void readsWhoWroteIt(String line, String names, String role, String organization, String date) {
        Bylines.Byline byline = Bylines.parse(line).orElseThrow();
        assertThat(byline.authors()).extracting(Author::name).isEqualTo(Arrays.asList(names.split("\\|")));
        assertThat(byline.authors().get(0).role()).isEqualTo(role);
        assertThat(byline.authors().get(0).organization()).isEqualTo(organization);
        assertThat(byline.date() == null ? null : byline.date().at()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Sept. 30, all units must report their numbers",
                "By Sept. 30, the department expects to be done.",
                "By law, the report is due in May",
                "By the numbers",
                "By The Numbers",
                "By Land and by Sea",
                "From Here to the Harbor",
                "From Jane Doe's window, the harbor looks small",
                "By contrast, the other ships stayed in port.",
                "By Monday the storm had passed",
                "By 2030, half of the fleet will be new",
                "By Design",
                "By the time Jane Roe arrived, the doors were shut.",
                "By order of the Secretary of the Navy",
                "By Jane Roe's account, nobody knew.",
                "Von der Straße aus sah man nichts",
                "Por eso no fue posible llegar a un acuerdo",
                "Par ailleurs, le ministre a confirmé sa visite",
                "Sept. 22, 2020",
                "The story was written by Jane Roe.",
                "Byron Sample",
                "Photo by Jane Roe",
                "",
            })
    void leavesSentencesAlone(String line) {
        assertThat(Bylines.parse(line)).isEmpty();
    }

    @Test
    void takesTheUnitFromTheNextLine() {
        Bylines.Byline byline = Bylines.parse(
                        "by Staff Sgt. Amber R. Sample-Roe", "Air Mobility Command Public Affairs")
                .orElseThrow();
        assertThat(byline.tookNext()).isTrue();
        assertThat(byline.authors())
                .containsExactly(
                        new Author("Amber R. Sample-Roe", "Staff Sgt.", "Air Mobility Command Public Affairs"));
    }

    @Test
    void takesTheNameFromTheNextLine() {
        assertThat(Bylines.parse("By", "Jane Roe").orElseThrow().authors())
                .containsExactly(new Author("Jane Roe", null, null));
        assertThat(Bylines.parse("Written by:", "Jane Roe").orElseThrow().tookNext())
                .isTrue();
        assertThat(Bylines.parse("By", "The ministers met on Monday to talk about ships."))
                .isEmpty();
    }

    @Test
    void leavesTheFirstParagraphWhereItIs() {
        Bylines.Byline byline = Bylines.parse("By Jane Roe", "The Navy said on Monday that it had found the ship.")
                .orElseThrow();
        assertThat(byline.tookNext()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Jane Roe; Jane Roe",
                "By Jane Roe; Jane Roe",
                "Roe, Jane; Jane Roe",
                "Roe, Jane M.; Jane M. Roe",
                "Jane Roe, John Doe; Jane Roe|John Doe",
                "Jane Roe and John Doe; Jane Roe|John Doe",
                "Jane Roe, John Doe and Max Poe; Jane Roe|John Doe|Max Poe",
                "Jane Roe & John Doe; Jane Roe|John Doe",
                "Jane Roe; Jane Roe",
                "Jane Roe/John Doe; Jane Roe|John Doe",
                "Eva Muster und Jan Muster; Eva Muster|Jan Muster",
                "José Ortega y Gasset; José Ortega y Gasset",
                "Ana Gil Rey y Luis Paz; Ana Gil Rey|Luis Paz",
                "Jane Roe, Ph.D.; Jane Roe, Ph.D.",
                "Jane Roe jane.roe@example.org; Jane Roe",
                "Jane Roe @janeroe; Jane Roe",
                "jroe; jroe",
                "dpa; dpa",
                "Jane Roe, Staff Writer; Jane Roe",
                "Jane Roe Staff Writer; Jane Roe",
                "Von Eva Muster; Eva Muster",
                "Jane Roe, Sept. 22, 2020; Jane Roe",
                "Ludwig van Beispiel; Ludwig van Beispiel",
                "Jane Roe (AP); Jane Roe",
                "山田花子; 山田花子",
                "Jane Roe | Example News; Jane Roe",
                "jane roe; jane roe",
                "Jane Roe, Jane Roe; Jane Roe",
            })
    void splitsTheAuthorsOfMetadata(String value, String names) {
        assertThat(Bylines.authors(value)).extracting(Author::name).isEqualTo(Arrays.asList(names.split("\\|")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "https://www.facebook.com/example",
                "@janeroe",
                "jane@example.org",
                "Administrator",
                "2020-09-22"
            })
    void takesNobodyFromWhatIsNoName(String value) {
        assertThat(Bylines.authors(value)).isEmpty();
    }

    @Test
    void takesTimeLinearInTheLine() {
        for (String piece : List.of("By ", "(", ", ", "| ", "and ", "A")) {
            String line = "By Jane Roe " + piece.repeat(1_000_000 / piece.length());
            String most = line.substring(0, 240);
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
                Bylines.parse(line, line);
                Bylines.authors(line);
                for (int i = 0; i < 200; i++) {
                    Bylines.parse(most, most);
                }
            });
        }
    }
}
