package org.clipfile.clip;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page in the shape of an office's site that says itself what its elements are: {@code data-truth} is {@code title},
 * {@code body} (one block), {@code either} (a line that may stay with the story or not), {@code caption}, {@code credit}
 * or {@code author}; {@code data-at} stands at the date of publication.
 */
public final class OfficePage {
    private final String name;
    private final String html;
    private final Document truth;

    private OfficePage(String name, String html) {
        this.name = name;
        this.html = html;
        this.truth = Jsoup.parse(html);
    }

    /** The page of that name in {@code src/test/resources/pages}. */
    public static OfficePage named(String name) {
        return new OfficePage(name, resource(name + ".html"));
    }

    /** All pages of a folder, by name. */
    public static List<OfficePage> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .map(file -> named(file.substring(0, file.length() - ".html".length())))
                    .toList();
        }
    }

    /** Whether a model may learn from it; the others tell how well pages are clipped that nobody has seen. */
    public boolean mayBeLearned() {
        return resource("unseen.txt").lines().noneMatch(name::equals);
    }

    public String name() {
        return name;
    }

    /** The page without what it says of itself. */
    public String html() {
        return html.replaceAll(" data-(truth|at)=\"[^\"]*\"", "");
    }

    /** The page with what it says of itself. */
    public Document truth() {
        return truth;
    }

    String title() {
        return truth.select("[data-truth=title]").text();
    }

    List<String> body() {
        return truth.select("[data-truth=body]").eachText();
    }

    List<String> either() {
        return truth.select("[data-truth=either]").eachText();
    }

    List<String> authors() {
        return truth.select("[data-truth=author]").eachText();
    }

    /** Captions without the credits that stand within them. */
    List<String> captions() {
        return truth.select("[data-truth=caption]").stream()
                .map(Element::clone)
                .map(caption -> {
                    caption.select("[data-truth=credit]").remove();
                    return caption.text();
                })
                .toList();
    }

    List<String> credits() {
        return truth.select("[data-truth=credit]").eachText();
    }

    /** ISO 8601 day. */
    String published() {
        return truth.select("[data-at]").attr("data-at");
    }

    @Override
    public String toString() {
        return name;
    }

    private static String resource(String file) {
        try (InputStream in = OfficePage.class.getResourceAsStream("/pages/" + file)) {
            return new String(requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
