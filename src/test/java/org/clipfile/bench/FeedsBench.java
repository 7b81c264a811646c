package org.clipfile.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.camel.FetchApp;
import org.clipfile.watch.News;
import org.clipfile.watch.Time;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.WatchedFeed;
import org.clipfile.watch.Watcher;

/**
 * Measures a day of 10,000 feeds on 2,500 hosts of this machine, with a clock that runs faster: the real watcher, the real
 * route, the real archive. Some hosts are dead, some are slow. Each feed has about one article a day. Run it with
 *
 * <pre>./mvnw -q test-compile exec:java -Dexec.mainClass=org.clipfile.bench.FeedsBench -Dexec.classpathScope=test</pre>
 *
 * and as arguments, if the defaults are not wanted: feeds, hosts, hours, how many times faster.
 */
public final class FeedsBench {
    private static final int WORKERS = 32;
    private static final int DELAY_SECONDS = 2;
    private static final long SLOW_MILLIS = 4_000;

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong polls = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicInteger troubles = new AtomicInteger();
    private final Map<Speed, ConcurrentLinkedQueue<Long>> lateness = new EnumMap<>(Speed.class);
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private final Map<String, Integer> atOnce = new ConcurrentHashMap<>();
    private final AtomicLong shortestGap = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicLong mostHeap = new AtomicLong();
    private final AtomicInteger mostThreads = new AtomicInteger();
    private final Time clock;
    private final long began;

    private FeedsBench(Time clock) {
        this.clock = clock;
        for (Speed speed : Speed.values()) {
            lateness.put(speed, new ConcurrentLinkedQueue<>());
        }
        this.began = clock.now().toEpochMilli();
    }

    /** Runs the day. */
    public static void main(String... arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int hosts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_500;
        int hours = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 24;
        double factor = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 300;
        Path home = Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
        try {
            new FeedsBench(Time.faster(factor)).run(home, feeds, hosts, Duration.ofHours(hours), factor);
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String host(int number) {
        return "127." + (1 + number / 62_500) + "." + (1 + number / 250 % 250) + "." + (1 + number % 250);
    }

    private static boolean dead(int host) {
        return host % 100 == 7;
    }

    private static boolean slow(String host) {
        return host.endsWith(".99");
    }

    /** How a host answers. */
    private enum Speed {
        QUICK,
        SLOW,
        DEAD;

        static Speed of(URI feed) {
            return feed.getPort() == 1 ? DEAD : slow(feed.getHost()) ? SLOW : QUICK;
        }
    }

    private void run(Path home, int feeds, int hosts, Duration length, double factor) throws Exception {
        HttpServer server = serve();
        int port = server.getAddress().getPort();
        Properties properties = new Properties();
        properties.setProperty(
                "clipfile.routes", Path.of("routes").toAbsolutePath().toString());
        properties.setProperty(
                "clipfile.fetch.allow",
                IntStream.range(0, hosts).mapToObj(FeedsBench::host).collect(Collectors.joining(",")));
        properties.setProperty("clipfile.fetch.delay", String.valueOf(DELAY_SECONDS));
        properties.setProperty("clipfile.fetch.workers", String.valueOf(WORKERS));
        properties.setProperty("clipfile.feeds.first", "0");
        StringBuilder list = new StringBuilder("feeds:\n");
        for (int i = 0; i < feeds; i++) {
            list.append("  - address: http://")
                    .append(host(i % hosts))
                    .append(':')
                    .append(dead(i % hosts) ? 1 : port)
                    .append("/feed/")
                    .append(i)
                    .append('\n');
        }
        Path file = Files.createDirectories(home.resolve("routes")).resolve("feeds.yaml");
        Files.writeString(file, list);
        Configuration configuration = Configuration.read(home, properties, Map.of());
        WatchSettings settings = WatchSettings.of(configuration);
        System.gc();
        long zero = System.nanoTime();
        try (Clipfile desk = Clipfile.open(configuration.settings());
                FetchApp app = FetchApp.start(desk, configuration);
                WatchState state = WatchState.open(settings.state());
                Watcher watcher = new Watcher(desk, desk::clip, app.fetcher(), state, settings, new Count(), clock)) {
            watcher.start();
            while (System.nanoTime() - zero < length.toNanos() / factor) {
                Thread.sleep(500);
                Runtime runtime = Runtime.getRuntime();
                mostHeap.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                mostThreads.accumulateAndGet(
                        (int) Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().startsWith("watch-"))
                                .count(),
                        Math::max);
            }
        } finally {
            server.stop(0);
        }
        tell(feeds, hosts, length, factor, (System.nanoTime() - zero) / 1e9);
    }

    private void tell(int feeds, int hosts, Duration length, double factor, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%,d feeds on %,d hosts, %d hours in %.0f s (%.0f times faster)%n",
                feeds,
                hosts,
                length.toHours(),
                seconds,
                factor);
        System.out.printf(
                Locale.ROOT,
                "polls %,d (%,d unchanged), pages %,d, requests %,d: %.0f polls/s, %.0f requests/s%n",
                polls.get(),
                unchanged.get(),
                pages.get(),
                requests.get(),
                polls.get() / seconds,
                requests.get() / seconds);
        for (Speed speed : Speed.values()) {
            tellLateness(speed, factor);
        }
        System.out.printf(
                Locale.ROOT,
                "shortest gap between two requests to a host %.2f s (promised %d s), most at once to a host %d%n",
                shortestGap.get() / 1e3,
                DELAY_SECONDS,
                mostAtOnce.get());
        System.out.printf(
                Locale.ROOT,
                "heap %,d MB at most, of %,d; %d threads; feeds in trouble %,d%n",
                mostHeap.get() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                mostThreads.get(),
                troubles.get());
    }

    /** Of each kind of host for itself: slow and dead ones must delay no other. */
    private void tellLateness(Speed speed, double factor) {
        long[] late =
                lateness.get(speed).stream().mapToLong(Long::longValue).sorted().toArray();
        if (late.length == 0) {
            throw new IllegalStateException("No " + speed.name().toLowerCase(Locale.ROOT)
                    + " host was asked twice: the benchmark proves nothing of them. Take more hosts or hours");
        }
        System.out.printf(
                Locale.ROOT,
                "%s hosts: %,d polls, late by %.1f s in the median, %.1f s at the 99th percentile of the fast clock;"
                        + " on the machine's %.0f and %.0f ms%n",
                speed.name().toLowerCase(Locale.ROOT),
                late.length,
                late[late.length / 2] / 1e3,
                late[late.length * 99 / 100] / 1e3,
                late[late.length / 2] / factor,
                late[late.length * 99 / 100] / factor);
    }

    private HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(0), 1_000);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            String host = exchange.getLocalAddress().getAddress().getHostAddress();
            String path = exchange.getRequestURI().getPath();
            requests.incrementAndGet();
            long now = clock.now().toEpochMilli();
            Long last = ended.get(host);
            if (last != null) {
                shortestGap.accumulateAndGet(now - last, Math::min);
            }
            mostAtOnce.accumulateAndGet(atOnce.merge(host, 1, Integer::sum), Math::max);
            String etag = null;
            String body;
            int status = 200;
            if (path.startsWith("/feed/")) {
                polls.incrementAndGet();
                int feed = Integer.parseInt(path.substring("/feed/".length()));
                // One article a day, each feed at its own hour.
                long article = (now - began + feed % 1_440 * 60_000L) / 86_400_000L;
                etag = "\"" + article + "\"";
                body = feed(feed, article, exchange.getLocalAddress().getPort(), host);
            } else if (path.startsWith("/a/")) {
                pages.incrementAndGet();
                etag = "\"page\"";
                body = page(path);
            } else {
                status = 404;
                body = "no";
            }
            if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status = 304;
                unchanged.incrementAndGet();
            }
            if (slow(host)) {
                try {
                    Thread.sleep(SLOW_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.startsWith("/feed/") ? "application/rss+xml" : "text/html");
            if (etag != null) {
                exchange.getResponseHeaders().set("ETag", etag);
            }
            ended.put(host, clock.now().toEpochMilli());
            atOnce.merge(host, -1, Integer::sum);
            exchange.sendResponseHeaders(status, status == 304 ? -1 : bytes.length);
            try (exchange) {
                if (status != 304) {
                    exchange.getResponseBody().write(bytes);
                }
            }
        });
        server.start();
        return server;
    }

    private static String feed(int feed, long newest, int port, String host) {
        StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed " + feed + "</title>");
        for (long i = newest; i > newest - 10; i--) {
            out.append("<item><title>Article ")
                    .append(i)
                    .append(" of feed ")
                    .append(feed)
                    .append("</title><link>http://")
                    .append(host)
                    .append(':')
                    .append(port)
                    .append("/a/")
                    .append(feed)
                    .append('/')
                    .append(i)
                    .append("</link><description>A few words about it.</description></item>");
        }
        return out.append("</channel></rss>").toString();
    }

    private static String page(String path) {
        String words =
                "The article at " + path + " tells of a harbor, of ships and of what they carry, at some length. ";
        return "<html><head><title>" + path + "</title></head><body><h1>Article " + path + "</h1><p>" + words.repeat(8)
                + "</p><p>" + words.repeat(12) + "</p></body></html>";
    }

    private final class Count implements News {
        @Override
        public void good(String line) {}

        @Override
        public void asked(WatchedFeed feed, Duration late) {
            lateness.get(Speed.of(feed.address())).add(late.toMillis());
        }

        @Override
        public void bad(String line) {
            if (troubles.getAndIncrement() < 3) {
                System.out.println(line);
            }
        }
    }
}
