package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.clipfile.article.Article;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.When;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.Test;

class TextHeadTest {
    private static final String STORY =
            "The harbor office opened a second gate on Monday, and the queue of trucks was gone"
                    + " by noon, drivers said.";

    private static Article clip(String... blocks) {
        return Captures.clip(Captures.text(String.join("\n\n", blocks)));
    }

    @Test
    void takesTheLineOverTheStoryForTheTitle() {
        Article article = clip("Harbor Opens Second Gate", STORY);
        assertThat(article.facts().title()).isEqualTo("Harbor Opens Second Gate");
        assertThat(article.body().text()).isEqualTo(STORY);
    }

    @Test
    void readsBylineAndDate() {
        Article article = clip("Harbor Opens Second Gate", "March 3, 2025 | By Ada Moor, Harbor News", STORY);
        assertThat(article.facts().authors()).extracting(Author::name).containsExactly("Ada Moor");
        assertThat(article.facts().authors().get(0).organization()).isEqualTo("Harbor News");
        When when = Objects.requireNonNull(article.facts().published()).when();
        assertThat(when.at()).isEqualTo("2025-03-03");
        assertThat(when.stated()).isTrue();
        assertThat(article.body().text()).isEqualTo(STORY);
    }

    @Test
    void readsABylineOfTwoLinesAndADateLineBelow() {
        Article article = clip(
                "Harbor Opens Second Gate",
                "by Staff Sgt. Ada Moor",
                "315th Harbor Wing Public Affairs",
                "March 3, 2025",
                STORY);
        assertThat(article.facts().authors()).extracting(Author::name).containsExactly("Ada Moor");
        assertThat(article.facts().authors().get(0).organization()).isEqualTo("315th Harbor Wing Public Affairs");
        assertThat(Objects.requireNonNull(article.facts().published()).when().at())
                .isEqualTo("2025-03-03");
        assertThat(article.body().text()).isEqualTo(STORY);
    }

    @Test
    void readsTheDatelineAndLeavesItsWords() {
        Article article = clip("Harbor Opens Second Gate", "PORT SAND, Maine (AP) — " + STORY);
        assertThat(Objects.requireNonNull(article.facts().dateline()).place()).isEqualTo("PORT SAND, Maine");
        assertThat(article.facts().agency()).isEqualTo("AP");
        assertThat(article.body().text()).startsWith("PORT SAND");
    }

    @Test
    void takesTheTitleOnlyOnce() {
        Article article = clip("Harbor Opens Second Gate", "Harbor Opens Second Gate", STORY);
        assertThat(article.body().text()).isEqualTo(STORY);
    }

    @Test
    void keepsAStandfirst() {
        Article article = clip("Harbor Opens Second Gate", "Drivers praise the shorter lines.", STORY);
        assertThat(article.body().blocks()).hasSize(2);
    }

    @Test
    void inventsNoTitle() {
        assertThat(clip(STORY, STORY + " Then it rained.").facts().title()).isNull();
    }
}
