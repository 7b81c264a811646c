package org.clipfile.camel;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.clipfile.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the archive can be written. As long as it can it costs nothing; once a write failed it tries about once
 * a second whether writing works again, and says so in the log once at each turn. Thread-safe.
 */
final class ArchiveWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWatch.class);
    private static final long REST_NANOS = 1_000_000_000;

    /** Tries to write to the archive. */
    interface Probe {
        /** Returns if it worked; the exception says why not. */
        void run() throws IOException;
    }

    private final Supplier<Optional<String>> trouble;
    private final Probe probe;
    private final LongSupplier nanoTime;
    private boolean told;
    private long lastProbe;

    /**
     * Watches an archive.
     *
     * @param trouble what keeps the archive from being written, as its last write found
     * @param probe tries a write, after which {@code trouble} is up to date
     * @param nanoTime a clock such as {@link System#nanoTime}
     */
    ArchiveWatch(Supplier<Optional<String>> trouble, Probe probe, LongSupplier nanoTime) {
        this.trouble = trouble;
        this.probe = probe;
        this.nanoTime = nanoTime;
        this.lastProbe = nanoTime.getAsLong() - REST_NANOS;
    }

    /** Whether files may be handed in; tries the archive if the last try was a failure and a second ago. */
    boolean usable() {
        Optional<String> reason = trouble.get();
        return reason.isEmpty() && !pending() || tryAgain(reason.orElse(""));
    }

    /** What keeps the archive from being written, after trying it; empty if it works. */
    synchronized Optional<String> check() {
        lastProbe = nanoTime.getAsLong();
        try {
            probe.run();
        } catch (IOException e) {
            tell(String.valueOf(e.getMessage()));
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (told) {
            told = false;
            LOG.info("The archive can be written again; work goes on.");
        }
        return Optional.empty();
    }

    private synchronized boolean pending() {
        return told;
    }

    private synchronized boolean tryAgain(String reason) {
        tell(reason);
        return nanoTime.getAsLong() - lastProbe >= REST_NANOS && check().isEmpty();
    }

    private void tell(String reason) {
        if (!told) {
            told = true;
            LOG.warn(
                    "The archive cannot be written: {}. Files wait in the inbox; work goes on by itself once it can.",
                    Printable.name(reason));
        }
    }
}
