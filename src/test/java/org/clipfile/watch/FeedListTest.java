package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.feed.FeedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedListTest {
    @TempDir
    Path folder;

    @Test
    void readsTheListThatTheDocumentationShows() throws IOException {
        Matcher shown = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/feeds.md")));
        assertThat(shown.find()).isTrue();

        List<WatchedFeed> feeds = FeedListReader.parse(shown.group(1), "docs/feeds.md");

        assertThat(feeds).hasSize(3);
        WatchedFeed paper = feeds.get(1);
        assertThat(paper.every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(paper.wants("https://paper.example/sport/1", "A match")).isFalse();
        assertThat(paper.wants("https://paper.example/1", "Your HOROSCOPE")).isFalse();
        assertThat(paper.wants("https://paper.example/1", "A story")).isTrue();
        assertThat(paper.rules()).containsExactly("paper.example");
        WatchedFeed office = feeds.get(2);
        assertThat(office.kind()).isEqualTo(FeedKind.LIST);
        assertThat(office.ownText()).isTrue();
        assertThat(office.paused()).isTrue();
        assertThat(office.headers()).containsKey("Authorization");
        assertThat(office.toString()).doesNotContain("Bearer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feeds: 3 | must be a list of feeds",
                "feeds: [{adress: x}] | there is no \"adress:\" for feeds",
                "feeds: [ftp://x.example/] | is no http or https address",
                "feeds: [{address: x.example, every: soon}] | every must be a time such as 30m",
                "feeds: [{address: x.example, cron: nonsense}] | no cron schedule",
                "feeds: [{address: x.example, keep: '['}] | is no regular expression",
                "feeds: [{address: x.example, kind: telex}] | kind must be rss",
                "feeds: [{address: x.example, rules: [a b]}] | rules must name hosts",
                "feeds: [{address: x.example, headers: {A b: c}}] | cannot be sent as a header",
                "feeds: [x.example, x.example/] | stands there twice",
                "feeds: [ | feeds.yaml"
            })
    void namesWhatMakesNoSense(String words, String complaint) {
        assertThatThrownBy(() -> FeedListReader.parse(words, "feeds.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("feeds.yaml")
                .hasMessageContaining(complaint);
    }

    @Test
    void writesOnlyWhatItCanReadBack() throws IOException {
        FeedList list = new FeedList(folder.resolve("feeds.yaml"));

        list.add(List.of(
                line("https://x.example/a?b=c#d", Map.of("kind", "rss", "title", "A \"quoted\": \\title\n# line")),
                line("https://x.example/b", Map.of("tags", "x\ny: z", "every", "2h"))));

        assertThat(list.read()).extracting(WatchedFeed::title).containsExactly("A \"quoted\": \\title # line", null);
        assertThat(list.read().get(1).tags()).containsExactly("x", "y: z");
        assertThatThrownBy(() -> line("https://x.example/c", Map.of("every", "soon")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line("https://x.example/c", Map.of("headers", "{}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(list.read()).hasSize(2);
        assertThat(list.remove(URI.create("https://x.example/a?b=c#d"))).isTrue();
        assertThat(list.read()).hasSize(1);
    }

    private static FeedList.Line line(String address, Map<String, String> settings) {
        return new FeedList.Line(URI.create(address), settings);
    }

    @Test
    void editsFeedsThatAreAddressesAloneAndListsWithinFeeds() throws IOException {
        FeedList list = new FeedList(folder.resolve("feeds.yaml"));
        Files.writeString(
                list.file(),
                "feeds:\n  - x.example/a # mine\n  - address: 'https://x.example/b'\n    tags:\n"
                        + "      - x.example/a\n      - y\n  - x.example/c\n");

        assertThat(list.pause(URI.create("https://x.example/a"), true)).isTrue();
        assertThat(list.remove(URI.create("https://x.example/c"))).isTrue();
        assertThat(list.pause(URI.create("https://x.example/b"), true)).isTrue();

        assertThat(list.words())
                .isEqualTo(
                        "feeds:\n  - address: x.example/a # mine\n    paused: true\n  - address: 'https://x.example/b'\n"
                                + "    paused: true\n    tags:\n      - x.example/a\n      - y\n");
        assertThat(list.read()).extracting(WatchedFeed::paused).containsExactly(true, true);
    }
}
