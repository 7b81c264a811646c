package org.clipfile.camel;

import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.service.ServiceSupport;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.fetch.Wire;
import org.clipfile.watch.Clips;
import org.clipfile.watch.Time;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.Watcher;
import org.jspecify.annotations.Nullable;

/** Watches the feeds as long as the routes run. */
final class WatchService extends ServiceSupport {
    private final Clipfile desk;
    private final Wire wire;
    private final Configuration configuration;
    private final CamelContext context;
    private final WatchNews news;
    private @Nullable WatchState state;
    private @Nullable Watcher watcher;

    WatchService(Clipfile desk, Wire wire, Configuration configuration, CamelContext context, WatchNews news) {
        this.desk = desk;
        this.wire = wire;
        this.configuration = configuration;
        this.context = context;
        this.news = news;
    }

    @Override
    protected void doStart() throws Exception {
        WatchSettings settings = WatchSettings.of(configuration);
        WatchState opened = WatchState.open(settings.state());
        state = opened;
        Watcher made = new Watcher(
                desk,
                clips(context, configuration.value("clipfile.captured")),
                FetchLine.fetcher(context, wire, configuration.value("clipfile.fetch.seam")),
                opened,
                settings,
                news,
                Time.real());
        watcher = made;
        news.of(made);
        made.start();
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
    protected void doStop() throws Exception {
        if (watcher != null) {
            watcher.close();
        }
        wire.close();
        if (state != null) {
            state.close();
        }
    }
}
