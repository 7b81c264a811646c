package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Capture;
import org.clipfile.article.Label;
import org.clipfile.clip.Captures;
import org.clipfile.read.HtmlReader;
import org.clipfile.read.PageReader;
import org.clipfile.read.TextReader;
import org.clipfile.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailLabellerTest {
    private static final String STORY =
            "The ferry to the island will stop at eight in the evening from Monday on, because two"
                    + " of the four captains have left for the lakes, where the nights are short and the piers are long.";

    @Test
    void takesATrailAboveTheStoryOfAPageAndNoTableOfArrows() throws Exception {
        Worksheet sheet = label(
                new HtmlReader(RuleBook.standard().selectors()),
                Captures.guessed(
                        "<html><body><div>Home &gt; News &gt; Ferries</div><p>" + STORY
                                + "</p><table><tr><td>Home &gt; Gdansk &gt; Norrey</td><td>nine days</td></tr></table></body></html>"));

        assertThat(labelOf(sheet, "Home > News").rule()).isEqualTo("trail");
        assertThat(labelOf(sheet, "Home > Gdansk")).isEqualTo(Worksheet.UNLABELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Home > News > Ferries", "HOME NEWS ABOUT US UNITS CONTACT US", "Startseite / Presse / Meldungen"
            })
    void takesTrailsAndMenusOfTexts(String line) throws Exception {
        Worksheet sheet = label(new TextReader(), Captures.text(line + "\n\n" + STORY));

        assertThat(labelOf(sheet, line).rule()).isEqualTo("trail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Home > she said > is far away.", "Home news is no news", "Port A/B"})
    void leavesOtherLines(String line) throws Exception {
        Worksheet sheet = label(new TextReader(), Captures.text(line + "\n\n" + STORY));

        assertThat(labelOf(sheet, line)).isEqualTo(Worksheet.UNLABELLED);
    }

    private static Worksheet label(PageReader reader, Capture capture) throws Exception {
        Worksheet sheet = new Worksheet(reader.read(capture));
        new TrailLabeller().label(sheet);
        return sheet;
    }

    private static Label labelOf(Worksheet sheet, String words) {
        return sheet.ledger().at(sheet.page().text().toString().indexOf(words));
    }
}
