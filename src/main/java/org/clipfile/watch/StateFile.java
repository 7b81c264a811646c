package org.clipfile.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clipfile.archive.SqliteFile;
import org.jspecify.annotations.Nullable;

/**
 * The file in which the memory of fetching stands. A damaged one is begun anew, also while it is used. Thread-safe: one
 * connection, one lock.
 */
final class StateFile implements AutoCloseable {
    private static final int VERSION = 4;

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS feeds (
              name TEXT PRIMARY KEY, kind TEXT, title TEXT, source TEXT, etag TEXT, modified TEXT, hints TEXT, hub TEXT,
              topic TEXT,
              interval INTEGER NOT NULL, next INTEGER NOT NULL, polled INTEGER, news INTEGER,
              failures INTEGER NOT NULL, problem TEXT, gone INTEGER NOT NULL, spent INTEGER) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS known (
              feed TEXT NOT NULL, key TEXT NOT NULL, stamp INTEGER NOT NULL, PRIMARY KEY (feed, key)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS pages (
              key TEXT PRIMARY KEY, address TEXT NOT NULL, feed TEXT NOT NULL, told TEXT NOT NULL, html TEXT,
              due INTEGER NOT NULL, tries INTEGER NOT NULL, problem TEXT, given_up INTEGER NOT NULL,
              own_text INTEGER NOT NULL) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS pages_of_feed ON pages (feed, given_up, due);
            CREATE TABLE IF NOT EXISTS parts (
              feed TEXT NOT NULL, address TEXT NOT NULL, sitemap INTEGER NOT NULL, stamp TEXT NOT NULL, etag TEXT,
              modified TEXT, still INTEGER NOT NULL, age TEXT NOT NULL, looked INTEGER NOT NULL,
              tries INTEGER NOT NULL, problem TEXT, PRIMARY KEY (feed, address)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS seen (
              key TEXT PRIMARY KEY, address TEXT NOT NULL, feed TEXT NOT NULL, host TEXT NOT NULL,
              first INTEGER NOT NULL, due INTEGER NOT NULL, etag TEXT, modified TEXT) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS seen_due ON seen (due);
            CREATE TABLE IF NOT EXISTS hosts (
              host TEXT PRIMARY KEY, since INTEGER NOT NULL, until INTEGER NOT NULL,
              holder INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS subscriptions (
              callback TEXT PRIMARY KEY, feed TEXT NOT NULL, hub TEXT NOT NULL, topic TEXT NOT NULL,
              secret TEXT NOT NULL, wanted INTEGER NOT NULL, until INTEGER, due INTEGER NOT NULL,
              tries INTEGER NOT NULL, problem TEXT) WITHOUT ROWID
            """;

    /** What each layout lacked that the next one has, the first of them first. */
    private static final List<List<String>> CHANGES = List.of(
            List.of(
                    "ALTER TABLE feeds ADD COLUMN hub TEXT",
                    "ALTER TABLE pages ADD COLUMN own_text INTEGER NOT NULL DEFAULT 0",
                    "CREATE TABLE IF NOT EXISTS holds (host TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID"),
            List.of(
                    "ALTER TABLE feeds ADD COLUMN spent INTEGER",
                    "INSERT OR IGNORE INTO hosts SELECT host, 0, until, 0 FROM holds",
                    "DROP TABLE holds"),
            List.of("ALTER TABLE feeds ADD COLUMN topic TEXT"));

    private final Path file;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private Connection connection;

    private StateFile(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens it, an empty one where there is none or only a damaged one. */
    static StateFile open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return new StateFile(file, connectAnyway(file));
        } catch (SQLException e) {
            throw new IOException("Cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    private static Connection connectAnyway(Path file) throws SQLException, IOException {
        try {
            return connect(file);
        } catch (SQLException e) {
            if (!SqliteFile.isDamage(e)) {
                throw e;
            }
            SqliteFile.delete(file);
            return connect(file);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = SqliteFile.connect(file);
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA user_version") < VERSION) {
                statement.execute("BEGIN IMMEDIATE");
                renew(statement);
                statement.execute("COMMIT");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void renew(Statement statement) throws SQLException {
        int version = number(statement, "PRAGMA user_version");
        for (String table : SCHEMA.split(";")) {
            statement.execute(table);
        }
        for (int i = version; i > 0 && i < VERSION; i++) {
            for (String change : CHANGES.get(i - 1)) {
                statement.execute(change);
            }
        }
        statement.execute("PRAGMA user_version = " + Math.max(version, VERSION));
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    /** Work that belongs together. */
    interface Work {
        void run() throws IOException;
    }

    /** Does the work in one transaction, all or nothing. */
    synchronized void together(Work work) throws IOException {
        try {
            if (connection.getAutoCommit()) {
                SqliteFile.together(connection, work::run);
            } else {
                work.run(); // within one already
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Work that belongs together and has a result. */
    interface Question<T> {
        T answer() throws IOException;
    }

    /** As {@link #together}, with a result. */
    <T> T inOne(Question<T> question) throws IOException {
        List<T> answers = new ArrayList<>(1);
        together(() -> answers.add(question.answer()));
        return answers.get(0);
    }

    /** Makes something of a row of a result. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The first row that a query finds. */
    synchronized <T> Optional<T> one(String query, Reading<T> reading, Object... arguments) throws IOException {
        List<T> found = many(query, reading, arguments);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** All rows that a query finds. */
    synchronized <T> List<T> many(String query, Reading<T> reading, Object... arguments) throws IOException {
        try (ResultSet result = prepared(query, arguments).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (result.next()) {
                all.add(reading.of(result));
            }
            return all;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many a query counts. */
    long count(String query, Object... arguments) throws IOException {
        return one(query, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** Changes something; how many rows were. */
    synchronized int tell(String command, @Nullable Object... arguments) throws IOException {
        try {
            return prepared(command, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepared(String words, @Nullable Object... arguments) throws SQLException {
        @Nullable PreparedStatement statement = statements.get(words);
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

    /** After a failure SQLite takes those that were prepared before for such as are still at work. */
    private void forgetStatements(SQLException failure) {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        statements.clear();
    }

    /** What was asked for is lost with a damaged file; what is asked for next finds a sound and empty one. */
    private IOException failed(SQLException e) {
        forgetStatements(e);
        if (SqliteFile.isFull(e)) {
            return new IOException("The disk is full: the memory of fetching (" + file + ") cannot be written", e);
        }
        if (!SqliteFile.isDamage(e)) {
            return new IOException("The memory of fetching (" + file + ") fails: " + e.getMessage(), e);
        }
        try {
            connection.close();
            SqliteFile.delete(file);
            connection = connect(file);
            return new IOException("The memory of fetching (" + file + ") was damaged and is begun anew", e);
        } catch (SQLException | IOException again) {
            e.addSuppressed(again);
            return new IOException("The memory of fetching (" + file + ") is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("The memory of fetching (" + file + ") cannot be closed: " + e.getMessage(), e);
        }
    }
}
