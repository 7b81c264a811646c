package org.clipfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.Article;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Fact;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sightings of one article that come at the very same time, in several threads and in several processes. */
@Timeout(120)
class SameTimeTest {
    private static final int STORIES = 12;
    private static final int WATCHERS = 8;
    /** No two of them share a word, so that each makes a paragraph of its own. */
    private static final List<String> ADDED = List.of(
            "Fishermen mended nets beside warm stoves.",
            "Two clerks counted barrels until midnight.",
            "Snow fell on quiet roofs and gardens.",
            "A painter sketched gulls above cranes.",
            "Children waved at departing steamers yesterday.",
            "Nobody found those missing iron keys.",
            "Engineers measured every bridge again.",
            "Old maps showed another river mouth.");

    @TempDir
    Path home;

    @Test
    void makesOneArticleOfAllThatAreAlike() throws Exception {
        try (Clipfile desk = open(home)) {
            atOnce(story -> watcher -> see(desk, story, watcher, ""));
        }

        for (int story = 0; story < STORIES; story++) {
            assertThat(versions(story)).singleElement().satisfies(article -> {
                assertThat(article.identity().version()).isEqualTo(1);
                assertThat(article.filing().sightings()).hasSize(WATCHERS);
                assertThat(article.identity().aliases())
                        .contains(IntStream.range(0, WATCHERS)
                                .mapToObj(watcher -> "urn:feed:" + watcher)
                                .map(name -> name + ":" + number(article))
                                .toArray(String[]::new));
            });
        }
    }

    @Test
    void makesAVersionOfEachThatIsOther() throws Exception {
        try (Clipfile desk = open(home)) {
            atOnce(story -> watcher -> see(desk, story, watcher, ADDED.get(watcher)));
        }

        for (int story = 0; story < STORIES; story++) {
            List<Article> versions = versions(story);
            assertThat(versions.stream().map(Article::id).distinct()).hasSize(1);
            assertThat(versions)
                    .extracting(article -> article.identity().version())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, WATCHERS).boxed().toList());
            for (String added : ADDED) {
                assertThat(versions)
                        .filteredOn(article -> article.body().text().contains(added))
                        .as("no version is lost, and none stands there twice")
                        .hasSize(1);
            }
        }
    }

    @Test
    void makesOneArticleOfWhatTwoProcessesSee() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int process = 0; process < 2; process++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SameTimeTest.class.getName(),
                            home.toString(),
                            String.valueOf(process))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log" + process).toFile())
                    .start());
        }
        for (int process = 0; process < 2; process++) {
            assertThat(processes.get(process).waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(processes.get(process).exitValue())
                    .as(Files.readString(home.resolve("log" + process)))
                    .isZero();
        }

        for (int story = 0; story < STORIES; story++) {
            assertThat(versions(story).stream().map(Article::id).distinct()).hasSize(1);
            assertThat(versions(story))
                    .extracting(article -> article.identity().version())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, WATCHERS).boxed().toList());
        }
    }

    /** One of the two processes: half of the watchers. */
    public static void main(String... arguments) throws Exception {
        int mine = Integer.parseInt(arguments[1]);
        try (Clipfile desk = open(Path.of(arguments[0]))) {
            atOnce(story -> watcher -> {
                if (watcher % 2 == mine) {
                    see(desk, story, watcher, ADDED.get(watcher));
                }
            });
        }
    }

    private interface Watching {
        void see(int watcher) throws Exception;
    }

    private interface Story {
        Watching of(int story);
    }

    /** All watchers see each story at once. */
    private static void atOnce(Story stories) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WATCHERS);
        CyclicBarrier barrier = new CyclicBarrier(WATCHERS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int each = 0; each < WATCHERS; each++) {
                int watcher = each;
                all.add(() -> {
                    for (int story = 0; story < STORIES; story++) {
                        barrier.await(60, TimeUnit.SECONDS);
                        stories.of(story).see(watcher);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Clipfile open(Path home) throws IOException {
        return Clipfile.open(
                Configuration.read(home, new Properties(), Map.of()).settings());
    }

    private static void see(Clipfile desk, int story, int watcher, String added) throws Exception {
        String address = "https://news.example/2024/05/story-" + story;
        String html = "<html><head><title>Story number " + story + "</title></head><body><nav>Reader " + watcher
                + "</nav><article><h1>Story number " + story + "</h1><p>The ferry to the islands will sail twice a day"
                + " from Monday, the company said.</p><p>" + added + "</p></article></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
        List<Fact> told = Stream.of(address + "?utm_source=" + watcher, "urn:feed:" + watcher + ":" + story)
                .map(name -> new Fact("alias", name, "feed", null))
                .toList();
        desk.clip(desk.accept(new WebPage(
                address,
                new HttpAnswer(Content.of(http.getBytes(StandardCharsets.UTF_8))),
                Channel.FEED,
                Instant.parse("2024-05-07T10:00:00Z").plusSeconds(watcher),
                told)));
    }

    private static String number(Article article) {
        String url = String.valueOf(article.identity().url());
        return url.substring(url.lastIndexOf('-') + 1);
    }

    private List<Article> versions(int story) throws IOException {
        List<Article> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".json")).collect(Collectors.toList())) {
                try (InputStream in = Files.newInputStream(file)) {
                    Article article = CanonicalJson.read(in);
                    if (number(article).equals(String.valueOf(story))) {
                        found.add(article);
                    }
                }
            }
        }
        return found;
    }
}
