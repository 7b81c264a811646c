package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of fetching outlives new releases. */
class StateFileTest {
    /** The first layout, as it was released. */
    private static final List<String> FIRST_LAYOUT = List.of(
            "CREATE TABLE feeds (name TEXT PRIMARY KEY, kind TEXT, title TEXT, source TEXT, etag TEXT, modified TEXT,"
                    + " hints TEXT, interval INTEGER NOT NULL, next INTEGER NOT NULL, polled INTEGER, news INTEGER,"
                    + " failures INTEGER NOT NULL, problem TEXT, gone INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE known (feed TEXT NOT NULL, key TEXT NOT NULL, stamp INTEGER NOT NULL,"
                    + " PRIMARY KEY (feed, key)) WITHOUT ROWID",
            "CREATE TABLE pages (key TEXT PRIMARY KEY, address TEXT NOT NULL, feed TEXT NOT NULL, told TEXT NOT NULL,"
                    + " html TEXT, due INTEGER NOT NULL, tries INTEGER NOT NULL, problem TEXT,"
                    + " given_up INTEGER NOT NULL) WITHOUT ROWID",
            "INSERT INTO feeds VALUES ('https://a.test/feed', 'rss', 'A', NULL, '\"7\"', NULL, ';;', 3600000,"
                    + " 1700000000000, 1690000000000, NULL, 0, NULL, 0)",
            "INSERT INTO known VALUES ('https://a.test/feed', 'a.test/one', 7)",
            "INSERT INTO pages VALUES ('a.test/one', 'https://a.test/one', 'https://a.test/feed', 'title QQ==', NULL,"
                    + " 1700000000000, 2, 'It answers 503', 0)",
            "PRAGMA user_version = 1");

    @TempDir
    Path home;

    @Test
    void takesUpWhatTheFirstLayoutRemembered() throws Exception {
        Path file = home.resolve("watch.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : FIRST_LAYOUT) {
                statement.execute(each);
            }
        }

        for (int opened = 0; opened < 2; opened++) {
            try (WatchState state = WatchState.open(file)) {
                FeedState feed = state.feed("https://a.test/feed").orElseThrow();
                assertThat(feed.title()).isEqualTo("A");
                assertThat(feed.validators().etag()).isEqualTo("\"7\"");
                assertThat(feed.hub()).isNull();
                assertThat(feed.next()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
                assertThat(state.known("https://a.test/feed", "a.test/one")).contains(7L);
                assertThat(state.pages().troubled("https://a.test/feed"))
                        .singleElement()
                        .satisfies(page -> {
                            assertThat(page.tries()).isEqualTo(2);
                            assertThat(page.ownText()).isFalse();
                            assertThat(page.told()).singleElement().satisfies(fact -> assertThat(fact.value())
                                    .isEqualTo("A"));
                        });
                assertThat(state.parts().troubled("https://a.test/feed")).isEmpty();
                assertThat(state.pages().lookedAtAgain("https://a.test/feed")).isZero();
            }
        }
    }

    @Test
    void leavesAloneWhatALaterReleaseMade() throws IOException, java.sql.SQLException {
        Path file = home.resolve("watch.db");
        try (WatchState state = WatchState.open(file)) {
            state.know("a", "b", 1);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE feeds ADD COLUMN later TEXT");
            statement.execute("PRAGMA user_version = 99");
        }

        try (WatchState state = WatchState.open(file)) {
            assertThat(state.known("a", "b")).contains(1L);
        }
    }
}
