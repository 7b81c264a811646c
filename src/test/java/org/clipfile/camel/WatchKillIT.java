package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No article of a feed is missed and none is filed twice, however often the application is killed while it watches. */
class WatchKillIT {
    private static final int KILLS = 12;
    private static final int STORIES_PER_ROUND = 15;
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    Path home;

    private final AtomicInteger stories = new AtomicInteger();
    private final Map<String, Integer> served = new ConcurrentHashMap<>();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void filesEachArticleOnceUnderKills() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        Random dice = new Random(seed);
        HttpServer server = serve();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            Path list = Files.createDirectories(home.resolve("routes")).resolve("feeds.yaml");
            Files.writeString(list, "feeds:\n  - address: " + site + "/feed\n    every: 1m\n");
            Map<String, String> settings = Map.of(
                    "clipfile.fetch.allow", "127.0.0.1",
                    "clipfile.fetch.delay", "0",
                    "clipfile.feeds", list.toString());
            for (int round = 0; round < KILLS; round++) {
                int before = served.size();
                stories.addAndGet(STORIES_PER_ROUND);
                makeDue();
                try (AppProcess app = AppProcess.start(home, JVM, settings)) {
                    app.awaitWatching();
                    Await.until(
                            "pages are asked for",
                            () -> served.size() > before || !app.process().isAlive());
                    Thread.sleep(dice.nextInt(250));
                    assertThat(app.process().isAlive())
                            .as("seed " + seed + app.log())
                            .isTrue();
                    app.kill();
                }
            }
            makeDue();
            int all = stories.get();
            try (AppProcess app = AppProcess.start(home, JVM, settings)) {
                app.awaitWatching();
                Await.until(
                        "all are filed",
                        () -> RunningApp.articles(home.resolve("archive")).size() >= all);
                app.kill();
            }
            Map<String, String> articles = RunningApp.articles(home.resolve("archive"));
            assertThat(articles).as("seed " + seed).hasSize(all);
            for (int story = 0; story < all; story++) {
                String words = "Story number " + story + " of the harbor";
                assertThat(articles.values())
                        .as("seed " + seed)
                        .filteredOn(json -> json.contains(words + "\""))
                        .hasSize(1);
            }
        } finally {
            server.stop(0);
        }
    }

    /** Time does not go by while it is dead, so the feed is made due as if it had. */
    private void makeDue() throws Exception {
        Path state = home.resolve("archive/state/watch.db");
        if (Files.exists(state)) {
            try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + state);
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE feeds SET next = 0");
            }
        }
    }

    private HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            StringBuilder body = new StringBuilder();
            if (path.equals("/feed")) {
                body.append("<rss><channel><title>Harbor</title>");
                for (int i = Math.max(0, stories.get() - 400); i < stories.get(); i++) {
                    body.append("<item><title>Story number ")
                            .append(i)
                            .append(" of the harbor</title><link>")
                            .append(site)
                            .append("/story/")
                            .append(i)
                            .append("</link><guid>g")
                            .append(i)
                            .append("</guid></item>");
                }
                body.append("</channel></rss>");
            } else if (path.startsWith("/story/")) {
                served.merge(path, 1, Integer::sum);
                String number = path.substring("/story/".length());
                String title = "Story number " + number + " of the harbor";
                body.append("<html><head><title>")
                        .append(title)
                        .append("</title></head><body><article><h1>")
                        .append(title)
                        .append("</h1><p>Ship number ")
                        .append(number)
                        .append(
                                " came in at night with all its lights out, and nobody on the quay knew why it did.</p>")
                        .append("</article></body></html>");
            }
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }
}
