package org.clipfile.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clipfile.feed.FeedKind;
import org.jspecify.annotations.Nullable;

/**
 * The memory of fetching, {@code archive/state/watch.db}: of each feed its state and which articles it told of, its further
 * pages and sitemaps, the pages still to be fetched, those to be looked at again, when hosts may be asked, and what is
 * agreed with hubs. What a feed told and its validators
 * are written in one transaction, so that a crash never makes us believe we know what we do not. When it is lost or
 * damaged, feeds are read anew, and articles the archive has already are found again by their names. Thread-safe.
 */
public final class WatchState implements AutoCloseable {
    private final StateFile file;
    private final PageMemory pages;
    private final PartMemory parts;
    private final HostMemory hosts;
    private final HubMemory subscriptions;

    private WatchState(StateFile file) {
        this.file = file;
        pages = new PageMemory(file);
        parts = new PartMemory(file);
        hosts = new HostMemory(file);
        subscriptions = new HubMemory(file);
    }

    /** Opens it, an empty one where there is none or only a damaged one. */
    public static WatchState open(Path file) throws IOException {
        return new WatchState(StateFile.open(file));
    }

    /** In which it stands. */
    StateFile file() {
        return file;
    }

    /** The pages that feeds told of. */
    public PageMemory pages() {
        return pages;
    }

    /** The further pages and sitemaps of feeds. */
    public PartMemory parts() {
        return parts;
    }

    /** When hosts may be asked again. */
    HostMemory hosts() {
        return hosts;
    }

    /** What is agreed with hubs. */
    public HubMemory subscriptions() {
        return subscriptions;
    }

    /** Does the work in one transaction, all or nothing. */
    void together(StateFile.Work work) throws IOException {
        file.together(work);
    }

    /** What is remembered of a feed. */
    public Optional<FeedState> feed(String name) throws IOException {
        return file.one("SELECT * FROM feeds WHERE name = ?", WatchState::state, name);
    }

    private static FeedState state(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new FeedState(
                new FeedState.Nature(
                        kind == null ? null : FeedKind.parse(kind),
                        row.getString("title"),
                        row.getString("source"),
                        row.getString("hub"),
                        row.getString("topic"),
                        StateWords.hints(row.getString("hints"))),
                StateWords.validators(row),
                Duration.ofMillis(row.getLong("interval")),
                Instant.ofEpochMilli(row.getLong("next")),
                StateWords.instant(row, "polled"),
                StateWords.instant(row, "news"),
                row.getInt("failures"),
                row.getString("problem"),
                row.getBoolean("gone"),
                StateWords.instant(row, "spent"));
    }

    /** The names of feeds that cannot be read just now, or not all of them. */
    Set<String> troubled() throws IOException {
        return new HashSet<>(file.many(
                "SELECT name FROM feeds WHERE problem IS NOT NULL AND gone = 0", row -> row.getString("name")));
    }

    /** The names of feeds that are gone for good. */
    Set<String> gone() throws IOException {
        return new HashSet<>(file.many("SELECT name FROM feeds WHERE gone = 1", row -> row.getString("name")));
    }

    /** Remembers a feed. */
    void put(String name, FeedState state) throws IOException {
        file.tell(
                "INSERT OR REPLACE INTO feeds (name, kind, title, source, hub, topic, etag, modified, hints, interval, next,"
                        + " polled, news, failures, problem, gone, spent)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                name,
                state.kind() == null ? null : state.kind().word(),
                state.title(),
                state.source(),
                state.hub(),
                state.topic(),
                state.validators().etag(),
                state.validators().lastModified(),
                StateWords.of(state.nature().hints()),
                state.interval().toMillis(),
                state.next().toEpochMilli(),
                StateWords.millis(state.polled()),
                StateWords.millis(state.news()),
                state.failures(),
                state.problem(),
                state.gone() ? 1 : 0,
                StateWords.millis(state.spent()));
    }

    /** Has a feed asked then that was to be asked later; one that fails is left to its times. */
    void sooner(String name, Instant then) throws IOException {
        file.tell(
                "UPDATE feeds SET next = ?1 WHERE name = ?2 AND next > ?1 AND failures = 0", then.toEpochMilli(), name);
    }

    /** Has a feed asked at once that failed or was gone. */
    public void askAgain(String name) throws IOException {
        file.tell("UPDATE feeds SET gone = 0, failures = 0, next = 0 WHERE name = ?", name);
    }

    /** Forgets a feed, and what it told; pages that another feed told of too are fetched for that one. */
    public void forget(String name) throws IOException {
        file.together(() -> {
            file.tell("DELETE FROM feeds WHERE name = ?", name);
            file.tell("DELETE FROM known WHERE feed = ?", name);
            file.tell("DELETE FROM parts WHERE feed = ?", name);
            pages.forget(name);
        });
    }

    /** The stamp under which a feed last told of an article; empty if it never did. */
    Optional<Long> known(String feed, String key) throws IOException {
        return file.one("SELECT stamp FROM known WHERE feed = ? AND key = ?", row -> row.getLong(1), feed, key);
    }

    /** How many articles a feed told of. */
    public long knownOf(String feed) throws IOException {
        return file.count("SELECT count(*) FROM known WHERE feed = ?", feed);
    }

    /** Remembers that a feed told of an article. */
    void know(String feed, String key, long stamp) throws IOException {
        file.tell("INSERT OR REPLACE INTO known (feed, key, stamp) VALUES (?, ?, ?)", feed, key, stamp);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
