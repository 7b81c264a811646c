package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.Seams;
import org.junit.jupiter.api.Test;

class SeamsTest {
    @Test
    void standWhereWordsTouchThatElementsSetApart() throws Exception {
        assertThat(parted(
                        "<p><span>5 412</span><span>By <a>Ada Moor</a></span><em>and</em> <a>Max</a>, <a>Eva</a></p>"))
                .isEqualTo("5 412¦By Ada Moor¦and Max, Eva");
    }

    @Test
    void standBetweenNeighboursThatWhiteSpaceParts() throws Exception {
        assertThat(parted("<p><time>4 May</time>\n<span>Ada Moor</span> wrote <a>this</a> <a>that</a></p>"))
                .isEqualTo("4 May\n¦Ada Moor wrote this ¦that");
    }

    @Test
    void standBetweenTheCellsOfATable() throws Exception {
        assertThat(parted("<table><tr><th>Author<th>Date<tr><td>Moor<td>4 May</table>"))
                .isEqualTo("Author\n¦Date\nMoor\n¦4 May");
    }

    @Test
    void doNotStandInsideWords() throws Exception {
        assertThat(parted("<p><span>S</span>hips of the 4<sup>th</sup> super<wbr>fleet’s <b>Cap</b>tain"
                        + " (<a>here</a>) <span>海</span><span>上</span></p>"))
                .isEqualTo("Ships of the 4th superfleet’s Captain (here) 海¦上");
    }

    @Test
    void areSpacesInTheFactsThatTheMarkupNames() throws Exception {
        assertThat(page("<h1>Ships wait</h1><p class=byline>By <span>Ada Moor</span><span>4 May 2024</span></p>")
                        .facts())
                .filteredOn(fact -> fact.field().equals("byline"))
                .extracting(Fact::value)
                .containsExactly("By Ada Moor 4 May 2024");
    }

    private static String parted(String body) throws Exception {
        Page page = page(body);
        StringBuilder out = new StringBuilder(page.text());
        Seams seams = page.seams();
        int more = 0;
        for (int at = seams.after(-1); at < Integer.MAX_VALUE; at = seams.after(at)) {
            out.insert(at + more++, '¦');
        }
        return out.toString();
    }

    private static Page page(String body) throws Exception {
        return new HtmlReader(Map.of()).read(Captures.html(body));
    }
}
