package org.clipfile.clip;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The facts of pages in the shapes of publishing systems, one each, in a dozen languages. The pages and what is true of
 * them ({@code truth.tsv}) are our own, and were written before any of them was tried.
 */
class PageShapesTest {
    private static final String FOLDER = "/shapes/";

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void tellsWhatThePageSays(String page, Map<String, String> truth) throws Exception {
        Article article = Captures.clip(Captures.guessed(read(page + ".html")));
        Map<String, String> told = new LinkedHashMap<>();
        truth.keySet().forEach(field -> told.put(field, told(article, field)));
        assertThat(told).isEqualTo(truth);
    }

    private static String told(Article article, String field) {
        Facts facts = article.facts();
        return switch (field) {
            case "title" -> String.valueOf(facts.title());
            case "authors" ->
                String.join(
                        ";", facts.authors().stream().map(Facts.Author::name).toList());
            case "published" ->
                facts.published() == null ? "" : day(facts.published().when().at());
            case "modified" ->
                facts.modified() == null ? "" : day(facts.modified().at());
            case "publisher" ->
                facts.publisher() == null ? "" : facts.publisher().name();
            case "language" -> String.valueOf(facts.language()).substring(0, 2);
            case "canonical" -> String.valueOf(article.identity().canonicalUrl());
            default -> throw new IllegalArgumentException("truth.tsv names a field nobody knows: " + field);
        };
    }

    private static String day(String at) {
        return at.substring(0, Math.min(at.length(), 10));
    }

    static Stream<Object[]> pages() throws IOException {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        for (String line : read("truth.tsv").lines().toList()) {
            if (!line.startsWith("#")) {
                List<String> parts = List.of(line.split("\t", -1));
                pages.computeIfAbsent(parts.get(0), page -> new LinkedHashMap<>())
                        .put(parts.get(1), parts.get(2));
            }
        }
        return pages.entrySet().stream().map(page -> new Object[] {page.getKey(), page.getValue()});
    }

    private static String read(String name) throws IOException {
        try (InputStream in = requireNonNull(PageShapesTest.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
