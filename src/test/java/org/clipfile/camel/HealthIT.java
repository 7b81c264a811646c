package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health and metrics over real HTTP, in good times and bad. */
class HealthIT {
    private static final String STORY =
            "Pears Are Ripe\n\nThe pears by the old mill are ripe, and nobody picks them.\n";

    @TempDir
    Path home;

    @Test
    void countsWhatWasDone() throws Exception {
        int port = freePort();
        try (AppProcess app = start(port)) {
            drop("pears.txt", STORY);
            drop("empty.txt", "");
            awaitFile("inbox/.done/pears.txt");

            Await.until(
                    "the failed file is counted",
                    () -> status(port) == 200
                            && get(port, "/observe/metrics").body().contains("clipfile_files_set_aside_total 1.0"));
            HttpResponse<String> metrics = get(port, "/observe/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains("clipfile_files_accepted_total 1.0")
                    .contains("clipfile_articles_filed_total 1.0")
                    .contains("clipfile_files_set_aside_total 1.0");
            assertThat(get(port, "/observe/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isRedWhileTheListOfFeedsMakesNoSenseAndCountsTheFeeds() throws Exception {
        int port = freePort();
        Path list = Files.createDirectories(home.resolve("routes")).resolve("feeds.yaml");
        String sound = "feeds:\n  - http://127.0.0.1:1/feed\n  - address: http://127.0.0.1:1/other\n    paused: true\n";
        Files.writeString(list, sound);
        try (AppProcess app = start(port)) {
            Await.until(
                    "the failed look is counted",
                    () -> status(port) == 200
                            && get(port, "/observe/metrics").body().contains("clipfile_feeds_looks_failed_total 1.0"));
            assertThat(get(port, "/observe/metrics").body())
                    .contains("clipfile_feeds_watched 1.0", "clipfile_feeds_troubled 1.0", "clipfile_pages_waiting 0.0")
                    .containsPattern("clipfile_requests_refused_total [1-9]");

            Files.writeString(list, "feeds: nonsense\n");
            Await.until("health is red", () -> status(port) == 503);
            assertThat(get(port, "/observe/health").body()).contains("must be a list of feeds");

            Files.writeString(list, sound);
            Await.until("health is green", () -> status(port) == 200);
        }
    }

    @Test
    void isRedWhileTheArchiveCannotBeWrittenAndWorkGoesOnByItself() throws Exception {
        int port = freePort();
        Path archive = home.resolve("archive");
        Path away = home.resolve("away");
        try (AppProcess app = start(port)) {
            Await.until("health is green", () -> status(port) == 200);

            Files.move(archive, away);
            Files.writeString(archive, "a file where the folder was");
            drop("pears.txt", STORY);
            Await.until("health is red", () -> status(port) == 503);
            assertThat(home.resolve("inbox").resolve("pears.txt")).exists();
            assertThat(home.resolve("inbox").resolve(".failed")).doesNotExist();

            Files.delete(archive);
            Files.move(away, archive);
            awaitFile("inbox/.done/pears.txt");
            Await.until("health is green", () -> status(port) == 200);
            assertThat(RunningApp.articles(archive)).hasSize(1);
        }
    }

    @Test
    void isRedWhileTheMemoryOfFetchingCannotBeOpenedAndFilesGoTheirWay() throws Exception {
        int port = freePort();
        Path inItsPlace = Files.createDirectories(home.resolve("archive/state/watch.db"));
        try (AppProcess app = start(port)) {
            drop("pears.txt", STORY);
            awaitFile("inbox/.done/pears.txt");
            Await.until("health is red", () -> status(port) == 503);
            assertThat(get(port, "/observe/health").body()).contains("The feeds cannot be watched");

            Files.delete(inItsPlace);
            Await.until("health is green", () -> status(port) == 200);
            assertThat(inItsPlace).isRegularFile();
            assertThat(app.log()).doesNotContain("Exception");
        }
    }

    @Test
    void worksWithoutPagesIfThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                AppProcess app = start(taken.getLocalPort())) {
            drop("pears.txt", STORY);
            awaitFile("inbox/.done/pears.txt");
            assertThat(app.log()).contains("is taken");
        }
    }

    @Test
    void answersToTheNamesOfThisMachineOnly() throws Exception {
        int port = freePort();
        try (AppProcess app = start(port)) {
            Await.until("health is green", () -> status(port) == 200);

            assertThat(statusFor(port, "localhost:" + port)).isEqualTo(200);
            assertThat(statusFor(port, "LOCALHOST")).isEqualTo(200);
            assertThat(statusFor(port, "[::1]:" + port)).isEqualTo(200);
            assertThat(statusFor(port, "evil.example:" + port)).isEqualTo(421);
            assertThat(statusFor(port, "localhost.evil.example")).isEqualTo(421);
            assertThat(statusFor(port, "127.0.0.1.evil.example:" + port)).isEqualTo(421);
        }
    }

    /** The status of the health page, asked for under a name; by hand, as the client of Java sets the name itself. */
    private static int statusFor(int port, String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /observe/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    private AppProcess start(int port) throws Exception {
        return AppProcess.start(
                home,
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Map.of("clipfile.port", String.valueOf(port), "clipfile.inbox.quiet", "50"));
    }

    private void drop(String name, String content) throws Exception {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox").resolve(name), content);
    }

    private void awaitFile(String name) throws Exception {
        Await.until(name + " is there", () -> Files.exists(home.resolve(name)));
    }

    /** The status of the health page; 0 while nobody answers. */
    private static int status(int port) throws Exception {
        try {
            return get(port, "/observe/health").statusCode();
        } catch (java.net.ConnectException e) {
            return 0;
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
