package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.feed.FeedKind;
import org.clipfile.watch.FeedState;
import org.clipfile.watch.News;
import org.clipfile.watch.Time;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.WatchedFeed;
import org.clipfile.watch.Watcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watcher and the route against nginx as the distribution ships it; passed over where there is none. */
@Timeout(120)
class NginxIT {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"), Path.of("/usr/local/sbin/nginx"));
    private static final String TEXT =
            "The lighthouse keeper counted forty ships between dusk and dawn, and wrote the name"
                    + " of each into a book that nobody had asked him to keep. ";

    @TempDir
    Path home;

    private Process nginx;
    private String site;
    private Path pages;
    private Path log;
    private Configuration configuration;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws Exception {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(
                program != null,
                "nginx is not installed (Debian: apt-get install nginx-light), so this is passed over");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        site = "http://127.0.0.1:" + port;
        pages = Files.createDirectories(home.resolve("pages"));
        log = home.resolve("access.log");
        Path conf = Files.writeString(home.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                  types { text/html html; application/rss+xml rss; text/xml xml; text/plain txt; }
                  log_format ours '$status $request_uri "$http_accept_encoding" $sent_http_content_encoding';
                  access_log %1$s/access.log ours;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  gzip on; gzip_min_length 1; gzip_proxied any; gzip_types application/rss+xml text/xml text/plain;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s/pages;
                    location = /moved.rss { return 301 /feed.rss; }
                    location = /busy.rss { add_header Retry-After 7200 always; return 503; }
                    location = /gone.rss { return 410; }
                    location = /secret.html { deny all; }
                  }
                }
                """.formatted(home, port));
        nginx = new ProcessBuilder(program.toString(), "-c", conf.toString(), "-p", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("nginx.out").toFile())
                .start();
        Await.until("nginx answers", () -> {
            try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
        Properties properties = new Properties();
        properties.setProperty(
                "clipfile.routes", Path.of("routes").toAbsolutePath().toString());
        properties.setProperty("clipfile.fetch.allow", "127.0.0.1");
        properties.setProperty("clipfile.fetch.delay", "0");
        configuration = Configuration.read(home, properties, Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        if (nginx != null) {
            nginx.destroy();
            if (!nginx.waitFor(10, TimeUnit.SECONDS)) {
                nginx.destroyForcibly();
            }
        }
    }

    @Test
    void filesAFeedsArticlesAsksWithValidatorsAndUnpacks() throws Exception {
        write("one.html", page("The Lighthouse", TEXT.repeat(3)));
        write("feed.rss", feed("one"));

        FeedState state = ask("/feed.rss");
        assertThat(state.kind()).isEqualTo(FeedKind.RSS);
        assertThat(state.validators().etag()).isNotNull();
        assertThat(RunningApp.articles(home.resolve("archive"))).hasSize(1);
        assertThat(requests()).contains("200 /feed.rss", "200 /one.html");
        assertThat(Files.readString(log)).contains(" gzip");

        ask("/feed.rss");
        assertThat(requests()).last().isEqualTo("304 /feed.rss");

        write("two.html", page("The Second Lighthouse", "Another keeper. " + TEXT.repeat(2)));
        write("feed.rss", feed("two", "one"));
        ask("/feed.rss");
        assertThat(RunningApp.articles(home.resolve("archive"))).hasSize(2);
        assertThat(requests().stream().filter("200 /one.html"::equals)).hasSize(1);
    }

    @Test
    void keepsToWhatTheServerSays() throws Exception {
        write("robots.txt", "User-agent: *\nDisallow: /closed/\n");
        Files.createDirectories(pages.resolve("closed"));
        write("closed/three.html", page("Three", TEXT));
        write("feed.rss", feed("closed/three"));

        FeedState moved = ask("/moved.rss");
        assertThat(moved.source()).isEqualTo(site + "/feed.rss");
        FeedState busy = ask("/busy.rss");
        assertThat(busy.problem()).isEqualTo("It answers 503");
        assertThat(busy.next()).isAfter(Instant.now().plus(Duration.ofMinutes(110)));
        assertThat(requests()).contains("301 /moved.rss").doesNotContain("200 /closed/three.html");
        assertThat(said).anyMatch(line -> line.contains("robots.txt asks not to fetch this"));
    }

    @Test
    void pausesWhatIsGone() throws Exception {
        assertThat(ask("/gone.rss").gone()).isTrue();
    }

    private FeedState ask(String path) throws Exception {
        URI feed = URI.create(site + path);
        WatchSettings settings = WatchSettings.of(configuration);
        try (Clipfile desk = Clipfile.open(configuration.settings());
                FetchApp app = FetchApp.start(desk, configuration);
                WatchState state = WatchState.open(settings.state());
                Watcher watcher = new Watcher(
                        desk,
                        desk::clip,
                        app.fetcher(),
                        state,
                        settings,
                        new News() {
                            @Override
                            public void good(String line) {
                                said.add(line);
                            }

                            @Override
                            public void bad(String line) {
                                said.add(line);
                            }
                        },
                        Time.real())) {
            watcher.askNow(WatchedFeed.of(feed));
            watcher.awaitEnd();
            return state.feed(feed.toString()).orElseThrow();
        }
    }

    private List<String> requests() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.split(" \"")[0])
                    .filter(line -> !line.endsWith("/robots.txt"))
                    .toList();
        }
    }

    /** With a time of its own, as nginx makes its validator of time and length. */
    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(pages.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(100_000 - text.length())));
    }

    private String feed(String... pages) {
        StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Lighthouses</title>");
        for (String page : pages) {
            out.append("<item><title>About ")
                    .append(page)
                    .append("</title><link>")
                    .append(site)
                    .append('/')
                    .append(page)
                    .append(".html</link></item>");
        }
        return out.append("</channel></rss>").toString();
    }

    private static String page(String title, String text) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + text + "</p></article></body></html>";
    }
}
