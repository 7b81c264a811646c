package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hub of our own and the real {@code run} tell each other over real HTTP what WebSub has them tell. */
@Timeout(300)
class WebSubIT {
    private static final String STATUS = "HTTP/1.1 200 ";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path home;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final BlockingQueue<Map<String, String>> requests = new LinkedBlockingQueue<>();
    private HttpServer server;
    private String site;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(
                "/",
                exchange ->
                        answer(exchange, 200, pages.get(exchange.getRequestURI().getPath())));
        server.createContext("/hub", exchange -> {
            byte[] form = exchange.getRequestBody().readAllBytes();
            Map<String, String> said = parse(new String(form, StandardCharsets.UTF_8));
            said.put("type", exchange.getRequestHeaders().getFirst("Content-Type"));
            said.put("method", exchange.getRequestMethod());
            requests.add(said);
            answer(exchange, 202, "");
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        pages.put("/robots.txt", "User-agent: *\nDisallow: /hub\n");
        feed("");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body == null ? 404 : status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private void feed(String items) {
        pages.put(
                "/feed",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbor</title><link rel='hub' href='" + site
                        + "/hub'/><link rel='self' href='" + site + "/feed?x=1&amp;y=2'/>" + items + "</feed>");
    }

    private static Map<String, String> parse(String form) {
        Map<String, String> said = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            said.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return said;
    }

    private AppProcess run() throws Exception {
        Path list = Files.createDirectories(home.resolve("routes")).resolve("feeds.yaml");
        Files.writeString(list, "feeds:\n  - " + site + "/feed\n");
        return AppProcess.start(
                home,
                List.of("-Xmx256m"),
                Map.of(
                        "clipfile.port",
                        String.valueOf(port),
                        "clipfile.fetch.allow",
                        "127.0.0.1",
                        "clipfile.fetch.delay",
                        "0",
                        "clipfile.feeds.callback",
                        "http://127.0.0.1:" + port + "/from/hubs/"));
    }

    private Map<String, String> articles() throws IOException {
        return RunningApp.articles(home.resolve("archive"));
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String address, byte[] body, String signature) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/atom+xml")
                        .header("X-Hub-Signature", signature)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String signed(Map<String, String> asked, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(asked.get("hub.secret").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    @Test
    void filesAtOnceWhatAHubTellsOf() throws Exception {
        try (AppProcess app = run()) {
            Map<String, String> asked = requests.poll(4, TimeUnit.MINUTES);
            assertThat(asked)
                    .containsEntry("method", "POST")
                    .hasEntrySatisfying(
                            "type", type -> assertThat(type).startsWith("application/x-www-form-urlencoded"))
                    .containsEntry("hub.mode", "subscribe")
                    .containsEntry("hub.topic", site + "/feed?x=1&y=2");
            String callback = asked.get("hub.callback");

            HttpResponse<String> intent = get(callback + "?hub.mode=subscribe&hub.topic="
                    + coded(asked.get("hub.topic")) + "&hub.challenge=%3Cb%3E42&hub.lease_seconds=864000");
            assertThat(intent.statusCode()).isEqualTo(200);
            assertThat(intent.body()).isEqualTo("<b>42");
            assertThat(intent.headers().firstValue("content-type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(get(callback + "?hub.mode=subscribe&hub.topic=x&hub.challenge=42")
                            .statusCode())
                    .isEqualTo(404);

            pages.put(
                    "/one",
                    "<html><head><title>Crane tried</title></head><body><h1>Crane tried</h1><p>"
                            + "The new crane was tried for a week without trouble, said the master of the harbor on Monday."
                            + "</p></body></html>");
            feed("<entry><title>Crane tried</title><id>urn:x:1</id><link href='" + site + "/one'/></entry>");
            byte[] words = "<feed>not read</feed>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
            assertThat(post(callback, words, "sha256=" + "0".repeat(64)).statusCode())
                    .isEqualTo(202);
            assertThat(articles()).as("a wrong signature does nothing").isEmpty();
            assertThat(post(callback, words, signed(asked, words)).statusCode()).isEqualTo(202);

            Await.until("the article is filed", () -> articles().size() == 1);
        }
    }

    @Test
    void letsNobodyInElse() throws Exception {
        try (AppProcess app = run()) {
            Map<String, String> asked = requests.poll(4, TimeUnit.MINUTES);
            String callback = asked.get("hub.callback");
            String door = "http://127.0.0.1:" + port + "/from/hubs/";

            assertThat(post(door + "guessed", new byte[10], "sha256=00").statusCode())
                    .isEqualTo(410);
            assertThat(get(door + "guessed?hub.mode=subscribe&hub.challenge=1").statusCode())
                    .isEqualTo(404);
            assertThat(raw("DELETE " + URI.create(callback).getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .startsWith("HTTP/1.1 405 ");
            assertThat(raw("GET /from/hubs/x HTTP/1.1\r\nHost: news.example.org\r\n\r\n"))
                    .as("by the name of the proxy")
                    .startsWith("HTTP/1.1 404 ");
            assertThat(raw("GET /observe/health HTTP/1.1\r\nHost: news.example.org\r\n\r\n"))
                    .as("all else stays closed to it")
                    .startsWith("HTTP/1.1 421 ");
            assertThat(raw("POST " + URI.create(callback).getPath() + " HTTP/1.1\r\nHost: x\r\n"
                            + "Content-Length: 999999999\r\n\r\n" + "x".repeat(20 << 20)))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).startsWith("HTTP/1.1 413 "),
                            answer -> assertThat(answer).isEmpty());
        }
    }

    /** The answer to bytes as they are; empty if the connection was broken off. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                return new String(in.readNBytes(STATUS.length()), StandardCharsets.ISO_8859_1);
            } catch (java.net.SocketException e) {
                return "";
            }
        }
    }
}
