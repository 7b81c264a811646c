package org.clipfile.camel;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.clipfile.Printable;
import org.clipfile.archive.Filed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what goes through the routes, and tells of it in the log: a line per article while there are few, one line every
 * few seconds while there are many. Thread-safe.
 */
public final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long SECOND = 1_000_000_000;
    private static final long BETWEEN_SUMMARIES = 3 * SECOND;
    /** So many lines a second can be read along. */
    private static final int SINGLE_LINES_A_SECOND = 5;

    private final Path home;
    private final LongSupplier nanoTime;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder filed = new LongAdder();
    private final LongAdder setAside = new LongAdder();
    private final AtomicLong nextTick;
    private long second;
    private int linesThisSecond;
    private long unsaid;
    private long unsaidSince;
    private long asideSaid;

    /**
     * Starts counting.
     *
     * @param home folder against which paths are written
     * @param nanoTime a clock such as {@link System#nanoTime}
     */
    public Progress(Path home, LongSupplier nanoTime) {
        this.home = home;
        this.nanoTime = nanoTime;
        this.nextTick = new AtomicLong(nanoTime.getAsLong());
        this.second = nanoTime.getAsLong();
    }

    /** Offers the counts as metrics. */
    void bindTo(MeterRegistry registry) {
        count(registry, "clipfile.files.accepted", "Files whose bytes were stored", accepted);
        count(registry, "clipfile.articles.filed", "Articles filed, or found filed already", filed);
        count(registry, "clipfile.files.set.aside", "Files put into .failed/", setAside);
    }

    private static void count(MeterRegistry registry, String name, String meaning, LongAdder adder) {
        FunctionCounter.builder(name, adder, LongAdder::sum)
                .description(meaning)
                .register(registry);
    }

    /** A file's bytes are stored. */
    void accepted() {
        accepted.increment();
    }

    /** A file was set aside. */
    void setAside(String name, String reason) {
        setAside.increment();
        if (mayHaveItsOwnLine(nanoTime.getAsLong())) {
            LOG.warn("Set aside {}: {}", Printable.name(name), Printable.name(reason));
        }
        tick();
    }

    /**
     * An article is on disk.
     *
     * @return its id, which is what the next route is told
     */
    public String filed(Filed article) {
        filed.increment();
        long now = nanoTime.getAsLong();
        if (mayHaveItsOwnLine(now)) {
            LOG.info("{} {}", word(article.change()), Printable.name(shown(article.file())));
        }
        tick();
        return article.id();
    }

    private synchronized boolean mayHaveItsOwnLine(long now) {
        if (now - second >= SECOND) {
            second = now;
            linesThisSecond = 0;
        }
        if (unsaid == 0 && linesThisSecond < SINGLE_LINES_A_SECOND) {
            linesThisSecond++;
            return true;
        }
        if (unsaid++ == 0) {
            unsaidSince = now;
        }
        return false;
    }

    /** Called often; says how many were filed since the last line, if that is a while ago. */
    void tick() {
        long now = nanoTime.getAsLong();
        long due = nextTick.get();
        if (now - due < 0 || !nextTick.compareAndSet(due, now + SECOND / 4)) {
            return;
        }
        long count;
        long aside;
        long nanos;
        synchronized (this) {
            nanos = now - unsaidSince;
            if (unsaid == 0 || nanos < BETWEEN_SUMMARIES) {
                return;
            }
            count = unsaid;
            unsaid = 0;
            aside = setAside.sum() - asideSaid;
            asideSaid += aside;
            linesThisSecond = SINGLE_LINES_A_SECOND;
            second = now;
        }
        String rate = group(Math.round(count * 1e9 / nanos));
        if (aside == 0) {
            LOG.info("Filed {} more articles, {} a second", group(count), rate);
        } else {
            LOG.warn("Did {} more, {} a second; set aside {} files so far", group(count), rate, group(setAside.sum()));
        }
    }

    private String shown(Path file) {
        return file.startsWith(home) ? home.relativize(file).toString() : file.toString();
    }

    private static String word(Filed.Change change) {
        return switch (change) {
            case NEW -> "Filed";
            case UPDATED -> "Filed anew";
            case SAME -> "Already filed";
        };
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
