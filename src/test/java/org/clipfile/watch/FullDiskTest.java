package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A disk that is full under the memory of fetching loses nothing, is told, and is waited for. */
@Timeout(60)
class FullDiskTest extends WatchFixture {
    @Test
    void asksNobodyWhileItCannotRememberAndGoesOnByItself() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        pages.put("/one", story("First story", TEXT));
        watch("/feed every: 1m");
        await(() -> articles().size() == 1);
        await(() -> state.pages().waiting() == 0);
        String words = "<content:encoded>" + "A long story of the harbor. ".repeat(20_000) + "</content:encoded>";
        pages.put("/feed", rss(item("Second story", "/two", "g2").replace("</item>", words + "</item>")));
        pages.put("/two", story("Second story", TEXT + " Two."));
        full(true);
        asked.clear();

        clock.ahead = Duration.ofMinutes(2);
        await(() -> said.stream().anyMatch(line -> line.contains("The disk is full: ")));
        Thread.sleep(500);
        assertThat(asked).doesNotContain("/two");
        assertThat(articles()).hasSize(1);

        full(false);
        clock.ahead = Duration.ofMinutes(40);
        await(() -> articles().size() == 2);
        assertThat(said).filteredOn(line -> line.contains("The disk is full")).hasSizeLessThan(4);
        assertThat(state.feed(at("/feed").toString()).orElseThrow().problem()).isNull();
    }

    /** Lets the file grow no more, or again. */
    private void full(boolean full) throws Exception {
        long pages = full ? state.file().count("PRAGMA page_count") : 1_000_000;
        state.file().count("PRAGMA max_page_count = " + pages);
    }
}
