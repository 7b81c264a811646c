package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Link;
import org.clipfile.article.Notice;
import org.clipfile.clip.Captures;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.Clipping;
import org.clipfile.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RuleLabellerTest {
    private static final String STORY =
            "The harbor office opened a second gate on Monday, and the queue of trucks was gone"
                    + " by noon, drivers said.";

    private static Article clip(String text) {
        return Captures.clip(Captures.text(text));
    }

    @Test
    void partsABannerFromTheStoryItRunsInto() {
        Article article =
                clip("An official website of the United States government Here’s how you know Official websites"
                        + " use .gov " + STORY);
        assertThat(article.body().text()).isEqualTo(STORY);
    }

    @Test
    @Timeout(60)
    void readsAHundredThousandLinesThatLeadElsewhere() {
        assertThat(clip("Read more: a gate opens\n".repeat(100_000)).ledger()).isNotEmpty();
    }

    @Test
    void keepsANoticeAsARecord() {
        Article article =
                clip("Harbor opens second gate\n\nYou have reached a collection of archived material.\n\n" + STORY);
        assertThat(article.notices())
                .containsExactly(new Notice(
                        "archived", "You have reached a collection of archived material.", "archived-material"));
    }

    @Test
    void keepsRelatedHeadlinesAsRecords() {
        Article article = clip(STORY + "\n\nREAD MORE: Third gate planned\n\n" + STORY
                + " Then it rained.\n\nRelated Stories\nTruckers praise gate\nMayor goes home\n");
        assertThat(article.related())
                .extracting(Link::text)
                .containsExactly("Third gate planned", "Truckers praise gate", "Mayor goes home");
    }

    @Test
    void tagsAreNoRelatedStories() {
        Article article = clip(STORY + "\n\n" + STORY + "\n\nTags\nHarbor office news\nSecond gate for trucks\n");
        assertThat(article.body().text().toString()).doesNotContain("Second gate for trucks");
        assertThat(article.related()).isEmpty();
    }

    @Test
    void doesNotMindWhereTheBannerStands() {
        String banner = "Official websites use .gov\n\nSecure .gov websites use HTTPS";
        assertThat(clip("Gate opens\n\n" + STORY + "\n\n" + banner).body().text())
                .isEqualTo(STORY);
    }

    @Test
    void aPageThatIsOnlyABannerGoesToReview() {
        Article article = clip("An official website of the United States government\nHere's how you know");
        assertThat(article.body().blocks()).isEmpty();
        assertThat(article.quality().needsReview()).isTrue();
        assertThat(article.quality().flags()).contains("no-body", "no-title");
    }

    @Test
    void flagsWhatAServerSaysInsteadOfAnArticle() {
        assertThat(clip("Access Denied\n\nYou don't have permission to access this page.")
                        .quality()
                        .flags())
                .contains("blocked-page");
    }

    @Test
    void takesWordsInBracketsOfTheirOwnOutOfALine() {
        assertThat(clip("Gate opens\n\n" + STORY
                                + "\n\nThe whole list (opens in a new window) is with the harbor office , opens"
                                + " new tab in the old town, where the clerk opens a new window every hour.")
                        .body()
                        .text())
                .endsWith(
                        "The whole list is with the harbor office in the old town, where the clerk opens a new window every"
                                + " hour.");
    }

    @Test
    void aRuleOfAHostHoldsOnPagesFromThere(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), """
                - id: letter
                  reason: newsletter
                  because: It is offered under every story.
                  hosts: harbor.example
                  where: alone
                  phrases: ["Write to the harbor"]
                  examples:
                    - text: Write to the harbor
                """);
        Clipper clipper = Clipper.of(RuleBook.standardWith(folder));
        String page = "<html><head>%s</head><body><article><h1>Gate opens</h1><p>" + STORY
                + "</p><p>Write to the harbor</p></article></body></html>";
        String there = "<link rel=canonical href='https://www.harbor.example/gate'>";

        assertThat(rules(clipper.clip(Captures.guessed(page.formatted(there))))).contains("letter");
        assertThat(rules(clipper.clip(Captures.guessed(page.formatted(""))))).doesNotContain("letter");
        assertThat(rules(clipper.clip(Captures.guessed(page.formatted(there.replace("harbor", "quay"))))))
                .doesNotContain("letter");
    }

    private static List<String> rules(Clipping clipping) {
        return clipping.article().ledger().stream()
                .map(line -> line.label().rule())
                .toList();
    }
}
