package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is agreed with a hub over the weeks; its calls come by {@link HubCalls}, over real HTTP they do in WebSubIT. */
@Timeout(60)
class HubsTest extends WatchFixture {
    private static final String PATH = "/hub/";

    private final List<Map<String, String>> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int answer = 202;
    private HttpServer hub;

    HubsTest() {
        callback = URI.create("https://news.example.org" + PATH);
    }

    @BeforeEach
    void beAHub() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> said = new HashMap<>();
            for (String pair : form.split("&")) {
                String[] parts = pair.split("=", 2);
                said.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            said.put("path", exchange.getRequestURI().getPath());
            requests.add(said);
            if (exchange.getRequestURI().getPath().equals("/old")) {
                exchange.getResponseHeaders().set("Location", "/new");
                exchange.sendResponseHeaders(307, -1);
            } else {
                exchange.sendResponseHeaders(answer, -1);
            }
            exchange.close();
        });
        hub.start();
        offer("/feed", "/at");
    }

    @AfterEach
    void stopTheHub() {
        hub.stop(0);
    }

    private void offer(String feed, String path, String... items) {
        pages.put(
                feed,
                rss(items)
                        .replace(
                                "<channel>",
                                "<channel><atom:link rel='hub' href='" + hub(path) + "'/><atom:link rel='self' href='"
                                        + at(feed) + "?topic'/>"));
    }

    private String hub(String path) {
        return "http://127.0.0.1:" + hub.getAddress().getPort() + path;
    }

    private Map<String, String> request(int number) throws Exception {
        await(() -> requests.size() >= number);
        return requests.get(number - 1);
    }

    private Optional<String> call(Map<String, String> asked, String... said) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < said.length; i += 2) {
            parameters.put("hub." + said[i], said[i + 1]);
        }
        return watcher.hubCalls().answer(path(asked), parameters::get);
    }

    private static String path(Map<String, String> asked) {
        return URI.create(asked.get("hub.callback")).getPath();
    }

    private Optional<String> confirm(Map<String, String> asked, String lease) {
        return call(
                asked,
                "mode",
                asked.get("hub.mode"),
                "topic",
                asked.get("hub.topic"),
                "challenge",
                "c-1",
                "lease_seconds",
                lease);
    }

    private Subscription agreed() throws IOException {
        return state.subscriptions().of(at("/feed").toString()).orElseThrow();
    }

    private void awaitPromise() throws Exception {
        await(() -> agreed().holds(clock.now()));
    }

    /** Tells that the feed has news; whether that was taken. */
    private boolean tell(Map<String, String> asked, String method, String key) throws Exception {
        byte[] words = "<rss>what a hub sends is not read</rss>".getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("Hmac" + method.toUpperCase(java.util.Locale.ROOT));
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "x"));
        String signature = method + "=" + HexFormat.of().formatHex(mac.doFinal(words));
        Optional<HubCalls.Delivery> delivery = watcher.hubCalls().delivery(path(asked), signature);
        delivery.ifPresent(taken -> {
            taken.take(words);
            taken.end();
        });
        return delivery.isPresent();
    }

    @Test
    void asksTheHubToTellAndAgreesToNothingElse() throws Exception {
        watch("/feed");

        Map<String, String> asked = request(1);
        assertThat(asked)
                .containsEntry("path", "/at")
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", at("/feed?topic").toString())
                .containsEntry("hub.lease_seconds", "864000")
                .hasEntrySatisfying("hub.secret", secret -> assertThat(secret).hasSizeBetween(32, 199))
                .hasEntrySatisfying("hub.callback", path -> assertThat(path)
                        .matches("https://news\\.example\\.org/hub/[0-9a-f]{40}"));
        String topic = asked.get("hub.topic");
        assertThat(call(asked, "mode", "unsubscribe", "topic", topic, "challenge", "c"))
                .isEmpty();
        assertThat(call(asked, "mode", "subscribe", "topic", topic + "s", "challenge", "c"))
                .isEmpty();
        assertThat(call(asked, "mode", "subscribe", "topic", topic)).isEmpty();
        assertThat(call(asked, "mode", "subscribe", "challenge", "c")).isEmpty();
        assertThat(call(
                        Map.of("hub.callback", callback + "0123"),
                        "mode",
                        "subscribe",
                        "topic",
                        topic,
                        "challenge",
                        "c"))
                .isEmpty();
        assertThat(agreed().holds(clock.now())).isFalse();

        assertThat(confirm(asked, "86400")).contains("c-1");
        awaitPromise();
        assertThat(agreed().until())
                .isBetween(clock.now().plus(Duration.ofHours(23)), clock.now().plus(Duration.ofHours(25)));
        assertThat(said.toString()).doesNotContain(asked.get("hub.secret")).doesNotContain(path(asked));
    }

    @ParameterizedTest
    @CsvSource({"sha1", "sha256", "sha384", "sha512"})
    void asksTheFeedWhenItsHubTellsOfItAndRestsThen(String method) throws Exception {
        watch("/feed");
        Map<String, String> asked = request(1);
        confirm(asked, "864000");
        awaitPromise();
        pages.put("/one", story("First story", TEXT));
        offer("/feed", "/at", item("First story", "/one", "g1"));
        this.asked.clear();

        assertThat(tell(asked, method, asked.get("hub.secret"))).isTrue();
        await(() -> articles().size() == 1);

        long before = asked().stream().filter(path -> path.startsWith("/feed")).count();
        for (int i = 0; i < 500; i++) {
            tell(asked, method, asked.get("hub.secret"));
        }
        await(() -> state.feed(at("/feed").toString())
                .orElseThrow()
                .next()
                .isBefore(clock.now().plusSeconds(61)));
        assertThat(asked().stream().filter(path -> path.startsWith("/feed"))).hasSize((int) before);
        clock.ahead = Duration.ofSeconds(62);
        await(() -> asked().stream().filter(path -> path.startsWith("/feed")).count() == before + 1);
    }

    @Test
    void believesNobodyWhoDoesNotSign() throws Exception {
        watch("/feed");
        Map<String, String> asked = request(1);
        confirm(asked, "864000");
        awaitPromise();

        assertThat(tell(asked, "sha256", "guessed")).as("taken, and ignored").isTrue();
        await(() -> "A call in its name bore a wrong signature".equals(agreed().problem()));
        assertThat(tell(asked, "md5", asked.get("hub.secret"))).isTrue();
        await(() -> String.valueOf(agreed().problem()).contains("md5, which is not believed"));
        for (String signature : new String[] {null, "", "sha256", "sha256=", "=", "sha256=zz", "\u0000"}) {
            watcher.hubCalls().delivery(path(asked), signature).orElseThrow().end();
        }

        assertThat(watcher.hubCalls().delivery(PATH + "0123", "sha256=00")).isEmpty();
        assertThat(watcher.hubCalls().delivery("/", "sha256=00")).isEmpty();
        await(() -> said.stream().anyMatch(line -> line.contains("signed by nothing, which is not believed")));
        assertThat(state.feed(at("/feed").toString()).orElseThrow().next())
                .isAfter(clock.now().plusSeconds(600));
    }

    @Test
    void renewsItsPromiseBeforeThatEndsAlsoAfterARestart() throws Exception {
        watch("/feed");
        Map<String, String> asked = request(1);
        confirm(asked, "864000");
        awaitPromise();
        reopen();
        watcher.start();
        assertThat(tell(asked, "sha256", asked.get("hub.secret")))
                .as("known still")
                .isTrue();

        clock.ahead = Duration.ofDays(9);
        assertThat(request(2)).containsAllEntriesOf(asked);
        confirm(asked, "864000");

        await(() -> agreed().holds(clock.now().plus(Duration.ofDays(9))));
        assertThat(requests).hasSize(2);
    }

    @Test
    void asksAgainEverMoreSeldomAHubThatDoesNotAgree() throws Exception {
        answer = 500;
        watch("/feed");
        request(1);
        await(() -> "It answers 500".equals(agreed().problem()));
        answer = 202;
        clock.ahead = Duration.ofMinutes(12);
        request(2);
        clock.ahead = Duration.ofMinutes(40);
        Map<String, String> asked = request(3);
        await(() -> agreed().tries() == 3);
        assertThat(agreed().due()).isAfter(clock.now().plus(Duration.ofMinutes(19)));

        assertThat(call(asked, "mode", "denied", "topic", asked.get("hub.topic"), "reason", "You\nare\u001b no friend"))
                .isPresent();
        await(() -> String.valueOf(agreed().problem()).startsWith("It denies that"));
        assertThat(agreed().due()).isAfter(clock.now().plus(Duration.ofHours(23)));
        assertThat(state.feed(at("/feed").toString()).orElseThrow().failures()).isZero();
    }

    @Test
    void followsAHubThatMovedAndAsksAnotherThatTheFeedNames() throws Exception {
        offer("/feed", "/old");
        watch("/feed");
        Map<String, String> asked = request(2);
        assertThat(asked).containsEntry("path", "/new").containsEntry("hub.mode", "subscribe");
        confirm(asked, "864000");
        awaitPromise();

        offer("/feed", "/other", item("First story", "/one", "g1"));
        tell(asked, "sha256", asked.get("hub.secret"));

        await(() -> requests.stream()
                .map(each -> each.get("hub.mode") + each.get("path"))
                .toList()
                .containsAll(List.of("unsubscribe/old", "subscribe/other")));
    }

    @ParameterizedTest
    @CsvSource({"paused: true", "every: 1h", "removed"})
    void hasTheHubStopWhenTheFeedIsLeftAloneOrToTheUsersTimes(String change) throws Exception {
        watch("/feed");
        Map<String, String> asked = request(1);
        confirm(asked, "864000");
        awaitPromise();

        if (change.equals("removed")) {
            list();
            state.forget(at("/feed").toString());
        } else {
            list("/feed " + change);
        }

        Map<String, String> stop = request(2);
        assertThat(stop)
                .containsEntry("hub.mode", "unsubscribe")
                .containsEntry("hub.callback", asked.get("hub.callback"))
                .containsEntry("hub.topic", asked.get("hub.topic"));
        assertThat(tell(asked, "sha256", asked.get("hub.secret"))).isFalse();
        assertThat(confirm(stop, "")).contains("c-1");
        await(() -> state.subscriptions().all().isEmpty());
    }

    @Test
    void forgetsWhatWasAgreedWhenHubsCannotReachUsAnyMore() throws Exception {
        watch("/feed");
        confirm(request(1), "864000");
        awaitPromise();
        callback = null;
        reopen();

        watcher.start();

        assertThat(state.subscriptions().all()).isEmpty();
        assertThat(watcher.hubCalls().delivery(PATH, null)).isEmpty();
    }
}
