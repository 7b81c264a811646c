package org.clipfile.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.Places;
import org.clipfile.archive.Filed;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.camel.FetchApp;
import org.clipfile.watch.News;
import org.clipfile.watch.Time;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.Watcher;

/** The archive, the memory of fetching and the route that fetches, for a command that watches for a moment. */
final class Watching implements AutoCloseable {
    private final Clipfile desk;
    private final FetchApp app;
    private final WatchState state;
    private final Watcher watcher;
    private final Tally tally;

    private Watching(Clipfile desk, FetchApp app, WatchState state, Watcher watcher, Tally tally) {
        this.desk = desk;
        this.app = app;
        this.state = state;
        this.watcher = watcher;
        this.tally = tally;
    }

    /** Opens all of it. */
    static Watching open(Configuration configuration, Tally tally) throws IOException {
        Places.requireApart(configuration);
        WatchSettings settings = WatchSettings.of(configuration);
        Clipfile desk = Clipfile.open(configuration.settings());
        FetchApp app = FetchApp.start(desk, configuration);
        WatchState state = WatchState.open(settings.state());
        Watcher watcher = new Watcher(
                desk, capture -> tally.filed(desk, capture), app.fetcher(), state, settings, tally, Time.real());
        return new Watching(desk, app, state, watcher, tally);
    }

    Watcher watcher() {
        return watcher;
    }

    WatchState state() {
        return state;
    }

    Tally tally() {
        return tally;
    }

    /** Waits until feeds that were asked have answered. */
    void awaitFeeds() throws IOException {
        await(watcher::awaitFeeds);
    }

    /** Waits until all that was begun is done. */
    void awaitEnd() throws IOException {
        await(watcher::awaitEnd);
    }

    private interface Wait {
        void end() throws InterruptedException;
    }

    private static void await(Wait wait) throws IOException {
        try {
            wait.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Told to stop");
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        app.close();
        state.close();
        desk.close();
    }

    /** Counts and tells what happens. */
    static class Tally implements News {
        private final Terminal terminal;
        private final boolean quiet;
        private int filed;
        private int troubles;

        Tally(Terminal terminal, boolean quiet) {
            this.terminal = terminal;
            this.quiet = quiet;
        }

        private void filed(Clipfile desk, String capture) throws IOException, UnreadableCaptureException {
            Filed article = desk.clip(capture);
            synchronized (this) {
                filed += article.change() == Filed.Change.SAME ? 0 : 1;
                if (!quiet) {
                    terminal.out()
                            .println(org.clipfile.Printable.line(article.file().toString()));
                    terminal.out().flush();
                }
            }
        }

        final synchronized int filed() {
            return filed;
        }

        final synchronized int troubles() {
            return troubles;
        }

        @Override
        public final synchronized void good(String line) {
            terminal.say(line);
        }

        @Override
        public final synchronized void bad(String line) {
            troubles++;
            terminal.say(line);
        }
    }
}
