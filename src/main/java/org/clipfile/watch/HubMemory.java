package org.clipfile.watch;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of the memory of fetching that knows what is agreed with hubs. Thread-safe. */
public final class HubMemory {
    private final StateFile file;

    HubMemory(StateFile file) {
        this.file = file;
    }

    List<Subscription> all() throws IOException {
        return file.many("SELECT * FROM subscriptions", HubMemory::subscription);
    }

    /** What is agreed for a feed; empty if nothing is. */
    public Optional<Subscription> of(String feed) throws IOException {
        return file.one("SELECT * FROM subscriptions WHERE feed = ? AND wanted = 1", HubMemory::subscription, feed);
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("callback"),
                row.getString("feed"),
                row.getString("hub"),
                row.getString("topic"),
                row.getString("secret"),
                row.getBoolean("wanted"),
                StateWords.instant(row, "until"),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getInt("tries"),
                row.getString("problem"));
    }

    void put(Subscription each) throws IOException {
        file.tell(
                "INSERT OR REPLACE INTO subscriptions (callback, feed, hub, topic, secret, wanted, until, due, tries,"
                        + " problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                each.callback(),
                each.feed(),
                each.hub(),
                each.topic(),
                each.secret(),
                each.wanted() ? 1 : 0,
                StateWords.millis(each.until()),
                each.due().toEpochMilli(),
                each.tries(),
                each.problem());
    }

    void forget(Subscription each) throws IOException {
        file.tell("DELETE FROM subscriptions WHERE callback = ?", each.callback());
    }
}
