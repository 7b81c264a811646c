package org.clipfile.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes the turns of hosts in the memory of fetching, so that all processes that use it keep to the promises together. While
 * that memory cannot be written nobody is asked anything: what came could not be remembered. Thread-safe.
 */
final class SharedTurns implements Turns.Gate {
    private static final Duration WHILE_IT_FAILS = Duration.ofSeconds(30);

    private final WatchState state;
    private final Hosts hosts;
    private final WatchSettings settings;
    private final Time time;
    private final News news;
    private final AtomicBoolean fails = new AtomicBoolean();

    SharedTurns(WatchState state, Hosts hosts, WatchSettings settings, Time time, News news) {
        this.state = state;
        this.hosts = hosts;
        this.settings = settings;
        this.time = time;
        this.news = news;
    }

    @Override
    public Optional<Instant> enter(String host) {
        Instant now = time.now();
        try {
            Duration longest = settings.longestFetch().plus(rest(host));
            Optional<Instant> closed = state.hosts().take(host, now, longest, rest(host));
            if (fails.getAndSet(false)) {
                news.good("Feeds and pages are asked again.");
            }
            return closed;
        } catch (IOException e) {
            tell(e);
            return Optional.of(now.plus(WHILE_IT_FAILS));
        }
    }

    @Override
    public Duration rest(String host) {
        return hosts.rest(host);
    }

    @Override
    public void leave(String host, Instant next) {
        try {
            state.hosts().give(host, time.now(), next);
        } catch (IOException e) {
            tell(e); // the turn is over by itself in a minute
        }
    }

    private void tell(IOException e) {
        if (!fails.getAndSet(true)) {
            news.bad(e.getMessage() + ". Nothing is asked for until that passes; nothing is lost.");
        }
    }
}
