package org.clipfile.cli;

import java.util.Locale;

/**
 * How far a command is: a bar on a terminal that can redraw a line, nothing elsewhere. For one thread.
 */
final class Progress {
    private static final int WIDTH = 24;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Terminal terminal;
    private final long total;
    private final long started = System.nanoTime();
    private long done;
    private long drawn;
    private boolean visible;

    /**
     * @param total how many things there are to do
     */
    Progress(Terminal terminal, long total) {
        this.terminal = terminal;
        this.total = total;
    }

    /** One more is done. */
    void step() {
        done++;
        long now = System.nanoTime();
        if (terminal.moving() && now - drawn > REDRAW_NANOS) {
            drawn = now;
            draw(now);
        }
    }

    /** Takes the bar off the screen so that something else can be written; it comes back with the next step. */
    void clear() {
        if (visible) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            visible = false;
        }
    }

    /** How long it took so far, for a summary: {@code 1.4 s}, {@code 812 files/s} where that says something. */
    String pace() {
        double seconds = (System.nanoTime() - started) / 1e9;
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        return done < 100 ? time : time + String.format(Locale.ROOT, ", %,.0f files/s", done / seconds);
    }

    private void draw(long now) {
        int filled = total == 0 ? 0 : (int) (WIDTH * Math.min(done, total) / total);
        double seconds = Math.max(1e-3, (now - started) / 1e9);
        double perSecond = done / seconds;
        terminal.err()
                .print(String.format(
                        Locale.ROOT,
                        "\r[%s%s] %,d of %,d  %,.0f/s  %s left\u001b[K",
                        "#".repeat(filled),
                        " ".repeat(WIDTH - filled),
                        done,
                        total,
                        perSecond,
                        left((total - done) / Math.max(1e-3, perSecond))));
        terminal.err().flush();
        visible = true;
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
}
