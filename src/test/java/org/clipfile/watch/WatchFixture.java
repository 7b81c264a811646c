package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.article.Article;
import org.clipfile.article.Content;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Fetcher;
import org.clipfile.format.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A watcher over a real archive and a real server of this machine; only Camel is left out, by the JDK's own client. */
abstract class WatchFixture {
    static final String TEXT = "The harbor master said that every ship would find room at the new quay by June,"
            + " and that the cranes had been tried for a week without trouble.";

    private static final String WITNESS = "http://localhost:%d/witness";

    @TempDir
    Path home;

    HttpServer server;
    final Map<String, String> pages = new ConcurrentHashMap<>();
    final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    final Map<String, String> headers = new ConcurrentHashMap<>();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> said = Collections.synchronizedList(new ArrayList<>());
    Clipfile desk;
    WatchState state;
    Watcher watcher;
    WatchSettings settings;
    List<Duration> looks = List.of();
    int most = 5_000;

    @Nullable
    URI callback;

    final Clock clock = new Clock();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path + (exchange.getRequestHeaders().containsKey("If-none-match") ? " again" : ""));
            int status = statuses.getOrDefault(path, pages.containsKey(path) ? 200 : 404);
            String body = status == 200 ? pages.getOrDefault(path, "") : "";
            String etag = "\"" + body.hashCode() + "\"";
            if (status == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status = 304;
            }
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", headers.getOrDefault(path, "text/html; charset=utf-8"));
            for (String name : List.of("Location", "Link", "Retry-After", "Cache-Control")) {
                String value = headers.get(path + " " + name);
                if (value != null) {
                    exchange.getResponseHeaders().set(name, value);
                }
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(body.getBytes(StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(status, status == 304 ? -1 : zipped.size());
            try (exchange) {
                if (status != 304) {
                    exchange.getResponseBody().write(zipped.toByteArray());
                }
            }
        });
        server.start();
        open();
    }

    void open() throws IOException {
        Properties properties = new Properties();
        if (Files.exists(home.resolve("rules"))) {
            properties.setProperty("clipfile.rules", "rules");
        }
        Configuration configuration = Configuration.read(home, properties, Map.of());
        WatchSettings shipped = WatchSettings.of(configuration);
        settings = new WatchSettings(
                shipped.list(),
                shipped.state(),
                shipped.agent(),
                Duration.ofMillis(1),
                4,
                Duration.ofSeconds(5),
                shipped.shortest(),
                shipped.longest(),
                100,
                most,
                looks,
                callback,
                1_000_000);
        desk = Clipfile.open(configuration.settings());
        state = WatchState.open(settings.state());
        watcher = new Watcher(
                desk,
                desk::clip,
                fetcher(),
                state,
                settings,
                new News() {
                    @Override
                    public void good(String line) {
                        said.add(line);
                    }

                    @Override
                    public void bad(String line) {
                        said.add("! " + line);
                    }
                },
                clock);
    }

    /** The machine's time, put forward by the test. */
    final class Clock implements Time {
        volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant now() {
            return Instant.now().plus(ahead);
        }

        @Override
        public long nanos(Duration length) {
            return Math.min(length.toNanos(), 50_000_000);
        }
    }

    /** Opens everything anew, as after a crash. */
    void reopen() throws IOException {
        close();
        open();
    }

    void close() throws IOException {
        watcher.close();
        state.close();
        desk.close();
    }

    @AfterEach
    void stop() throws IOException {
        close();
        server.stop(0);
    }

    void ask(String path) throws Exception {
        watcher.askNow(WatchedFeed.of(at(path)));
        watcher.awaitEnd();
    }

    /** Puts these feeds alone on the list, with the settings after a blank if there are any, and watches them. */
    void watch(String... feeds) throws IOException {
        list(feeds);
        watcher.start();
    }

    /** Of another host than the others: when it is asked, what was due earlier elsewhere was asked too, if it ever is. */
    String witness() {
        pages.put("/witness", rss());
        return WITNESS.formatted(server.getAddress().getPort()) + " every: 1m";
    }

    /** Lets so much time pass, and waits until the witness was asked after it. */
    void pass(Duration ahead) throws Exception {
        String witness = WITNESS.formatted(server.getAddress().getPort());
        await(() -> state.feed(witness).filter(each -> each.polled() != null).isPresent());
        asked.removeIf(path -> path.equals("/witness again"));
        clock.ahead = ahead;
        await(() -> asked.contains("/witness again"));
    }

    /** What was asked for, but for robots.txt and the witness. */
    List<String> asked() {
        synchronized (asked) {
            return asked.stream()
                    .filter(path -> !path.startsWith("/robots") && !path.startsWith("/witness"))
                    .toList();
        }
    }

    /** Puts these feeds alone on the list. */
    void list(String... feeds) throws IOException {
        StringBuilder words = new StringBuilder("feeds:\n");
        for (String feed : feeds) {
            String[] parts = feed.split(" ", 2);
            words.append("  - address: ")
                    .append(parts[0].startsWith("/") ? at(parts[0]) : parts[0])
                    .append('\n');
            if (parts.length > 1) {
                words.append("    ").append(parts[1]).append('\n');
            }
        }
        Files.createDirectories(settings.list().getParent());
        Files.writeString(settings.list(), words);
    }

    interface Check {
        boolean holds() throws Exception;
    }

    static void await(Check check) throws Exception {
        for (int i = 0; i < 600 && !check.holds(); i++) {
            Thread.sleep(50);
        }
        assertThat(check.holds()).isTrue();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    String item(String title, String path, String guid) {
        return "<item><title>" + title + "</title><link>" + at(path).toString().replace("&", "&amp;") + "</link><guid"
                + " isPermaLink='false'>" + guid + "</guid><pubDate>Tue, 7 May 2024 09:00:00 GMT</pubDate></item>";
    }

    static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Harbor</title>" + String.join("", items) + "</channel></rss>";
    }

    static String story(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><article>"
                + (title.isEmpty() ? "" : "<h1>" + title + "</h1>") + "<p>" + text + "</p></article></body></html>";
    }

    /** The one article of the archive in its last version. */
    Article article() throws IOException {
        List<Article> found = articles();
        assertThat(found.stream().map(Article::id).distinct()).hasSize(1);
        return found.stream()
                .max(Comparator.comparingInt(each -> each.identity().version()))
                .orElseThrow();
    }

    /** The files of articles; files come and go beside the years, in the archive's state. */
    private List<Path> dated() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> years = Files.list(home.resolve("archive"))) {
            for (Path year : years.filter(each -> each.getFileName().toString().matches("\\d{4}"))
                    .toList()) {
                try (Stream<Path> all = Files.walk(year)) {
                    all.filter(each -> each.toString().endsWith(".json")).forEach(files::add);
                }
            }
        }
        return files;
    }

    List<Article> articles() throws IOException {
        List<Article> found = new ArrayList<>();
        for (Path file : dated()) {
            try (InputStream in = Files.newInputStream(file)) {
                found.add(CanonicalJson.read(in));
            }
        }
        return found;
    }

    static Fetcher fetcher() {
        return request -> {
            HttpURLConnection connection =
                    (HttpURLConnection) request.address().toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            request.headers().forEach(connection::setRequestProperty);
            connection.setRequestMethod(request.method());
            if (request.form() != null) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(request.form().getBytes(StandardCharsets.US_ASCII));
            }
            int status = connection.getResponseCode();
            Map<String, List<String>> headers = new HashMap<>();
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
            connection.getHeaderFields().forEach((name, values) -> {
                if (name != null) {
                    headers.put(name.toLowerCase(java.util.Locale.ROOT), values);
                    head.append(name).append(": ").append(values.get(0)).append("\r\n");
                }
            });
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            block.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                Optional.ofNullable(in).orElse(InputStream.nullInputStream()).transferTo(block);
            } catch (IOException e) {
                throw new FetchException(FetchException.Kind.SOFT, e.getMessage(), e);
            }
            return new Answer(request.address(), status, headers, Content.of(block.toByteArray()));
        };
    }
}
