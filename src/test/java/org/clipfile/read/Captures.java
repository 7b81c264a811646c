package org.clipfile.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.clipfile.article.Capture;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.jspecify.annotations.Nullable;

/** Captures for tests. */
final class Captures {
    private Captures() {}

    static Capture html(String markup) {
        return of(MediaTypes.HTML, "https://news.example/2026/story.html", markup.getBytes(StandardCharsets.UTF_8));
    }

    static Capture of(String mediaType, @Nullable String address, byte[] bytes) {
        return new Capture(
                "aaaaaaaaaaaaaaaaaaaa",
                "",
                Channel.INBOX,
                "a",
                address,
                mediaType,
                null,
                Instant.EPOCH,
                Content.of(bytes));
    }
}
