package org.clipfile.watch;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of the memory of fetching that knows the pages still to be fetched, and those to be looked at again. Thread-safe. */
public final class PageMemory {
    private static final String OF_FEEDS = "feed IN (SELECT value FROM json_each(?))";

    private final StateFile file;

    PageMemory(StateFile file) {
        this.file = file;
    }

    /** Remembers a page that is to be fetched. */
    void put(PageTask page) throws IOException {
        file.tell(
                "INSERT OR REPLACE INTO pages (key, address, feed, told, html, due, tries, problem, given_up, own_text)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                page.key(),
                page.address(),
                page.feed(),
                StateWords.of(page.told()),
                page.html(),
                page.due().toEpochMilli(),
                page.tries(),
                page.problem(),
                page.givenUp() ? 1 : 0,
                page.ownText() ? 1 : 0);
    }

    /** Remembers what a feed told of a page, beside what is known of it if it is still to be fetched. */
    PageTask add(PageTask page) throws IOException {
        PageTask both = of(page.key()).map(known -> known.with(page)).orElse(page);
        put(both);
        return both;
    }

    /** The page could not be fetched; if its feed was taken off the list meanwhile it need not be. */
    void later(PageTask page, Instant then, String why, boolean forGood) throws IOException {
        file.together(() -> {
            Optional<PageTask> now = of(page.key());
            if (now.isPresent()) {
                put(now.get().later(then, why, forGood));
            }
        });
    }

    /** The page was fetched; it stays if more was said of it meanwhile. */
    void done(PageTask page) throws IOException {
        file.tell("DELETE FROM pages WHERE key = ? AND told = ?", page.key(), StateWords.of(page.told()));
    }

    /** A page that is to be fetched. */
    Optional<PageTask> of(String key) throws IOException {
        return file.one("SELECT * FROM pages WHERE key = ?", PageMemory::page, key);
    }

    /** The pages of a feed that are due by then, those first that were due first; at most so many. */
    List<PageTask> due(String feed, Instant then, int most) throws IOException {
        return file.many(
                "SELECT * FROM pages WHERE feed = ? AND given_up = 0 AND due <= ? ORDER BY due LIMIT ?",
                PageMemory::page,
                feed,
                then.toEpochMilli(),
                most);
    }

    /** The feeds that have pages that are due by then; what a person named is of none, and its name is empty. */
    List<String> feedsDue(Instant then) throws IOException {
        return file.many(
                "SELECT DISTINCT feed FROM pages WHERE given_up = 0 AND due <= ?",
                row -> row.getString(1),
                then.toEpochMilli());
    }

    /** The pages of a feed that could not be fetched so far. */
    public List<PageTask> troubled(String feed) throws IOException {
        return file.many(
                "SELECT * FROM pages WHERE feed = ? AND tries > 0 ORDER BY due LIMIT 1000", PageMemory::page, feed);
    }

    /** How many pages of a feed are still to be fetched. */
    public long waiting(String feed) throws IOException {
        return file.count("SELECT count(*) FROM pages WHERE feed = ? AND given_up = 0", feed);
    }

    private static PageTask page(ResultSet row) throws SQLException {
        return new PageTask(
                row.getString("key"),
                row.getString("address"),
                row.getString("feed"),
                StateWords.facts(row.getString("told")),
                row.getString("html"),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getInt("tries"),
                row.getString("problem"),
                row.getBoolean("given_up"),
                row.getBoolean("own_text"));
    }

    /** How many pages are still to be fetched. */
    long waiting() throws IOException {
        return file.count("SELECT count(*) FROM pages WHERE given_up = 0");
    }

    /** How many pages are no longer tried. */
    long givenUp() throws IOException {
        return file.count("SELECT count(*) FROM pages WHERE given_up = 1");
    }

    /** Remembers a page that was fetched and is to be looked at again. */
    void see(SeenPage page) throws IOException {
        file.tell(
                "INSERT OR REPLACE INTO seen (key, address, feed, host, first, due, etag, modified)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                page.key(),
                page.address(),
                page.feed(),
                page.host(),
                page.first().toEpochMilli(),
                page.due().toEpochMilli(),
                page.validators().etag(),
                page.validators().lastModified());
    }

    /** A page that is to be looked at again. */
    Optional<SeenPage> seen(String key) throws IOException {
        return file.one("SELECT * FROM seen WHERE key = ?", PageMemory::seenPage, key);
    }

    /** A page need not be looked at any more. */
    void leave(SeenPage page) throws IOException {
        file.tell("DELETE FROM seen WHERE key = ?", page.key());
    }

    /**
     * The page of each host that is to be looked at first, as far as it is due; at most so many.
     *
     * @param feeds names of the feeds whose pages these may be, as a JSON array
     */
    List<SeenPage> seenDue(String feeds, Instant now, int most) throws IOException {
        return file.many(
                "SELECT key, address, feed, host, first, min(due) AS due, etag, modified FROM seen WHERE due <= ? AND "
                        + OF_FEEDS + " GROUP BY host ORDER BY due LIMIT ?",
                PageMemory::seenPage,
                now.toEpochMilli(),
                feeds,
                most);
    }

    /** How many pages of a feed are looked at again from time to time. */
    public long lookedAtAgain(String feed) throws IOException {
        return file.count("SELECT count(*) FROM seen WHERE feed = ?", feed);
    }

    private static SeenPage seenPage(ResultSet row) throws SQLException {
        return new SeenPage(
                row.getString("key"),
                row.getString("address"),
                row.getString("feed"),
                row.getString("host"),
                Instant.ofEpochMilli(row.getLong("first")),
                Instant.ofEpochMilli(row.getLong("due")),
                StateWords.validators(row));
    }

    /**
     * Pages of feeds that are not watched now go to one of these that told of them too.
     *
     * @param feeds names of those that are watched, as a JSON array
     */
    void handOver(String feeds) throws IOException {
        for (String table : List.of("pages", "seen")) {
            String other =
                    "(SELECT heir.value FROM json_each(?1) AS heir CROSS JOIN known WHERE known.feed = heir.value"
                            + " AND known.key = " + table + ".key LIMIT 1)";
            file.tell(
                    "UPDATE " + table + " SET feed = " + other + " WHERE feed NOT IN (SELECT value FROM json_each(?1))"
                            + " AND " + other + " IS NOT NULL",
                    feeds);
        }
    }

    /** Forgets the pages of a feed; those that another feed told of too are from now on that one's. */
    void forget(String feed) throws IOException {
        for (String table : List.of("pages", "seen")) {
            String other = "(SELECT feeds.name FROM feeds CROSS JOIN known WHERE known.feed = feeds.name"
                    + " AND known.key = " + table + ".key LIMIT 1)";
            file.tell(
                    "UPDATE " + table + " SET feed = " + other + " WHERE feed = ? AND " + other + " IS NOT NULL", feed);
            file.tell("DELETE FROM " + table + " WHERE feed = ?", feed);
        }
    }
}
