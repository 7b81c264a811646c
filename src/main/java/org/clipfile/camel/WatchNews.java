package org.clipfile.camel;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.clipfile.Printable;
import org.clipfile.watch.Figures;
import org.clipfile.watch.News;
import org.clipfile.watch.WatchedFeed;
import org.clipfile.watch.Watcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of the watched feeds: in the log, in the metrics, on the health page. Thread-safe. */
final class WatchNews implements News {
    private static final Logger LOG = LoggerFactory.getLogger("org.clipfile.camel.Watch");

    private final LongAdder looks = new LongAdder();
    private final LongAdder failedLooks = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private final LongAdder failedPages = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private volatile @Nullable Watcher watcher;
    private volatile @Nullable String waits;
    private volatile @Nullable Timer lateness;

    /** Takes up who watches. */
    void of(Watcher watching) {
        watcher = watching;
        waits = null;
    }

    /** Takes up what keeps watching from beginning. */
    void waitFor(String trouble) {
        waits = trouble;
    }

    /** Offers figures as metrics. */
    void bindTo(MeterRegistry registry) {
        count(registry, "clipfile.feeds.looks", "Looks at feeds", looks);
        count(registry, "clipfile.feeds.looks.failed", "Looks at feeds that failed", failedLooks);
        count(registry, "clipfile.pages.fetched", "Pages of articles that were fetched, or had not changed", pages);
        count(registry, "clipfile.pages.failed", "Tries to fetch a page of an article that failed", failedPages);
        count(registry, "clipfile.requests.refused", "Requests not made: address not allowed, or robots.txt", refusals);
        gauge(registry, "clipfile.feeds.watched", "Feeds on the list that are not paused", Figures::watched);
        gauge(registry, "clipfile.feeds.troubled", "Feeds that cannot be read, or not all of them", Figures::troubled);
        gauge(registry, "clipfile.feeds.gone", "Feeds that are paused because they are gone for good", Figures::gone);
        gauge(registry, "clipfile.pages.waiting", "Pages of articles still to be fetched", Figures::waiting);
        gauge(registry, "clipfile.pages.given.up", "Pages of articles that are no longer tried", Figures::givenUp);
        lateness = Timer.builder("clipfile.feeds.lateness")
                .description("How much later than it was due a feed was asked")
                .register(registry);
    }

    private static void count(MeterRegistry registry, String name, String meaning, LongAdder adder) {
        FunctionCounter.builder(name, adder, LongAdder::sum)
                .description(meaning)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String meaning, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, this, news -> news.figures()
                        .map(figure::applyAsDouble)
                        .orElse(Double.NaN))
                .description(meaning)
                .register(registry);
    }

    private Optional<Figures> figures() {
        @Nullable Watcher watching = watcher;
        try {
            return watching == null ? Optional.empty() : Optional.of(watching.figures());
        } catch (IOException e) {
            return Optional.empty(); // the health page says so
        }
    }

    /** What keeps feeds from being watched, for people; empty if nothing does. */
    Optional<String> trouble() {
        @Nullable Watcher watching = watcher;
        try {
            return watching == null ? Optional.ofNullable(waits) : watching.trouble();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void good(String line) {
        LOG.info("{}", Printable.name(line));
    }

    @Override
    public void bad(String line) {
        LOG.warn("{}", Printable.name(line));
    }

    @Override
    public void asked(WatchedFeed feed, Duration late) {
        @Nullable Timer timer = lateness;
        if (timer != null && !late.isNegative()) {
            timer.record(late);
        }
    }

    @Override
    public void looked(boolean well) {
        (well ? looks : failedLooks).increment();
    }

    @Override
    public void refused() {
        refusals.increment();
    }

    @Override
    public void fetched(boolean well) {
        (well ? pages : failedPages).increment();
    }
}
