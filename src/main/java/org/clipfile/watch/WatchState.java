package org.clipfile.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clipfile.article.Fact;
import org.clipfile.feed.FeedKind;
import org.clipfile.feed.Hints;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The memory of fetching, {@code archive/state/watch.db}: of each feed its state and which articles it told of, and the
 * pages still to be fetched. What a feed told and its validators are written in one transaction, so that a crash never
 * makes us believe we know what we do not. When it is lost or damaged, feeds are read anew, and articles the archive has
 * already are found again by their names. Thread-safe.
 */
public final class WatchState implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private WatchState(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens it, an empty one where there is none or only a damaged one. */
    public static WatchState open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return new WatchState(file, connect(file));
        } catch (SQLException e) {
            int code = e.getErrorCode() & 0xff;
            if (code != SQLiteErrorCode.SQLITE_CORRUPT.code && code != SQLiteErrorCode.SQLITE_NOTADB.code) {
                throw new IOException("Cannot open " + file + ": " + e.getMessage(), e);
            }
        }
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
        try {
            return new WatchState(file, connect(file));
        } catch (SQLException e) {
            throw new IOException("Cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-4096); // KiB
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 4000");
            for (String table : SCHEMA.split(";")) {
                statement.execute(table);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS feeds (
              name TEXT PRIMARY KEY, kind TEXT, title TEXT, source TEXT, etag TEXT, modified TEXT, hints TEXT,
              interval INTEGER NOT NULL, next INTEGER NOT NULL, polled INTEGER, news INTEGER,
              failures INTEGER NOT NULL, problem TEXT, gone INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS known (
              feed TEXT NOT NULL, key TEXT NOT NULL, stamp INTEGER NOT NULL, PRIMARY KEY (feed, key)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS pages (
              key TEXT PRIMARY KEY, address TEXT NOT NULL, feed TEXT NOT NULL, told TEXT NOT NULL, html TEXT,
              due INTEGER NOT NULL, tries INTEGER NOT NULL, problem TEXT, given_up INTEGER NOT NULL) WITHOUT ROWID
            """;

    /** Work that belongs together. */
    interface Work {
        void run() throws IOException;
    }

    /** Does the work in one transaction, all or nothing. */
    synchronized void together(Work work) throws IOException {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What is remembered of a feed. */
    public synchronized Optional<FeedState> feed(String name) throws IOException {
        return ask("SELECT * FROM feeds WHERE name = ?", result -> result.next() ? state(result) : null, name);
    }

    private static FeedState state(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new FeedState(
                kind == null ? null : FeedKind.parse(kind),
                row.getString("title"),
                row.getString("source"),
                row.getString("etag"),
                row.getString("modified"),
                hints(row.getString("hints")),
                Duration.ofMillis(row.getLong("interval")),
                Instant.ofEpochMilli(row.getLong("next")),
                instant(row, "polled"),
                instant(row, "news"),
                row.getInt("failures"),
                row.getString("problem"),
                row.getBoolean("gone"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Remembers a feed. */
    synchronized void put(String name, FeedState state) throws IOException {
        tell(
                "INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                name,
                state.kind() == null ? null : state.kind().word(),
                state.title(),
                state.source(),
                state.etag(),
                state.lastModified(),
                words(state.hints()),
                state.interval().toMillis(),
                state.next().toEpochMilli(),
                state.polled() == null ? null : state.polled().toEpochMilli(),
                state.news() == null ? null : state.news().toEpochMilli(),
                state.failures(),
                state.problem(),
                state.gone() ? 1 : 0);
    }

    /** Has a feed asked at once that failed or was gone. */
    public synchronized void askAgain(String name) throws IOException {
        tell("UPDATE feeds SET gone = 0, failures = 0, next = 0 WHERE name = ?", name);
    }

    /** Forgets a feed, and what it told. */
    public synchronized void forget(String name) throws IOException {
        together(() -> {
            tell("DELETE FROM feeds WHERE name = ?", name);
            tell("DELETE FROM known WHERE feed = ?", name);
            tell("DELETE FROM pages WHERE feed = ?", name);
        });
    }

    /** The stamp under which a feed last told of an article; empty if it never did. */
    synchronized Optional<Long> known(String feed, String key) throws IOException {
        return ask(
                "SELECT stamp FROM known WHERE feed = ? AND key = ?",
                result -> result.next() ? result.getLong(1) : null,
                feed,
                key);
    }

    /** How many articles a feed told of. */
    public synchronized long knownOf(String feed) throws IOException {
        return ask("SELECT count(*) FROM known WHERE feed = ?", result -> result.next() ? result.getLong(1) : 0L, feed)
                .orElse(0L);
    }

    /** Remembers that a feed told of an article. */
    synchronized void know(String feed, String key, long stamp) throws IOException {
        tell("INSERT OR REPLACE INTO known VALUES (?, ?, ?)", feed, key, stamp);
    }

    /** Remembers a page that is to be fetched. */
    synchronized void put(PageTask page) throws IOException {
        tell(
                "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                page.key(),
                page.address(),
                page.feed(),
                words(page.told()),
                page.html(),
                page.due().toEpochMilli(),
                page.tries(),
                page.problem(),
                page.givenUp() ? 1 : 0);
    }

    /** A page need no longer be fetched. */
    synchronized void done(PageTask page) throws IOException {
        tell("DELETE FROM pages WHERE key = ?", page.key());
    }

    /** A page that is to be fetched. */
    synchronized Optional<PageTask> page(String key) throws IOException {
        return ask("SELECT * FROM pages WHERE key = ?", result -> result.next() ? page(result) : null, key);
    }

    /** The pages to be fetched, those due first; at most so many. */
    synchronized List<PageTask> pages(int most) throws IOException {
        return many("SELECT * FROM pages WHERE given_up = 0 ORDER BY due LIMIT ?", most);
    }

    /** The pages of a feed that could not be fetched so far. */
    public synchronized List<PageTask> troubled(String feed) throws IOException {
        return many("SELECT * FROM pages WHERE feed = ? AND tries > 0 ORDER BY due LIMIT 1000", feed);
    }

    /** How many pages of a feed are still to be fetched. */
    public synchronized long waiting(String feed) throws IOException {
        return ask(
                        "SELECT count(*) FROM pages WHERE feed = ? AND given_up = 0",
                        result -> result.next() ? result.getLong(1) : 0L,
                        feed)
                .orElse(0L);
    }

    private List<PageTask> many(String query, Object argument) throws IOException {
        return ask(
                        query,
                        result -> {
                            List<PageTask> pages = new ArrayList<>();
                            while (result.next()) {
                                pages.add(page(result));
                            }
                            return pages;
                        },
                        argument)
                .orElse(List.of());
    }

    private static PageTask page(ResultSet row) throws SQLException {
        return new PageTask(
                row.getString("key"),
                row.getString("address"),
                row.getString("feed"),
                facts(row.getString("told")),
                row.getString("html"),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getInt("tries"),
                row.getString("problem"),
                row.getBoolean("given_up"));
    }

    private static String words(List<Fact> told) {
        return told.stream()
                .map(fact -> fact.field() + " "
                        + Base64.getEncoder().encodeToString(fact.value().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"));
    }

    private static List<Fact> facts(String words) {
        List<Fact> facts = new ArrayList<>();
        for (String line : words.lines().toList()) {
            int blank = line.indexOf(' ');
            byte[] value = Base64.getDecoder().decode(line.substring(blank + 1));
            facts.add(new Fact(line.substring(0, blank), new String(value, StandardCharsets.UTF_8), "feed", null));
        }
        return facts;
    }

    private static String words(Hints hints) {
        return (hints.every() == null ? "" : hints.every().toMillis())
                + ";" + hints.skipHours().stream().sorted().map(String::valueOf).collect(Collectors.joining(","))
                + ";" + hints.skipDays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static Hints hints(@Nullable String words) {
        String[] parts = words == null ? new String[0] : words.split(";", -1);
        if (parts.length != 3) {
            return Hints.NONE;
        }
        Set<Integer> hours = new TreeSet<>();
        Set<DayOfWeek> days = new TreeSet<>();
        for (String hour : parts[1].isEmpty() ? new String[0] : parts[1].split(",")) {
            hours.add(Integer.valueOf(hour));
        }
        for (String day : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
            days.add(DayOfWeek.valueOf(day));
        }
        return new Hints(parts[0].isEmpty() ? null : Duration.ofMillis(Long.parseLong(parts[0])), hours, days);
    }

    private interface Reading<T> {
        @Nullable
        T of(ResultSet result) throws SQLException;
    }

    private <T> Optional<T> ask(String query, Reading<T> reading, Object... arguments) throws IOException {
        try (ResultSet result = prepared(query, arguments).executeQuery()) {
            return Optional.ofNullable(reading.of(result));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void tell(String command, @Nullable Object... arguments) throws IOException {
        try {
            prepared(command, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepared(String words, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(words);
        if (statement == null) {
            statement = connection.prepareStatement(words);
            statements.put(words, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, arguments[i]);
            }
        }
        return statement;
    }

    private IOException failed(SQLException e) {
        return new IOException("The memory of fetching (" + file + ") fails: " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
