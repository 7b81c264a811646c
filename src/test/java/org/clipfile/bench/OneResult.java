package org.clipfile.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.Published;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;

/**
 * Tells how alike the articles are that come of one page as HTML and of its dump as plain text, over the pages of the
 * evaluation sets that exist as both. It asks nobody what is right: only whether both ways agree.
 *
 * <pre>{@code OneResult EVAL}</pre>
 */
public final class OneResult {
    private static final int RUN = 4;
    private static final Instant CAPTURED = Instant.parse("2026-11-01T00:00:00Z");

    private final Clipper clipper = Clipper.standard();
    private int pages;
    private double precision;
    private double recall;
    private int titles;
    private int dates;
    private int authors;
    private int languages;

    private OneResult() {}

    public static void main(String[] args) throws IOException, UnreadableCaptureException {
        OneResult result = new OneResult();
        Path eval = Path.of(args[0]);
        Map<String, Path> texts = new HashMap<>(pages(eval, "text"));
        for (Map.Entry<String, Path> page : pages(eval, "fundus").entrySet()) {
            Path text = texts.get(page.getKey());
            if (text != null) {
                result.add(result.clip(page.getValue(), "text/html"), result.clip(text, "text/plain"));
            }
        }
        result.print();
    }

    private static Map<String, Path> pages(Path eval, String set) throws IOException {
        Map<String, Path> pages = new HashMap<>();
        new ObjectMapper()
                .readTree(eval.resolve(set).resolve("truth.json").toFile())
                .path("docs")
                .properties()
                .forEach(doc -> pages.put(
                        doc.getKey(), eval.resolve(doc.getValue().path("page").asText())));
        return pages;
    }

    private Article clip(Path file, String mediaType) throws IOException, UnreadableCaptureException {
        byte[] bytes;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            bytes = in.readAllBytes();
        }
        Content content = Content.of(bytes);
        CaptureId id = CaptureId.of(null, content);
        return clipper.clip(new Capture(
                        id.value(),
                        id.sha256(),
                        Channel.COMMAND,
                        file.getFileName().toString(),
                        null,
                        mediaType,
                        null,
                        CAPTURED,
                        content))
                .article();
    }

    private void add(Article page, Article text) {
        pages++;
        Map<List<String>, Integer> ours = runs(page);
        Map<List<String>, Integer> theirs = runs(text);
        int common = ours.entrySet().stream()
                .mapToInt(run -> Math.min(run.getValue(), theirs.getOrDefault(run.getKey(), 0)))
                .sum();
        precision += (double) common / Math.max(1, sum(theirs));
        recall += (double) common / Math.max(1, sum(ours));
        titles += folded(page.facts().title()).equals(folded(text.facts().title())) ? 1 : 0;
        dates += day(page).equals(day(text)) ? 1 : 0;
        authors += names(page).equals(names(text)) ? 1 : 0;
        languages += primary(page).equals(primary(text)) ? 1 : 0;
    }

    /** "de" of "de-AT". */
    private static String primary(Article article) {
        return String.valueOf(article.facts().language()).split("-")[0];
    }

    private void print() {
        double p = precision / pages;
        double r = recall / pages;
        System.out.printf(
                Locale.ROOT,
                "%d pages%nbody F1   %.4f (of the dump's body %.4f is in the page's, of the page's %.4f in the dump's)%n"
                        + "title     %.4f equal%ndate      %.4f equal%nauthors   %.4f equal%nlanguage  %.4f equal%n",
                pages,
                2 * p * r / (p + r),
                p,
                r,
                (double) titles / pages,
                (double) dates / pages,
                (double) authors / pages,
                (double) languages / pages);
    }

    private static int sum(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Runs of four words, as the scorer of the evaluation sets counts them. */
    private static Map<List<String>, Integer> runs(Article article) {
        List<String> all = List.of(folded(article.body().text()).split(" "));
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= all.size(); i++) {
            runs.merge(all.subList(i, i + RUN), 1, Integer::sum);
        }
        return runs;
    }

    private static String folded(CharSequence words) {
        return words == null
                ? ""
                : words.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private static String day(Article article) {
        Published published = article.facts().published();
        return published == null
                ? ""
                : published
                        .when()
                        .at()
                        .substring(0, Math.min(10, published.when().at().length()));
    }

    private static Set<String> names(Article article) {
        Set<String> names = new TreeSet<>();
        article.facts().authors().stream()
                .map(Author::name)
                .map(OneResult::folded)
                .forEach(names::add);
        return new HashSet<>(names);
    }
}
