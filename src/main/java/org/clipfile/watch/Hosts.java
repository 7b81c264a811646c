package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Fetcher;
import org.clipfile.fetch.Request;
import org.clipfile.fetch.Robots;
import org.jspecify.annotations.Nullable;

/** What is known of hosts: their robots.txt, for a day (RFC 9309). Thread-safe; of one host only one thread asks at a time. */
final class Hosts {
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_HOSTS = 20_000;

    private final Fetcher fetcher;
    private final WatchSettings settings;
    private final Time time;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * @param robots what it allows
     * @param until when it is asked again
     * @param failure why it could not be had, if the server failed
     */
    private record Known(
            Robots robots, Instant until, @Nullable FetchException failure) {}

    Hosts(Fetcher fetcher, WatchSettings settings, Time time) {
        this.fetcher = fetcher;
        this.settings = settings;
        this.time = time;
    }

    /** By which a host is known: its name, and its port if that is not the usual one. */
    static String of(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort();
        return port < 0 || port == 80 || port == 443 ? host : host + ":" + port;
    }

    /** How long it rests between two turns. */
    Duration rest(String host) {
        @Nullable Known rules = known.get(host);
        @Nullable Duration wish = rules == null ? null : rules.robots().delay();
        return wish != null && wish.compareTo(settings.delay()) > 0 ? wish : settings.delay();
    }

    /** Whether its robots.txt must be asked for first. */
    boolean mustAsk(URI address) {
        @Nullable Known rules = known.get(of(address));
        return rules == null || rules.until().isBefore(time.now());
    }

    /** Asks for its robots.txt. */
    void ask(URI address) throws IOException {
        if (known.size() > MOST_HOSTS) {
            known.values().removeIf(each -> each.until().isBefore(time.now()));
        }
        known.put(of(address), fetched(address));
    }

    private Known fetched(URI address) throws IOException {
        Instant now = time.now();
        URI at = Robots.of(address);
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                Answer answer = fetcher.fetch(new Request(
                        at,
                        Map.of("User-Agent", settings.agent(), "Accept", "text/plain,*/*;q=0.5"),
                        Robots.MAX_BYTES,
                        settings.longestFetch()));
                if (answer.isRedirect()) {
                    at = at.resolve(String.valueOf(answer.header("location")));
                } else if (answer.status() == 200) {
                    byte[] bytes = Bodies.bytes(new HttpAnswer(answer.block()), Robots.MAX_BYTES);
                    return new Known(Robots.parse(at, bytes, settings.agent()), now.plus(Robots.HOLDS), null);
                } else if (answer.status() == 429 || answer.status() >= 500) {
                    return failed(now, "robots.txt answers " + answer.status());
                } else {
                    return new Known(Robots.allowAll(), now.plus(Robots.HOLDS), null);
                }
            }
            return new Known(Robots.allowAll(), now.plus(Robots.HOLDS), null);
        } catch (FetchException e) {
            // A robots.txt without end, or one that leads into a private network, is as good as none; a host that
            // cannot
            // be reached must not be asked for anything else either.
            return e.kind() == FetchException.Kind.SOFT
                    ? failed(now, String.valueOf(e.getMessage()))
                    : new Known(
                            e.kind() == FetchException.Kind.REFUSED || of(at).equals(of(address))
                                    ? Robots.allowNone()
                                    : Robots.allowAll(),
                            now.plus(Robots.FAILURE_HOLDS),
                            e);
        } catch (UnreadableCaptureException | IllegalArgumentException e) {
            return new Known(Robots.allowAll(), now.plus(Robots.HOLDS), null);
        }
    }

    private static Known failed(Instant now, String why) {
        return new Known(
                Robots.allowNone(),
                now.plus(Robots.FAILURE_HOLDS),
                new FetchException(FetchException.Kind.SOFT, why, null));
    }

    /**
     * Makes sure that we may ask for that.
     *
     * @throws FetchException if not
     */
    void requireAllowed(URI address) throws FetchException {
        @Nullable Known rules = known.get(of(address));
        if (rules == null || rules.robots().allows(address)) {
            return;
        }
        @Nullable FetchException failure = rules.failure();
        if (failure != null) {
            throw new FetchException(failure.kind(), String.valueOf(failure.getMessage()), failure);
        }
        throw FetchException.refused("The site's robots.txt asks not to fetch this");
    }

    /** The sitemaps that its robots.txt names. */
    java.util.List<String> sitemaps(URI address) {
        @Nullable Known rules = known.get(of(address));
        return rules == null ? java.util.List.of() : rules.robots().sitemaps();
    }
}
