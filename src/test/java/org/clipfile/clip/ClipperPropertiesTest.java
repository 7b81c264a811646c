package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clipfile.article.Article;
import org.clipfile.article.Facts;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Role;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.format.ArticleSchema;
import org.clipfile.format.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every text there is; each failure names the seed that gives the text again. */
class ClipperPropertiesTest {
    private static final int TEXTS = 20_000;
    /** A text may take that long for each begun 100 KB, far more than it needs on a slow machine. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private static final Clipper CLIPPER = Clipper.standard();

    @Test
    void theLedgerTilesEveryTextAndNamesWhatWasRemoved() throws IOException {
        int clipped = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            byte[] bytes = new GeneratedTexts(seed).bytes();
            try {
                long start = System.nanoTime();
                Clipping clipping = CLIPPER.clip(Captures.text(bytes));
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("time of seed %d", seed)
                        .isLessThan(MOST);
                assertTiles(seed, clipping);
                clipped++;
            } catch (UnreadableCaptureException e) {
                assertThat(e).as("seed %d", seed).message().isNotBlank();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(clipped).isGreaterThan(TEXTS * 9 / 10);
    }

    private static void assertTiles(int seed, Clipping clipping) {
        Article article = clipping.article();
        CharSequence text = clipping.page().text();
        int at = 0;
        for (LedgerLine line : article.ledger()) {
            assertThat(line.span().start()).as("seed %d", seed).isEqualTo(at);
            at = line.span().end();
            if (line.label().role() == Role.REMOVED) {
                String words = line.span().of(text);
                assertThat(line.text()).as("seed %d", seed).isNotNull().isSubstringOf(words);
                assertThat(line.sha256() == null).as("seed %d", seed).isEqualTo(words.length() <= LedgerLine.MAX_TEXT);
            }
            if (line.label().role() == Role.MEDIA) {
                assertThat(line.label().media())
                        .as("seed %d", seed)
                        .isLessThan(article.media().size());
            }
        }
        assertThat(at).as("seed %d", seed).isEqualTo(text.length());
        assertFieldsHoldTheirWords(seed, article, text);
        assertThat(lettersOfBody(article)).as("letters of seed %d", seed).isEqualTo(lettersInLedger(article, text));
    }

    /** What the ledger calls a field stands in that field; else the words would be found nowhere. */
    private static void assertFieldsHoldTheirWords(int seed, Article article, CharSequence text) {
        for (LedgerLine line : article.ledger()) {
            if (line.label().role() != Role.METADATA) {
                continue;
            }
            String words = letters(line.span().of(text));
            Facts facts = article.facts();
            switch (line.label().detail()) {
                case "title" ->
                    assertThat(letters(facts.title()))
                            .as("title of seed %d", seed)
                            .contains(words);
                case "byline" ->
                    assertThat(letters(facts.byline()))
                            .as("byline of seed %d", seed)
                            .isNotEmpty();
                case "published" ->
                    assertThat(facts.published()).as("date of seed %d", seed).isNotNull();
                case "modified" ->
                    assertThat(facts.modified()).as("date of seed %d", seed).isNotNull();
                default ->
                    assertThat(line.label().detail())
                            .as("field of seed %d", seed)
                            .isNotBlank();
            }
        }
    }

    private static String letters(@Nullable String words) {
        return words == null ? "" : words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Not words: one that was broken over lines is one again. */
    private static String lettersOfBody(Article article) {
        return article.body().blocks().stream()
                .map(block -> letters(block.text().toString()))
                .collect(Collectors.joining());
    }

    private static String lettersInLedger(Article article, CharSequence text) {
        return article.ledger().stream()
                .filter(line -> line.label().role() == Role.BODY)
                .map(line -> letters(line.span().of(text)))
                .collect(Collectors.joining());
    }

    @Test
    void clippingAnArticleAgainChangesNothing() {
        for (int seed = 0; seed < TEXTS / 4; seed++) {
            Article first = Captures.clip(Captures.text(new GeneratedTexts(seed).plausible()));
            if (first.facts().title() == null || first.body().blocks().isEmpty()) {
                continue;
            }
            Article second = Captures.clip(
                    Captures.text(first.facts().title() + "\n\n" + first.body().text()));
            assertThat(second.body().text())
                    .as("seed %d", seed)
                    .isEqualTo(first.body().text());
            assertThat(second.facts().title())
                    .as("seed %d", seed)
                    .isEqualTo(first.facts().title());
        }
    }

    @Test
    void theSameCaptureGivesTheSameBytesAndTheyAreValid() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            String text = new GeneratedTexts(seed).plausible();
            byte[] once = json(text);
            assertThat(json(text)).as("seed %d", seed).isEqualTo(once);
            ArticleSchema.check(once);
        }
    }

    private static byte[] json(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalJson.write(Captures.clip(Captures.text(text)), out);
        return out.toByteArray();
    }

    @Test
    void timeGrowsNoFasterThanTheText() throws Exception {
        for (String piece : List.of(
                "Share ",
                "A lock ( ( ( ( ",
                "An official website of the ",
                "Photo By: ",
                "By By By ",
                "((((((((",
                "Related Stories\n",
                "VIRIN: 200922-D-",
                "\u200f\u0301",
                "a\n\n",
                "1. ",
                "Jan. 1, 2020 ")) {
            String text = piece.repeat(2_000_000 / piece.length());
            long start = System.nanoTime();
            try {
                CLIPPER.clip(Captures.text(text));
            } catch (UnreadableCaptureException e) {
                assertThat(e).as(piece).message().isNotBlank();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("2 MB of '%s'", piece)
                    .isLessThan(MOST.multipliedBy(20));
        }
    }
}
