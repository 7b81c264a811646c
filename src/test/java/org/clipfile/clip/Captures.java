package org.clipfile.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;

/** Captures for tests, all taken at the same time. */
public final class Captures {
    public static final Instant TIME = Instant.parse("2026-03-04T05:06:07Z");

    /** Made at the first clip: a training needs captures while the models do not fit. */
    private static final class Standard {
        static final Clipper CLIPPER = Clipper.standard();
    }

    private Captures() {}

    public static Capture text(byte[] bytes) {
        return of(bytes, "text/plain");
    }

    public static Capture text(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A capture of HTML if the text begins with a tag, else of plain text. */
    public static Capture guessed(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), text.startsWith("<") ? "text/html" : "text/plain");
    }

    public static Capture html(String markup) {
        return of(markup.getBytes(StandardCharsets.UTF_8), "text/html");
    }

    public static Capture of(byte[] bytes, String mediaType) {
        try {
            Content content = Content.of(bytes);
            CaptureId id = CaptureId.of(null, content);
            return new Capture(
                    id.value(), id.sha256(), Channel.INBOX, "test.txt", null, mediaType, null, TIME, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Article clip(Capture capture) {
        try {
            return Standard.CLIPPER.clip(capture).article();
        } catch (IOException | UnreadableCaptureException e) {
            throw new AssertionError(e);
        }
    }
}
