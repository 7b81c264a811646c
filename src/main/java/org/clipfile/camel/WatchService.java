package org.clipfile.camel;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.service.ServiceSupport;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.fetch.Wire;
import org.clipfile.watch.Clips;
import org.clipfile.watch.HubCalls;
import org.clipfile.watch.Time;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * Watches the feeds as long as the routes run. Where the memory of fetching cannot be opened, files go their way all the
 * same, health is red, and watching begins by itself once it can.
 */
final class WatchService extends ServiceSupport {
    private final Clipfile desk;
    private final Wire wire;
    private final Configuration configuration;
    private final CamelContext context;
    private final WatchNews news;
    private @Nullable ExecutorService tries;
    private @Nullable WatchState state;
    private volatile @Nullable Watcher watcher;

    WatchService(Clipfile desk, Wire wire, Configuration configuration, CamelContext context, WatchNews news) {
        this.desk = desk;
        this.wire = wire;
        this.configuration = configuration;
        this.context = context;
        this.news = news;
    }

    @Override
    protected synchronized void doStart() {
        WatchSettings settings = WatchSettings.of(configuration);
        try {
            begin(settings);
        } catch (IOException e) {
            String trouble = "The feeds cannot be watched: " + e.getMessage();
            news.bad(trouble + ". Watching begins by itself once this is mended.");
            news.waitFor(trouble);
            tries = context.getExecutorServiceManager().newSingleThreadExecutor(this, "watch-start");
            tries.execute(() -> beginAtLast(settings));
        }
    }

    private void beginAtLast(WatchSettings settings) {
        try {
            do {
                TimeUnit.SECONDS.sleep(1);
            } while (!hasBegun(settings));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to stop
        }
    }

    private synchronized boolean hasBegun(WatchSettings settings) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            begin(settings);
            return true;
        } catch (IOException | RuntimeException e) {
            news.waitFor("The feeds cannot be watched: " + e.getMessage());
            return false;
        }
    }

    private void begin(WatchSettings settings) throws IOException {
        WatchState opened = WatchState.open(settings.state());
        try {
            Watcher made = new Watcher(
                    desk,
                    clips(context, configuration.value("clipfile.captured")),
                    FetchLine.fetcher(context, wire, configuration.value("clipfile.fetch.seam")),
                    opened,
                    settings,
                    news,
                    Time.real());
            startOrClose(made);
            state = opened;
            watcher = made;
            news.of(made);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static void startOrClose(Watcher made) throws IOException {
        try {
            made.start();
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** Answers hubs that call; empty as long as nothing is watched. */
    Optional<HubCalls> hubCalls() {
        return Optional.ofNullable(watcher).map(Watcher::hubCalls);
    }

    /** Sends captures the way that those of files go. */
    private static Clips clips(CamelContext context, String seam) {
        ProducerTemplate template = context.createProducerTemplate();
        return capture -> {
            Exchange exchange =
                    template.send(seam, message -> message.getMessage().setBody(capture));
            // Who handles failures in the routes leaves what was caught behind.
            @Nullable
            Throwable failure = exchange.getException() != null
                    ? exchange.getException()
                    : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
            if (failure != null) {
                rethrow(Cause.of(failure));
            }
        };
    }

    private static void rethrow(Throwable cause) throws IOException, UnreadableCaptureException {
        if (cause instanceof UnreadableCaptureException unreadable) {
            throw unreadable;
        }
        throw cause instanceof IOException io ? io : new IOException(Cause.sentence(cause), cause);
    }

    @Override
    protected synchronized void doStop() throws Exception {
        if (tries != null) {
            context.getExecutorServiceManager().shutdownNow(tries);
        }
        if (watcher != null) {
            watcher.close();
        }
        wire.close();
        if (state != null) {
            state.close();
        }
    }
}
