package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that are made to fill memory, disk and time fill none of them, and keep no other feed from being read. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FloodIT {
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    /** 200 MB of blanks, with the widest window there is. */
    private static final String BROTLI_BOMB =
            "z///fwAkQOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n////w"
                    + "BIAMRhAeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79P////wGQAIjD"
                    + "AtC9/+f//z8AEgBxWAC69//5//8HQAIgDgtA9/4P";

    @TempDir
    Path home;

    private final List<String> feeds = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/robots.txt", exchange -> send(exchange, 404, "text/plain", null, new byte[0]));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsTheOtherFeedsWhileBombsAreThrownAtIt() throws Exception {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                bomb("/entries", "gzip", "<rss><channel>", "<item><link>/a</link></item>", 1_000_000),
                "It holds more than 50,000 entries at once");
        words.put(bomb("/tags", "gzip", "<rss><channel>", "<a/>", 4_000_000), "It has more than 300,000 tags");
        words.put(bomb("/comments", "gzip", "<feed>", "<!---->", 4_000_000), "It has more than 300,000 tags");
        words.put(bomb("/json", "gzip", "{\"items\":[", "{},", 10_000_000), "It is JSON of too many parts");
        words.put(bomb("/page", "gzip", "<!DOCTYPE html><p>", "<b>", 10_000_000), "The page has more than 300,000");
        words.put(bomb("/blanks", "gzip", "<rss>", " ".repeat(1 << 20), 100), "It unpacks to more than");
        words.put(bomb("/zstd", "zstd", "<rss>", " ".repeat(1 << 20), 100), "It unpacks to more than");
        words.put(serve("/brotli", "br", Base64.getDecoder().decode(BROTLI_BOMB)), "It unpacks to more than");
        words.put(serve("/twice", "gzip, gzip, gzip, gzip, gzip", new byte[100]), "compressed 5 times over");
        words.put(
                serve("/lzma", "lzma", "<rss/>".getBytes(StandardCharsets.US_ASCII)),
                "is compressed as \"lzma\", which cannot be undone here");
        words.put(serve("/damaged", "gzip", new byte[] {31, (byte) 139, 8, 0, 1, 2, 3}), "answer is damaged");
        words.put(drip("/drip"), "It took longer than 10 seconds and was broken off");
        news("/news", 3);

        try (AppProcess app = AppProcess.start(home, SMALL, settings())) {
            app.awaitWatching();
            Await.until(
                    "the news is filed",
                    () -> RunningApp.articles(home.resolve("archive")).values().stream()
                                    .filter(json -> json.contains("News number"))
                                    .count()
                            == 3);
            Await.until(
                    "all is told",
                    () -> words.values().stream().allMatch(app.log()::contains)
                            || !app.process().isAlive());
            assertThat(app.process().isAlive()).isTrue();
            words.forEach((feed, why) -> assertThat(app.log().lines())
                    .as(feed)
                    .filteredOn(line -> line.contains(feed + ": ") && !line.contains("new article"))
                    .singleElement()
                    .asString()
                    .contains(why)
                    .doesNotContain("Our own trouble"));
        }
    }

    private Map<String, String> settings() throws IOException {
        StringBuilder list = new StringBuilder("feeds:\n");
        StringBuilder hosts = new StringBuilder();
        for (int i = 0; i < feeds.size(); i++) {
            list.append("  - {address: \"").append(feeds.get(i)).append("\", every: 1m}\n");
            hosts.append(i == 0 ? "" : ",").append(host(i));
        }
        Path file = Files.createDirectories(home.resolve("routes")).resolve("feeds.yaml");
        Files.writeString(file, list);
        return Map.of(
                "clipfile.feeds",
                file.toString(),
                "clipfile.fetch.allow",
                hosts.toString(),
                "clipfile.fetch.delay",
                "0",
                "clipfile.fetch.time",
                "10");
    }

    private static String host(int number) {
        return "127.0.0." + (number + 1);
    }

    private String address(String path) {
        feeds.add("http://" + host(feeds.size()) + ":" + server.getAddress().getPort() + path);
        return feeds.get(feeds.size() - 1);
    }

    private String bomb(String path, String coding, String start, String part, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coding.equals("zstd") ? new ZstdOutputStream(bytes) : new GZIPOutputStream(bytes)) {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            int atOnce = Math.max(1, Math.min(times, 100_000 / part.length()));
            byte[] parts = part.repeat(atOnce).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < times / atOnce; i++) {
                out.write(parts);
            }
        }
        return serve(path, coding, bytes.toByteArray());
    }

    private String serve(String path, String coding, byte[] bytes) {
        server.createContext(path, exchange -> send(exchange, 200, "text/xml", coding, bytes));
        return address(path);
    }

    private String drip(String path) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange;
                    OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return address(path);
    }

    private void news(String path, int stories) {
        String site = address(path);
        StringBuilder rss = new StringBuilder("<rss><channel><title>Harbor</title>");
        for (int i = 0; i < stories; i++) {
            rss.append("<item><title>News number ")
                    .append(i)
                    .append("</title><link>/story/")
                    .append(i);
            rss.append("</link></item>");
        }
        byte[] feed = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.US_ASCII);
        server.createContext(path, exchange -> send(exchange, 200, "text/xml", null, feed));
        server.createContext("/story/", exchange -> {
            String number = exchange.getRequestURI().getPath().substring("/story/".length());
            String words = "<p>Ship number " + number + " came in at night with all its lights out, and nobody on the"
                    + " quay of " + site + " knew why it did.</p>";
            send(
                    exchange,
                    200,
                    "text/html",
                    null,
                    ("<html><title>News number " + number + "</title><article>" + words + "</article></html>")
                            .getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static void send(HttpExchange exchange, int status, String type, String coding, byte[] bytes)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (coding != null) {
            exchange.getResponseHeaders().set("Content-Encoding", coding);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
