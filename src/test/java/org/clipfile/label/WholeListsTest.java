package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Page;
import org.clipfile.clip.Captures;
import org.clipfile.read.HtmlReader;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;
import org.junit.jupiter.api.Test;

class WholeListsTest {
    private static final String SHORT = "<li>Bring a torch.</li>";
    private static final String LONG =
            "<li>Those who come by boat land at the stone quay, as the wooden one is shut.</li>";

    @Test
    void keepsAnItemThatWeighsTooLittleBesideThoseThatWeighEnough() throws Exception {
        assertThat(settled("<ul>" + LONG + SHORT + LONG + "</ul>", 0.9f, 0.2f, 0.8f))
                .containsExactly(true, true, true);
    }

    @Test
    void takesTheFewOutWithTheMany() throws Exception {
        assertThat(settled("<ol>" + SHORT + LONG + LONG + "</ol>", 0.7f, 0.1f, 0.2f))
                .containsExactly(false, false, false);
    }

    @Test
    void countsListsInListsAsOne() throws Exception {
        assertThat(settled("<ul>" + LONG + "<li>By land<ul>" + SHORT + "</ul></li></ul>", 0.9f, 0.4f, 0.4f))
                .containsExactly(true, true, true);
    }

    @Test
    void leavesListsOfLinksAndSingleItemsAlone() throws Exception {
        assertThat(settled(
                        "<ul><li><a href=/1>Ferries sail again</a></li><li><a href=/2>Quay shut</a></li></ul>",
                        0.9f,
                        0.2f))
                .containsExactly(true, false);
        assertThat(settled("<ul>" + LONG + "</ul><ul>" + SHORT + "</ul>", 0.9f, 0.2f))
                .containsExactly(true, false);
    }

    @Test
    void aSentenceThatEndsInAColonGoesOnInItsList() throws Exception {
        String links = "<ul><li><a href=/1>Bill 12, on piers</a></li><li><a href=/2>Bill 14, on eels</a></li></ul>";

        assertThat(settled("<p>The council has passed these two bills:</p>" + links, 0.9f, 0.1f, 0.1f))
                .containsExactly(true, true, true);
        assertThat(settled("<p>The council has passed two bills at last.</p>" + links, 0.9f, 0.1f, 0.1f))
                .containsExactly(true, false, false);
        assertThat(settled("<p>Read more:</p>" + links, 0.9f, 0.1f, 0.1f)).containsExactly(true, false, false);
    }

    private static List<Boolean> settled(String list, float... chances) throws Exception {
        String markup = "<html><body>" + list + "</body></html>";
        Page page = new HtmlReader(Map.of()).read(Captures.html(markup));
        PageFeatures features = new PageFeatures(page, new Worksheet(page).ledger());
        List<Verdict> verdicts = new ArrayList<>();
        for (float chance : chances) {
            verdicts.add(new Verdict(chance, chance < 0.5f ? "furniture" : "", chance < 0.5f ? "shape" : ""));
        }
        return WholeLists.settle(features, page.boxes(), verdicts).stream()
                .map(Verdict::isBody)
                .toList();
    }
}
