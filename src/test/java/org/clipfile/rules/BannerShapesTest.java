package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Role;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shapes in which dumps of pages have the banner of US government sites: in each, all of it goes and nothing else. */
class BannerShapesTest {
    private static final Path SHAPES = Path.of("src/test/resources/rules/banner-shapes");
    private static final String TITLE = "Harbor opens second gate";
    private static final String STORY =
            "The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon, drivers said.";

    @TestFactory
    Stream<DynamicTest> allOfTheBannerGoesAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(SHAPES)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(10);
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        for (String variant : List.of(text, text.replace("\n", "\r\n"), text.replace(' ', '\u00a0'))) {
            Article article = Captures.clip(Captures.text(variant));
            assertThat(article.body().text().replace(TITLE + "\n\n", "")).isEqualTo(STORY);
            assertThat(removed(article)).doesNotContain(TITLE).doesNotContain("harbor");
        }
    }

    private static String removed(Article article) {
        return article.ledger().stream()
                .filter(line -> line.label().role() == Role.REMOVED)
                .map(LedgerLine::text)
                .reduce("", (all, words) -> all + "\n" + words);
    }
}
