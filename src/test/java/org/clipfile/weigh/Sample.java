package org.clipfile.weigh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.format.CanonicalJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page of the evaluation sets with what is known of it.
 *
 * @param site its host, without names of parts of the site: pages of one site are never parted between training and test
 */
record Sample(String set, String name, String site, Path file, JsonNode truth) {
    /** The set of pages of our own writing. */
    static final String OFFICES = "offices";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant CAPTURED = Instant.parse("2026-11-01T00:00:00Z");

    static List<Sample> all(Path eval, String set) throws IOException {
        List<Sample> samples = new ArrayList<>();
        JsonNode docs =
                JSON.readTree(eval.resolve(set).resolve("truth.json").toFile()).path("docs");
        for (Map.Entry<String, JsonNode> doc : docs.properties()) {
            JsonNode truth = doc.getValue();
            samples.add(new Sample(
                    set,
                    doc.getKey(),
                    site(truth.path("url").asText(doc.getKey())),
                    eval.resolve(truth.path("page").asText()),
                    truth));
        }
        return samples;
    }

    /** Pages of our own writing, which say themselves what of them is body; those kept to be judged by are left out. */
    static List<Sample> ofOffices(Path folder) throws IOException {
        Path kept = folder.resolve("unseen.txt");
        List<String> unseen = Files.exists(kept) ? Files.readAllLines(kept) : List.of();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".html", "");
            if (!unseen.contains(name)) {
                Document page = Jsoup.parse(file.toFile());
                JsonNode truth =
                        JSON.createObjectNode().put("text", text(page, "body")).put("either", text(page, "either"));
                samples.add(new Sample(OFFICES, name, name, file, truth));
            }
        }
        return samples;
    }

    private static String text(Document page, String truth) {
        return String.join("\n\n", page.select("[data-truth=" + truth + "]").eachText());
    }

    private static String site(String url) {
        try {
            String host = URI.create(url.replace(' ', '+')).getHost();
            String[] parts = (host == null ? url : host).split("\\.");
            int n = parts.length;
            if (n < 2) {
                return url;
            }
            boolean deep = n > 2 && parts[n - 2].length() <= 3;
            return (deep ? parts[n - 3] + "." : "") + parts[n - 2] + "." + parts[n - 1];
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    int fold(int folds) {
        return Math.floorMod(site.hashCode() * 0x9e3779b1 >>> 7, folds);
    }

    Capture capture() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!set.equals(OFFICES)) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readAllBytes();
            }
        }
        Content content = Content.of(bytes);
        CaptureId id = CaptureId.of(null, content);
        return new Capture(
                id.value(),
                id.sha256(),
                Channel.COMMAND,
                name + (isText() ? ".txt" : ".html"),
                null,
                isText() ? "text/plain" : "text/html",
                null,
                CAPTURED,
                content);
    }

    /** Whether its body, as it is known, holds captions too. */
    boolean holdsCaptions() {
        return set.equals("readability") || name.startsWith("readability");
    }

    private boolean isText() {
        return set.startsWith("text");
    }

    /** The same page with another content. */
    Capture capture(String text) throws IOException {
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
        CaptureId id = CaptureId.of(null, content);
        return new Capture(
                id.value(), id.sha256(), Channel.COMMAND, name + ".txt", null, "text/plain", null, CAPTURED, content);
    }

    /** Clips it and writes {@code OUT/SET/NAME.json}. */
    void write(Clipper clipper, Path out) {
        try {
            Path file = out.resolve(set).resolve(name + ".json");
            Files.createDirectories(file.getParent());
            try (OutputStream stream = Files.newOutputStream(file)) {
                CanonicalJson.write(clipper.clip(capture()).article(), stream);
            }
        } catch (IOException | UnreadableCaptureException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
