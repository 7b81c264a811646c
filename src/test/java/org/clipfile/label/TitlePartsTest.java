package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.clip.Captures;
import org.clipfile.read.HtmlReader;
import org.junit.jupiter.api.Test;

class TitlePartsTest {
    private static final String MENU = "<p>Home | Harbour | Weather | Archive | About us | Imprint</p>";
    private static final String TEXT = "<p>" + "The old ferry made its last crossing on Sunday. ".repeat(8) + "</p>";

    @Test
    void findsTheHeadlineUnderTheHeadingThatNamesTheSite() throws Exception {
        assertThat(headline(
                        "Eel & Anchor: The day the ferry stopped",
                        "<h1>Eel & Anchor</h1>" + MENU + "<h3>The day the ferry stopped</h3>" + TEXT))
                .isEqualTo("The day the ferry stopped");
    }

    @Test
    void findsTheHeadlineThatIsNoHeading() throws Exception {
        assertThat(headline(
                        "Harbour Herald / News / Last ferry has sailed",
                        MENU + "<td><font size=4><b>Last ferry has sailed</b></font><br>3 May<br><br>" + TEXT))
                .isEqualTo("Last ferry has sailed");
    }

    @Test
    void takesASubtitleForNoHeadline() throws Exception {
        assertThat(headline(
                        "Last ferry gone - What the people of the island say now",
                        "<h1>Last ferry gone</h1><h2>What the people of the island say now</h2>" + TEXT))
                .isEqualTo("Last ferry gone");
    }

    @Test
    void keepsAHeadlineUnderTheLongerNameOfItsSite() throws Exception {
        assertThat(headline(
                        "The ferry is gone | The Herald of the Seven Islands",
                        "<h1>The Herald of the Seven Islands</h1>" + MENU + "<h1>The ferry is gone</h1>" + TEXT))
                .isNotEqualTo("The Herald of the Seven Islands");
    }

    @Test
    void leavesAHeadingAloneThatIsTheWholeTitle() throws Exception {
        assertThat(headline("Islands: last ferry gone", "<h1>Islands: last ferry gone</h1>" + MENU + TEXT))
                .isEmpty();
    }

    @Test
    void leavesTheChoiceToOthersWhereTheHeadSaysMore() throws Exception {
        assertThat(headline(
                        "Herald: Last ferry has sailed</title><meta property=og:title content='The last ferry'><title>",
                        "<h1>Herald</h1>" + MENU + "<h2>Last ferry has sailed</h2>" + TEXT))
                .isEmpty();
    }

    private static String headline(String title, String body) throws Exception {
        String markup = "<html><head><meta charset=utf-8><title>" + title + "</title></head><body>" + body;
        Page page = new HtmlReader(Map.of()).read(Captures.html(markup));
        Segment found = TitleParts.headline(page);
        return found == null ? "" : Prose.collapse(page.text(), found.span());
    }
}
