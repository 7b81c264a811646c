package org.clipfile.camel;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final int ASIDE_LINES_A_SECOND = 20;
    /** Up to so many articles are named after all when no more follow. */
    private static final int MOST_WAITING = 20;

    private final Path home;
    private final LongSupplier nanoTime;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder filed = new LongAdder();
    private final LongAdder setAside = new LongAdder();
    private final AtomicLong nextTick;
    private long second;
    private int linesThisSecond;
    private int asidesThisSecond;
    /** Lines that had to wait, as long as there are few. */
    private final Deque<Line> waiting = new ArrayDeque<>();

    private long unsaid;
    private long unsaidSince;
    private long unsaidAsides;

    private record Line(boolean warning, String words) {}

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

    /** A file was set aside. That is always said, unless so many are that nobody could read it. */
    void setAside(String name, String reason) {
        setAside.increment();
        synchronized (this) {
            turn(nanoTime.getAsLong());
            if (asidesThisSecond++ < ASIDE_LINES_A_SECOND) {
                say(new Line(true, "Set aside " + Printable.name(name) + ": " + Printable.name(reason)));
            } else {
                unsaidAsides++;
            }
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
        Line line = new Line(false, word(article.change()) + " " + Printable.name(shown(article.file())));
        synchronized (this) {
            long now = nanoTime.getAsLong();
            turn(now);
            if (unsaid == 0 && linesThisSecond < SINGLE_LINES_A_SECOND) {
                linesThisSecond++;
                say(line);
            } else {
                unsaidSince = unsaid++ == 0 ? now : unsaidSince;
                if (waiting.size() < MOST_WAITING) {
                    waiting.add(line);
                }
            }
        }
        tick();
        return article.id();
    }

    /** A new second gives new room for lines. */
    private void turn(long now) {
        if (now - second >= SECOND) {
            second = now;
            linesThisSecond = 0;
            asidesThisSecond = 0;
        }
    }

    /** Called often; says what was not said yet, if that is a while ago. */
    void tick() {
        long now = nanoTime.getAsLong();
        long due = nextTick.get();
        if (now - due < 0 || !nextTick.compareAndSet(due, now + SECOND / 4)) {
            return;
        }
        synchronized (this) {
            if (unsaidAsides > 0 && now - second >= SECOND) {
                sayAsides();
            }
            long patience = unsaid <= waiting.size() ? SECOND : BETWEEN_SUMMARIES;
            if (unsaid > 0 && now - unsaidSince >= patience) {
                sayFiled(now);
            }
        }
    }

    /** Says what was not said yet: nothing more will come. */
    synchronized void sayRest() {
        if (unsaid > 0) {
            sayFiled(nanoTime.getAsLong());
        }
        if (unsaidAsides > 0) {
            sayAsides();
        }
    }

    private void sayFiled(long now) {
        if (unsaid <= waiting.size()) {
            waiting.forEach(Progress::say);
        } else {
            double seconds = Math.max(1, now - unsaidSince) / (double) SECOND;
            LOG.info("Filed {} more articles, {} a second", group(unsaid), group(Math.round(unsaid / seconds)));
        }
        linesThisSecond = unsaid > waiting.size() ? SINGLE_LINES_A_SECOND : linesThisSecond;
        second = now;
        waiting.clear();
        unsaid = 0;
    }

    private void sayAsides() {
        LOG.warn(
                "Set aside {} more, {} so far; each lies in .failed/ with a note that says why",
                group(unsaidAsides),
                group(setAside.sum()));
        unsaidAsides = 0;
    }

    private static void say(Line line) {
        if (line.warning()) {
            LOG.warn("{}", line.words());
        } else {
            LOG.info("{}", line.words());
        }
    }

    private String shown(Path file) {
        return file.startsWith(home) ? home.relativize(file).toString() : file.toString();
    }

    private static String word(Filed.Change change) {
        return switch (change) {
            case NEW -> "Filed";
            case UPDATED -> "Seen again";
            case SAME -> "Already filed";
        };
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
