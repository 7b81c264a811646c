package org.clipfile.watch;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The part of the memory of fetching that knows when hosts may be asked again, for all processes that use it: {@code run},
 * and commands beside it. Thread-safe.
 */
final class HostMemory {
    private static final long NOBODY = 0;
    /** A time further ahead was written by a clock that was wrong. */
    private static final Duration LONGEST = Duration.ofDays(8);

    private final StateFile file;
    private final long ourselves = ProcessHandle.current().pid();

    HostMemory(StateFile file) {
        this.file = file;
    }

    /**
     * What is remembered of a host.
     *
     * @param since when that was written
     * @param until when it may be asked again
     * @param holder process that asks it just now; 0 if none does
     */
    private record Turn(Instant since, Instant until, long holder) {
        static Turn of(ResultSet row) throws SQLException {
            return new Turn(
                    Instant.ofEpochMilli(row.getLong("since")),
                    Instant.ofEpochMilli(row.getLong("until")),
                    row.getLong("holder"));
        }

        /** A clock that was set back, or a process that was killed, keeps nobody out. */
        boolean holds(Instant now) {
            return until.isAfter(now)
                    && !since.isAfter(now)
                    && until.isBefore(now.plus(LONGEST))
                    && (holder == NOBODY || ProcessHandle.of(holder).isPresent());
        }
    }

    /**
     * Takes a turn at a host.
     *
     * @param longest after which the turn is over, whatever became of us
     * @param rest between two tries while another process is at it
     * @return empty if the turn is ours; else when to try again
     */
    Optional<Instant> take(String host, Instant now, Duration longest, Duration rest) throws IOException {
        return file.inOne(() -> {
            Optional<Turn> known = file.one("SELECT * FROM hosts WHERE host = ?", Turn::of, host);
            if (known.isPresent() && known.get().holds(now)) {
                Instant until = known.get().until();
                Instant soon = now.plus(rest);
                return Optional.of(known.get().holder() != NOBODY && soon.isBefore(until) ? soon : until);
            }
            put(host, now, now.plus(longest), ourselves);
            return Optional.empty();
        });
    }

    /** Gives a turn back: the host may be asked again from then on. */
    void give(String host, Instant now, Instant next) throws IOException {
        put(host, now, next, NOBODY);
    }

    private void put(String host, Instant since, Instant until, long holder) throws IOException {
        file.tell(
                "INSERT OR REPLACE INTO hosts (host, since, until, holder) VALUES (?, ?, ?, ?)",
                host,
                since.toEpochMilli(),
                until.toEpochMilli(),
                holder);
    }

    /** Forgets the hosts that may be asked. */
    void tidy(Instant now) throws IOException {
        file.tell("DELETE FROM hosts WHERE until < ?", now.toEpochMilli());
    }
}
