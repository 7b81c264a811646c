package org.clipfile.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** How all our SQLite files are opened, written and thrown away: each holds only what can be made or learned again. */
public final class SqliteFile {
    private static final int BUSY_MILLIS = 10_000;

    private SqliteFile() {}

    /** Work that belongs together. */
    public interface Work {
        /** Does it. */
        void run() throws IOException, SQLException;
    }

    /** Connects to a file, which is made if it is not there; what is written survives a crash of this process. */
    public static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-4096); // KiB
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            // Each checkpoint syncs twice; this is one per about 16 MB of log.
            statement.execute("PRAGMA wal_autocheckpoint = 4000");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Does the work in one transaction, all or nothing. The caller sees to it that nobody else uses the connection. */
    public static void together(Connection connection, Work work) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (IOException | SQLException | RuntimeException e) {
            undo(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    /** Where the disk is full, SQLite has undone the transaction by itself, and complains that there is none. */
    private static void undo(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whether the file is no database, or a damaged one: then it is to be begun anew. */
    public static boolean isDamage(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    /** Whether there is no room for what was to be written. */
    public static boolean isFull(SQLException e) {
        return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_FULL.code;
    }

    /** Deletes a file to which nobody is connected. */
    public static void delete(Path file) throws IOException {
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }
}
