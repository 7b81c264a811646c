package org.clipfile.watch;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of the memory of fetching that knows the older pages of feeds and the sitemaps of indexes. Thread-safe. */
public final class PartMemory {
    private final StateFile file;

    PartMemory(StateFile file) {
        this.file = file;
    }

    /** Remembers a part of a feed. */
    void put(Part part) throws IOException {
        file.tell(
                "INSERT OR REPLACE INTO parts (feed, address, sitemap, stamp, etag, modified, still, age, looked, tries,"
                        + " problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                part.feed(),
                part.address(),
                part.isSitemap() ? 1 : 0,
                part.stamp(),
                part.validators().etag(),
                part.validators().lastModified(),
                part.isOpen() ? 1 : 0,
                part.age().name(),
                part.looked().toEpochMilli(),
                part.tries(),
                part.problem());
    }

    /** A part of a feed. */
    Optional<Part> of(String feed, String address) throws IOException {
        return file.one("SELECT * FROM parts WHERE feed = ? AND address = ?", PartMemory::part, feed, address);
    }

    /** Forgets an older page, which is read once. */
    void done(Part part) throws IOException {
        file.tell("DELETE FROM parts WHERE feed = ? AND address = ?", part.feed(), part.address());
    }

    /** The parts of a feed that are to be read and were not looked at since, those first that wait longest; at most so many. */
    List<Part> open(String feed, Instant since, int most) throws IOException {
        return file.many(
                "SELECT * FROM parts WHERE feed = ? AND still = 1 AND looked < ? ORDER BY tries, looked, stamp DESC"
                        + " LIMIT ?",
                PartMemory::part,
                feed,
                since.toEpochMilli(),
                most);
    }

    /** The parts of a feed that could not be read so far. */
    public List<Part> troubled(String feed) throws IOException {
        return file.many(
                "SELECT * FROM parts WHERE feed = ? AND tries > 0 ORDER BY address LIMIT 100", PartMemory::part, feed);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString("feed"),
                row.getString("address"),
                row.getBoolean("sitemap"),
                row.getString("stamp"),
                StateWords.validators(row),
                row.getBoolean("still"),
                Part.Age.valueOf(row.getString("age")),
                Instant.ofEpochMilli(row.getLong("looked")),
                row.getInt("tries"),
                row.getString("problem"));
    }
}
