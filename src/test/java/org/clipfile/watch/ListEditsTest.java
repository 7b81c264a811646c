package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list is edited by a person: while the watcher runs, and while it does not. */
@Timeout(60)
class ListEditsTest extends WatchFixture {
    @Test
    void takesUpAListThatWasEditedWhileItDidNotRun() throws Exception {
        for (String each : new String[] {"/kept", "/removed", "/paused", "/hurried", "/added"}) {
            pages.put(each, rss(item("Story of " + each, each + "-story", each)));
            pages.put(each + "-story", story("Story of " + each, TEXT + each));
        }
        for (String each : new String[] {"/kept", "/removed", "/paused", "/hurried"}) {
            statuses.put(each + "-story", 503);
            ask(each);
        }
        statuses.clear();
        reopen();
        asked.clear();

        clock.ahead = Duration.ofMinutes(25);
        watch("/kept every: 1d", "/paused paused: true", "/hurried every: 1m", "/added");

        await(() -> articles().size() == 3);
        clock.ahead = Duration.ofMinutes(28);
        await(() -> asked.contains("/hurried again"));
        assertThat(articles())
                .extracting(article -> article.facts().title())
                .containsExactlyInAnyOrder("Story of /kept", "Story of /hurried", "Story of /added");
        assertThat(asked).contains("/added").doesNotContain("/kept again");
        assertThat(asked).noneMatch(path -> path.startsWith("/removed") || path.startsWith("/paused"));
        assertThat(watcher.figures().watched()).isEqualTo(3);

        list("/kept every: 1d", "/paused", "/removed");
        await(() -> articles().size() == 5);
        assertThat(asked).as("a feed that is resumed is asked at once").contains("/paused again");
    }

    @Test
    void fetchesAPageOfTwoFeedsForTheOneThatIsStillWatched() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        pages.put("/feed2", rss(item("First story", "/one", "g2")));
        pages.put("/one", story("First story", TEXT));
        statuses.put("/one", 503);
        ask("/feed");
        ask("/feed2");
        statuses.remove("/one");
        reopen();

        clock.ahead = Duration.ofMinutes(25);
        watch("/feed", "/feed2 paused: true");

        await(() -> articles().size() == 1);
        assertThat(state.pages().waiting(at("/feed2").toString())).isZero();
    }

    @Test
    void leavesAloneTheNextPagesOfAFeedThatIsPausedMeanwhile() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        statuses.put("/one", 503);
        watch("/feed", witness());
        await(() -> state.pages().troubled(at("/feed").toString()).size() == 1);

        list("/feed paused: true", witness());
        await(() -> watcher.figures().watched() == 1);
        asked.clear();
        pass(Duration.ofDays(2));

        assertThat(asked()).isEmpty();
        assertThat(state.pages().waiting(at("/feed").toString()))
                .as("it is not forgotten")
                .isOne();
    }

    @Test
    void goesOnWithTheLastListThatMadeSense() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        pages.put("/one", story("First story", TEXT));
        watch("/feed every: 1m");
        await(() -> articles().size() == 1);

        for (String broken : new String[] {
            "feeds: [", "feeds:\n  - adress: x\n", "feeds: 3\n", "- [a]\n", "feeds:\n  - \u0001\n", "&a [*a]", "\ufffe"
        }) {
            said.clear();
            Files.writeString(settings.list(), broken);
            await(() -> said.stream().anyMatch(line -> line.startsWith("! ") && line.contains("as before")));
            assertThat(watcher.trouble()).isPresent();
        }
        asked.clear();
        clock.ahead = Duration.ofMinutes(3);

        await(() -> asked.contains("/feed again"));
        list("/feed every: 1m");
        await(() -> watcher.trouble().isEmpty());
    }

    @Test
    void startsWithABrokenListAndTakesItUpWhenItIsMended() throws Exception {
        pages.put("/feed", rss());
        Files.createDirectories(settings.list().getParent());
        Files.writeString(settings.list(), "feeds: [");

        watcher.start();
        assertThat(watcher.trouble()).isPresent();
        list("/feed");

        await(() -> state.feed(at("/feed").toString())
                .filter(feed -> feed.next().isAfter(Instant.now()))
                .isPresent());
    }
}
