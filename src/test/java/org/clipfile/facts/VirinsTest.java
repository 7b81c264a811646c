package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.clipfile.article.Virin;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirinsTest {

    @Test
    void decodesEachPart() {
        assertThat(Virins.parse("200922-D-BN624-1166"))
                .contains(
                        new Virin("200922-D-BN624-1166", "2020-09-22", "Department of Defense", "BN624", "1166", null));
    }

    @ParameterizedTest
    @CsvSource({
        "170801-D-FW736-0024L.JPG, 170801-D-FW736-0024L, 2017-08-01, FW736, 0024",
        "161112-D-SW162-143B.JPG, 161112-D-SW162-143B, 2016-11-12, SW162, 143",
        "220929-F-AFHRA-020.JPG, 220929-F-AFHRA-020, 2022-09-29, AFHRA, 020",
        "060515-M-1234S-001, 060515-M-1234S-001, 2006-05-15, 1234S, 001",
        "030910-A-XXXXX-7857, 030910-A-XXXXX-7857, 2003-09-10, XXXXX, 7857",
        "251001-z-nh807-2088, 251001-z-nh807-2088, 2025-10-01, NH807, 2088",
        "200922 - D - BN624 - 1166, 200922 - D - BN624 - 1166, 2020-09-22, BN624, 1166",
        "200922–D–BN624–1166, 200922–D–BN624–1166, 2020-09-22, BN624, 1166",
        "200922_D_BN624_1166.jpg, 200922_D_BN624_1166, 2020-09-22, BN624, 1166",
        "140611-F-AB123-001-001, 140611-F-AB123-001-001, 2014-06-11, AB123, 001-001",
        "981204-N-0000X-002, 981204-N-0000X-002, 1998-12-04, 0000X, 002",
    })
    void readsEveryFormOfTheGrammar(String printed, String value, String date, String photographer, String sequence) {
        Virin virin = Virins.parse(printed).orElseThrow();
        assertThat(virin.value()).isEqualTo(value);
        assertThat(virin.date()).isEqualTo(date);
        assertThat(virin.photographer()).isEqualTo(photographer);
        assertThat(virin.sequence()).isEqualTo(sequence);
    }

    @Test
    void readsTheCountryOfAForeignPhotographer() {
        Virin virin = Virins.parse("180312-O-KL456-1003-BE.jpg").orElseThrow();
        assertThat(virin.country()).isEqualTo("BE");
        assertThat(virin.service()).isEqualTo("Other");
        assertThat(virin.value()).isEqualTo("180312-O-KL456-1003-BE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N00039-26-R-E014",
                "FA8625-21-C-6596",
                "W912DY-20-D-0022",
                "20-45",
                "18-F-0123",
                "1005-01-128-9936",
                "202-555-0188",
                "978-3-16-148410-0",
                "08-0415",
                "201332-D-BN624-1166",
                "200231-D-BN624-1166",
                "200922-DD-BN624-1166",
                "200922-D-BN6245X-1166",
                "200922-D-BN624-11664",
                "1200922-D-BN624-1166",
                "200922-D-12345-1166",
                "200922-D-BN624",
                "200922-D-BN624-1166extra",
                "",
                "200922"
            })
    void leavesLookAlikesAlone(String text) {
        assertThat(Virins.parse(text)).isEmpty();
        assertThat(Virins.find("The number " + text + " stands here for no picture at all."))
                .isEmpty();
    }

    @Test
    void findsAllNumbersOfATextAndWhereTheyStand() {
        String text = "Two divers (240221-F-YD471-1012)(VIRIN: 240221-F-YD471-1013.JPG) surface.";
        List<Virins.Found> found = Virins.find(text);
        assertThat(found)
                .extracting(f -> f.virin().value())
                .containsExactly("240221-F-YD471-1012", "240221-F-YD471-1013");
        assertThat(found.get(1).span().of(text)).isEqualTo("240221-F-YD471-1013.JPG");
    }

    @Test
    void findsTheNumberInAnAddress() {
        assertThat(Virins.find("https://media.example.mil/2021/Jan/25/2002570077/-1/-1/0/210122-D-BN624-0029Y.JPG"))
                .extracting(f -> f.virin().date())
                .containsExactly("2021-01-22");
    }

    @Test
    void doesNotTakeProseForTheEndOfANumber() {
        assertThat(Virins.find("200922-D-BN624-1166 - be careful")
                        .get(0)
                        .virin()
                        .country())
                .isNull();
    }

    @Test
    void takesTimeLinearInTheText() {
        String digits = "200922-D-".repeat(120_000);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Virins.find(digits));
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Virins.find("9".repeat(1_000_000)));
    }
}
