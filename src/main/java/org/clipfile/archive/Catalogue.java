package org.clipfile.archive;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.clipfile.article.Channel;
import org.clipfile.article.Sighting;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Knows where each capture and article stands, without looking through folders: a SQLite file that can be rebuilt from
 * the files at any time, and is when it is found damaged. Thread-safe: one connection, one lock; each method is one transaction.
 */
final class Catalogue implements AutoCloseable {
    private static final int SCHEMA_VERSION = 2;

    /**
     * One arrival as the catalogue knows it.
     *
     * @param capture id of the capture
     * @param sighting when, by which door, what
     * @param path file of the record, relative to the archive
     * @param first whether that record holds the bytes
     */
    record Row(String capture, Sighting sighting, String path, boolean first) {}

    /** Work that belongs together. */
    interface Work {
        void run() throws IOException;
    }

    /** Takes the lock by which processes keep from mending at once. */
    interface Alone {
        FileLock take() throws IOException;
    }

    private final Path file;
    private final Trouble trouble;
    private final ReentrantLock lock = new ReentrantLock();
    private Connection connection;
    private Statements statements;
    /** Whether a failure may have closed the statements, as the driver does when a disk is full. */
    private boolean stale;

    private @Nullable Alone alone;
    private @Nullable Work refill;

    private Catalogue(Path file, Connection connection, Trouble trouble) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.trouble = trouble;
        statements = Statements.of(connection);
    }

    /** The statements by which it is asked. */
    private record Statements(
            PreparedStatement addSighting,
            PreparedStatement sightings,
            PreparedStatement forget,
            PreparedStatement putArticle,
            PreparedStatement article,
            PreparedStatement putAlias,
            PreparedStatement alias) {
        static Statements of(Connection connection) throws SQLException {
            return new Statements(
                    connection.prepareStatement("INSERT OR IGNORE INTO sightings VALUES (?, ?, ?, ?, ?, ?, ?)"),
                    connection.prepareStatement("SELECT at, name, channel, address, path, first FROM sightings"
                            + " WHERE capture = ? ORDER BY at, name"),
                    connection.prepareStatement("DELETE FROM sightings WHERE capture = ?"),
                    connection.prepareStatement("INSERT OR REPLACE INTO articles VALUES (?, ?)"),
                    connection.prepareStatement("SELECT path FROM articles WHERE id = ?"),
                    connection.prepareStatement("INSERT OR IGNORE INTO aliases VALUES (?, ?)"),
                    connection.prepareStatement("SELECT article FROM aliases WHERE key = ?"));
        }

        void close() throws SQLException {
            for (PreparedStatement each :
                    List.of(addSighting, sightings, forget, putArticle, article, putAlias, alias)) {
                each.close();
            }
        }
    }

    /**
     * Opens a catalogue, an empty one where there is none or only a damaged one.
     *
     * @param check whether to look at all of it for damage: after a crash
     */
    static Catalogue open(Path file, boolean check, Trouble trouble) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return open(file, check, trouble, true);
        } catch (SQLException e) {
            throw trouble.met("Cannot open the catalogue " + file, e);
        }
    }

    private static Catalogue open(Path file, boolean check, Trouble trouble, boolean again)
            throws SQLException, IOException {
        @Nullable Connection connection = null;
        try {
            connection = SqliteFile.connect(file);
            try (Statement statement = connection.createStatement()) {
                if (check) {
                    requireSound(statement);
                }
                if (version(statement) < SCHEMA_VERSION) {
                    make(statement);
                }
            }
            return new Catalogue(file, connection, trouble);
        } catch (SQLException e) {
            if (connection != null) {
                connection.close();
            }
            if (again && SqliteFile.isDamage(e)) {
                SqliteFile.delete(file);
                return open(file, check, trouble, false);
            }
            throw e;
        }
    }

    private static void requireSound(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw new SQLException("damaged", null, SQLiteErrorCode.SQLITE_CORRUPT.code);
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    private static void make(Statement statement) throws SQLException {
        statement.execute("""
                CREATE TABLE IF NOT EXISTS sightings (
                  capture TEXT NOT NULL,
                  at INTEGER NOT NULL,     -- milliseconds since 1970
                  name TEXT NOT NULL,      -- '' if it was no file
                  channel TEXT NOT NULL,
                  address TEXT,
                  path TEXT NOT NULL,      -- of the WARC record, below the archive
                  first INTEGER NOT NULL,  -- 1: the record holds the bytes; 0: it refers to the one that does
                  PRIMARY KEY (capture, at, name)) WITHOUT ROWID
                """);
        statement.execute("""
                CREATE TABLE IF NOT EXISTS articles (
                  id TEXT PRIMARY KEY,
                  path TEXT NOT NULL) WITHOUT ROWID
                """);
        statement.execute("""
                CREATE TABLE IF NOT EXISTS aliases (
                  key TEXT PRIMARY KEY,    -- of an address or another name of a fetched article
                  article TEXT NOT NULL) WITHOUT ROWID
                """);
    }

    /**
     * Tells how it is to be made again should it be found damaged while it is used.
     *
     * @param alone keeps other processes from doing the same meanwhile
     * @param refill enters all there is
     */
    void mendWith(Alone alone, Work refill) {
        this.alone = alone;
        this.refill = refill;
    }

    /** Takes up the file anew: as another process mended it meanwhile, or else made from the files. */
    private void mend(Alone alone, Work refill) throws IOException, SQLException {
        this.refill = null; // what is damaged again while it is filled is not worth a third try
        try (FileLock held = alone.take()) {
            connection.close();
            Catalogue sound = open(file, true, trouble, true);
            connection = sound.connection;
            statements = sound.statements;
            stale = false;
            if (!isComplete()) {
                fill(refill);
            }
        } finally {
            this.refill = refill;
        }
    }

    /** Whether it was ever filled to the end; if not, it must be filled from the files. */
    boolean isComplete() throws ArchiveUnavailableException {
        return locked("read", () -> {
            try (Statement statement = connection.createStatement()) {
                return version(statement) == SCHEMA_VERSION;
            }
        });
    }

    /** Empties it, does the work that fills it, and marks it as complete, all or nothing. */
    void fill(Work work) throws IOException {
        together(() -> {
            locked("empty", () -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DELETE FROM sightings");
                    statement.execute("DELETE FROM aliases");
                    return statement.execute("DELETE FROM articles");
                }
            });
            work.run();
            locked("complete", () -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("PRAGMA user_version = " + SCHEMA_VERSION);
                }
            });
        });
    }

    /** Does the work in one transaction, all or nothing; nobody else uses the catalogue meanwhile. */
    void together(Work work) throws IOException {
        lock.lock();
        try {
            SqliteFile.together(connection, work::run);
        } catch (SQLException e) {
            throw trouble.met("Cannot write the catalogue " + file, e);
        } finally {
            lock.unlock();
        }
    }

    /** Notes an arrival; one that is known already stays as it is. */
    void add(Row row) throws ArchiveUnavailableException {
        Sighting sighting = row.sighting();
        locked("write", () -> {
            statements.addSighting.setString(1, row.capture());
            statements.addSighting.setLong(2, sighting.at().toEpochMilli());
            statements.addSighting.setString(3, sighting.file() == null ? "" : sighting.file());
            statements.addSighting.setString(4, sighting.channel().word());
            statements.addSighting.setString(5, sighting.address());
            statements.addSighting.setString(6, row.path());
            statements.addSighting.setBoolean(7, row.first());
            return statements.addSighting.executeUpdate();
        });
    }

    /** All arrivals of a capture by time, then name; empty if it never arrived. */
    List<Row> sightings(String capture) throws ArchiveUnavailableException {
        return locked("read", () -> {
            List<Row> rows = new ArrayList<>(1);
            statements.sightings.setString(1, capture);
            try (ResultSet result = statements.sightings.executeQuery()) {
                while (result.next()) {
                    String name = result.getString(2);
                    Sighting sighting = new Sighting(
                            Instant.ofEpochMilli(result.getLong(1)),
                            Channel.parse(result.getString(3)),
                            name.isEmpty() ? null : name,
                            result.getString(4));
                    rows.add(new Row(capture, sighting, result.getString(5), result.getBoolean(6)));
                }
            }
            return rows;
        });
    }

    /** Forgets a capture whose files are gone. */
    void forget(String capture) throws ArchiveUnavailableException {
        locked("write", () -> {
            statements.forget.setString(1, capture);
            return statements.forget.executeUpdate();
        });
    }

    /** Notes where an article stands. */
    void putArticle(String id, String path) throws ArchiveUnavailableException {
        locked("write", () -> {
            statements.putArticle.setString(1, id);
            statements.putArticle.setString(2, path);
            return statements.putArticle.executeUpdate();
        });
    }

    /** Where an article stands, relative to the archive. */
    Optional<String> article(String id) throws ArchiveUnavailableException {
        return locked("read", () -> {
            statements.article.setString(1, id);
            try (ResultSet result = statements.article.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        });
    }

    /** Notes another name of an article; one that names an article already goes on naming that. */
    void putAlias(String key, String article) throws ArchiveUnavailableException {
        locked("write", () -> {
            statements.putAlias.setString(1, key);
            statements.putAlias.setString(2, article);
            return statements.putAlias.executeUpdate();
        });
    }

    /** The id of the article of that name. */
    Optional<String> alias(String key) throws ArchiveUnavailableException {
        return locked("read", () -> {
            statements.alias.setString(1, key);
            try (ResultSet result = statements.alias.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        });
    }

    /** Tries whether it could be written. */
    void probe() throws ArchiveUnavailableException {
        locked("write", () -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                int version = version(statement);
                connection.rollback();
                return version;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble.met("Cannot close the catalogue " + file, e);
        } finally {
            lock.unlock();
        }
    }

    private interface Query<T> {
        T ask() throws SQLException;
    }

    private <T> T locked(String verb, Query<T> query) throws ArchiveUnavailableException {
        lock.lock();
        try {
            return mended(query);
        } catch (SQLException e) {
            throw trouble.met("Cannot " + verb + " the catalogue " + file, e);
        } finally {
            lock.unlock();
        }
    }

    private <T> T mended(Query<T> query) throws SQLException, ArchiveUnavailableException {
        try {
            return ask(query);
        } catch (SQLException e) {
            if (!SqliteFile.isDamage(e) || alone == null || refill == null) {
                throw e;
            }
            try {
                mend(alone, refill);
            } catch (ArchiveUnavailableException failure) {
                throw failure;
            } catch (IOException failure) {
                throw trouble.met("Cannot mend the catalogue " + file, failure);
            }
            return ask(query);
        }
    }

    private <T> T ask(Query<T> query) throws SQLException {
        if (stale) {
            statements.close();
            statements = Statements.of(connection);
            stale = false;
        }
        try {
            return query.ask();
        } catch (SQLException e) {
            stale = true;
            throw e;
        }
    }
}
