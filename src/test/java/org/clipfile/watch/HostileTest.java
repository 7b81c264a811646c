package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.camel.FetchApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All that a hostile server does ends soon, takes little memory, and is told in a sentence. */
@Timeout(90)
class HostileTest {
    @TempDir
    Path home;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Clipfile desk;
    private FetchApp app;
    private WatchState state;
    private Watcher watcher;

    private interface Body {
        void to(OutputStream out) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        Properties properties = new Properties();
        properties.setProperty(
                "clipfile.routes", Path.of("routes").toAbsolutePath().toString());
        properties.setProperty("clipfile.fetch.allow", "127.0.0.1");
        properties.setProperty("clipfile.fetch.delay", "0");
        properties.setProperty("clipfile.fetch.time", "10");
        properties.setProperty("clipfile.max-page-bytes", "2000000");
        properties.setProperty("clipfile.feeds", home.resolve("feeds.yaml").toString());
        Configuration configuration = Configuration.read(home, properties, Map.of());
        desk = Clipfile.open(configuration.settings());
        app = FetchApp.start(desk, configuration);
        WatchSettings settings = WatchSettings.of(configuration);
        state = WatchState.open(settings.state());
        watcher = new Watcher(
                desk,
                desk::clip,
                app.fetcher(),
                state,
                settings,
                new News() {
                    @Override
                    public void good(String line) {}

                    @Override
                    public void bad(String line) {
                        said.add(line);
                    }
                },
                Time.real());
        serve("/robots.txt", "text/plain", false, out -> {});
    }

    @AfterEach
    void stop() throws IOException {
        watcher.close();
        app.close();
        state.close();
        desk.close();
        server.stop(0);
    }

    @Test
    void aGzipBombIsNotUnpacked() throws Exception {
        serve("/bomb", "text/html", true, out -> {
            byte[] zeros = new byte[1 << 20];
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                for (int i = 0; i < 300; i++) {
                    gzip.write(zeros);
                }
            }
        });

        fetch("/bomb");

        assertThat(said).singleElement().asString().contains("The page is longer than the limit, 2000000 bytes.");
        assertThat(Files.walk(home.resolve("archive/state/work"))
                        .filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().equals(".lock")))
                .isEmpty();
    }

    @Test
    void aFeedThatIsAGzipBombIsNotUnpacked() throws Exception {
        serve("/feedbomb", "text/xml", true, out -> {
            byte[] spaces = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write("<rss><channel>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                for (int i = 0; i < 80; i++) {
                    gzip.write(spaces);
                }
            }
        });

        ask("/feedbomb");

        assertThat(said).singleElement().asString().contains("It unpacks to more than");
    }

    @Test
    void aStreamWithoutEndAndOneThatDripsAreBrokenOff() throws Exception {
        serve("/endless", "text/html", false, out -> {
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        });
        serve("/drip", "text/html", false, out -> {
            try {
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        fetch("/endless");
        fetch("/drip");

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("It is longer than 2,000,000 bytes and was broken off");
        assertThat(said.get(1)).contains("It took longer than 10 seconds and was broken off");
    }

    @Test
    void redirectsIntoPrivateNetworksAndRoundInCirclesAreNotFollowed() throws Exception {
        for (String target : List.of(
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.2:" + server.getAddress().getPort() + "/x",
                "http://[::1]/",
                "http://localhost:" + server.getAddress().getPort() + "/x",
                "file:///etc/passwd",
                "/round")) {
            said.clear();
            redirect("/round", target);
            fetch("/round");
            assertThat(said)
                    .as(target)
                    .singleElement()
                    .asString()
                    .containsAnyOf(
                            "no public address",
                            "redirects to what is no address",
                            "Only http and https",
                            "redirects in circles");
            server.removeContext("/round");
        }
        assertThat(asked).doesNotContain("/x");
    }

    @Test
    void entitiesOfAFeedNameNoFiles() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "the-secret");
        serve(
                "/xxe",
                "text/xml",
                false,
                out -> out.write(("<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri()
                                + "\">]><rss><channel><title>&x;</title><item><title>&x; story</title><description>&lt;p&gt;&x;"
                                + "&lt;/p&gt;</description></item></channel></rss>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        ask("/xxe");

        assertThat(String.valueOf(
                        state.feed(at("/xxe").toString()).orElseThrow().title()))
                .doesNotContain("secret");
    }

    private void fetch(String path) throws Exception {
        watcher.fetchNow(at(path));
        watcher.awaitEnd();
    }

    private void ask(String path) throws Exception {
        watcher.askNow(WatchedFeed.of(at(path)));
        watcher.awaitEnd();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void redirect(String path, String target) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private void serve(String path, String type, boolean gzip, Body body) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", type);
            if (gzip) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                body.to(out);
            }
        });
    }
}
