package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.fetch.AddressGuard;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Fetcher;
import org.clipfile.fetch.Request;
import org.clipfile.fetch.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shipped route {@code fetch} against a server that behaves and servers that do not. */
@Timeout(60)
class FetchTest {
    private final AtomicReference<InetAddress[]> names = new AtomicReference<>();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final AtomicReference<String> query = new AtomicReference<>();
    private CamelContext context;
    private HttpServer server;
    private Fetcher fetcher;
    private Wire wire;
    private final AtomicReference<Map<String, List<String>>> heard = new AtomicReference<>();

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        names.set(new InetAddress[] {InetAddress.getLoopbackAddress()});
        wire = new Wire(
                new AddressGuard(Set.of("allowed.test"), host -> {
                    lookUps.incrementAndGet();
                    return names.get();
                }),
                FetchTest::keep);
        context = new DefaultCamelContext();
        FetchLine.beans(wire).forEach(context.getRegistry()::bind);
        context.getPropertiesComponent().addInitialProperty("clipfile.fetch.seam", "direct:fetch");
        context.start();
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(context, "file:routes/fetch.camel.yaml"));
        fetcher = FetchLine.fetcher(context, wire, "direct:fetch");
    }

    private static Content keep(java.io.InputStream in, long most) throws IOException, UnreadableCaptureException {
        byte[] bytes = in.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new UnreadableCaptureException("too long");
        }
        return Content.of(bytes);
    }

    @AfterEach
    void stop() {
        context.stop();
        wire.close();
        server.stop(0);
    }

    @Test
    void bringsTheWholeAnswerAsHttpHasIt() throws IOException {
        answer("/a", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=koi8-r");
            exchange.getResponseHeaders().add("Set-Cookie", "secret=1");
            send(exchange, 200, "words");
        });

        Answer answer =
                fetcher.fetch(request("/a?x=%20y&z=1", Map.of("If-None-Match", "\"e\"", "User-Agent", "Test/1")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("text/html; charset=koi8-r");
        assertThat(text(answer))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("content-type: text/html; charset=koi8-r\r\n")
                .endsWith("\r\n\r\nwords")
                .doesNotContain("secret");
        assertThat(heard.get().get("If-none-match")).containsExactly("\"e\"");
        assertThat(heard.get().get("User-agent")).containsExactly("Test/1");
        assertThat(heard.get().keySet()).containsExactlyInAnyOrder("If-none-match", "User-agent", "Host", "Connection");
        assertThat(query.get()).isEqualTo("x=%20y&z=1");
    }

    @Test
    void bringsAnyStatusAndFollowsNoRedirect() throws IOException {
        answer("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/a");
            send(exchange, 301, "");
        });
        answer("/same", exchange -> exchange.sendResponseHeaders(304, -1));
        answer("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            send(exchange, 503, "busy");
        });

        assertThat(fetcher.fetch(request("/moved")).isPermanentRedirect()).isTrue();
        assertThat(fetcher.fetch(request("/same")).status()).isEqualTo(304);
        assertThat(fetcher.fetch(request("/busy")).header("retry-after")).isEqualTo("3600");
        assertThat(fetcher.fetch(request("/nothing")).status()).isEqualTo(404);
    }

    @Test
    void breaksOffAStreamWithoutEnd() {
        answer("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(block);
                }
            }
        });

        assertThatThrownBy(() -> fetcher.fetch(request("/endless")))
                .isInstanceOf(FetchException.class)
                .hasMessage("It is longer than 1,000,000 bytes and was broken off");
    }

    @Test
    void breaksOffABodyThatDrips() {
        answer("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });

        tooSlow("/drip");
    }

    @Test
    void breaksOffAHeaderThatDripsAndOneThatDoesNotEnd() throws Exception {
        try (RawServer drip = new RawServer(out -> {
                    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                    drip(out);
                });
                RawServer line = new RawServer(out -> {
                    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write(new byte[1 << 16]);
                    }
                });
                RawServer many = new RawServer(out -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write("X: y\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                });
                RawServer silent = new RawServer(out -> {})) {
            tooSlow(drip.address());
            tooSlow(silent.address());
            assertThatThrownBy(() -> fetcher.fetch(request(line.address())))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("header is too long");
            assertThatThrownBy(() -> fetcher.fetch(request(many.address())))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("header is too long");
        }
    }

    private FetchException.Kind kind(RawServer server) {
        return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(request(server.address())))
                .kind();
    }

    @Test
    void tellsOfAnswersThatBreakOff() throws Exception {
        try (RawServer shorter = new RawServer(out -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort".getBytes(StandardCharsets.US_ASCII));
                    out.close();
                });
                RawServer chunks = new RawServer(out -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx"
                            .getBytes(StandardCharsets.US_ASCII));
                    out.close();
                });
                RawServer noise = new RawServer(out -> {
                    out.write("nonsense\r\n\r\n".repeat(50).getBytes(StandardCharsets.US_ASCII));
                    out.close();
                })) {
            assertThat(kind(shorter)).isEqualTo(FetchException.Kind.SOFT);
            assertThat(kind(chunks)).isEqualTo(FetchException.Kind.SOFT);
            assertThat(kind(noise)).isEqualTo(FetchException.Kind.HARD);
        }
    }

    @Test
    void refusesPrivateAddressesWhenItConnectsWhateverTheNameSaidBefore() throws Exception {
        URI rebinding =
                URI.create("http://rebinding.test:" + server.getAddress().getPort() + "/a");
        names.set(new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        assertThatThrownBy(() -> fetcher.fetch(request(rebinding)))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.kind()).isEqualTo(FetchException.Kind.REFUSED))
                .hasMessageContaining("rebinding.test leads to 127.0.0.1");
        assertThat(lookUps.get()).as("looked up once, and used as looked up").isEqualTo(1);

        for (String address : List.of(
                "http://127.0.0.1/",
                "http://169.254.169.254/latest/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/")) {
            names.set(InetAddress.getAllByName(address.contains("[") ? "::1" : "127.0.0.1"));
            assertThatThrownBy(() -> fetcher.fetch(request(URI.create(address))))
                    .as(address)
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("no public address");
        }
        assertThat(heard.get()).isNull();
    }

    @Test
    void refusesOtherSchemes() {
        assertThatThrownBy(() -> fetcher.fetch(request(URI.create("file:///etc/passwd"))))
                .hasMessageContaining("Only http and https");
    }

    @Test
    void keepsNoCookies() throws IOException {
        answer("/cookie", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "id=1; Path=/");
            send(exchange, 200, "x");
        });
        fetcher.fetch(request("/cookie"));
        fetcher.fetch(request("/cookie"));

        assertThat(heard.get()).doesNotContainKey("Cookie");
    }

    private void tooSlow(String path) {
        tooSlow(URI.create("http://allowed.test:" + server.getAddress().getPort() + path));
    }

    private void tooSlow(URI address) {
        long from = System.nanoTime();
        assertThatThrownBy(() -> fetcher.fetch(new Request(address, Map.of(), 1_000_000, Duration.ofSeconds(2))))
                .isInstanceOf(FetchException.class)
                .hasMessage("It took longer than 2 seconds and was broken off");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(8));
    }

    private static void drip(OutputStream out) throws IOException {
        try {
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Request request(String path) {
        return request(path, Map.of());
    }

    private Request request(String path, Map<String, String> headers) {
        URI address = URI.create("http://allowed.test:" + server.getAddress().getPort() + path);
        return new Request(address, headers, 1_000_000, Duration.ofSeconds(20));
    }

    private static Request request(URI address) {
        return new Request(address, Map.of(), 1_000_000, Duration.ofSeconds(20));
    }

    private interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Page page) {
        server.createContext(path, exchange -> {
            Map<String, List<String>> headers = Map.copyOf(exchange.getRequestHeaders());
            heard.set(headers);
            query.set(exchange.getRequestURI().getRawQuery());
            try (exchange) {
                page.answer(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String text(Answer answer) throws IOException {
        return new String(answer.block().bytes(), StandardCharsets.ISO_8859_1);
    }

    /** A server that says what it likes. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket socket;

        interface Speech {
            void to(OutputStream out) throws IOException;
        }

        RawServer(Speech speech) throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> {
                while (!socket.isClosed()) {
                    try {
                        Socket client = socket.accept();
                        Thread each = new Thread(() -> {
                            try {
                                speech.to(client.getOutputStream());
                            } catch (IOException e) {
                                assertThat(e).isNotNull(); // the other side went away, as it should
                            }
                        });
                        each.setDaemon(true);
                        each.start();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        URI address() {
            return URI.create("http://allowed.test:" + socket.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
