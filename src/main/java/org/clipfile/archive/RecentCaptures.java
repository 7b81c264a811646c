package org.clipfile.archive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clipfile.article.Capture;
import org.clipfile.article.Content;
import org.jspecify.annotations.Nullable;

/**
 * Holds the small captures taken in last, so that clipping one right away reads no file. Thread-safe.
 */
final class RecentCaptures {
    private static final int MAX_EACH_BYTES = 256 << 10;
    private static final long MAX_ALL_BYTES = 16 << 20;
    /** About what a capture takes beside its bytes. */
    private static final int OVERHEAD_BYTES = 1 << 10;

    private final Map<String, Capture> captures = new LinkedHashMap<>();
    private long bytes;

    synchronized void put(Capture capture) {
        if (!(capture.content() instanceof Content.InMemory)
                || capture.content().size() > MAX_EACH_BYTES) {
            return;
        }
        remove(capture.id());
        captures.put(capture.id(), capture);
        bytes += weight(capture);
        for (Iterator<Capture> eldest = captures.values().iterator(); bytes > MAX_ALL_BYTES; ) {
            bytes -= weight(eldest.next());
            eldest.remove();
        }
    }

    synchronized Optional<Capture> get(String id) {
        return Optional.ofNullable(captures.get(id));
    }

    synchronized void remove(String id) {
        @Nullable Capture removed = captures.remove(id);
        if (removed != null) {
            bytes -= weight(removed);
        }
    }

    private static long weight(Capture capture) {
        return capture.content().size() + OVERHEAD_BYTES;
    }
}
