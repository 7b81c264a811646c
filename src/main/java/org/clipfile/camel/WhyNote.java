package org.clipfile.camel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clipfile.Printable;
import org.jspecify.annotations.Nullable;

/** The text that lies beside a file that was set aside, for a person to read. */
final class WhyNote {
    /** By which a note is known for one, should it be dropped into the inbox together with its file. */
    static final String HEAD = "Clipfile could not file this.";

    private static final int MOST_LISTED = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * One thing that went wrong with a file.
     *
     * @param capture the one capture in it that is concerned; null if all of it is
     * @param reason a sentence a person understands
     */
    record Problem(@Nullable String capture, String reason) {}

    private WhyNote() {}

    /** Whether a file holds a note that we wrote. */
    static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(in.readNBytes(head.length), head);
        }
    }

    /**
     * Writes a note.
     *
     * @param name the file's name below the inbox
     * @param at when it was set aside
     * @param filed how many captures in it went well
     * @param problems what went wrong, at least one
     */
    static String of(String name, Instant at, int filed, List<Problem> problems) {
        StringBuilder out = new StringBuilder(HEAD).append("\n\n");
        out.append("File: ").append(Printable.name(name)).append('\n');
        out.append("When: ").append(TIME.format(at)).append('\n');
        if (problems.size() == 1 && filed == 0) {
            out.append("Why:  ")
                    .append(Printable.name(problems.get(0).reason()))
                    .append("\n\n");
        } else {
            out.append("Why:  ")
                    .append(filed)
                    .append(filed == 1 ? " document in it was filed, " : " documents in it were filed, ");
            out.append(problems.size()).append(problems.size() == 1 ? " was not:\n\n" : " were not:\n\n");
            for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST_LISTED))) {
                String capture = problem.capture() == null ? "" : problem.capture() + ": ";
                out.append("- ")
                        .append(Printable.name(capture + problem.reason()))
                        .append('\n');
            }
            if (problems.size() > MOST_LISTED) {
                out.append("- and ").append(problems.size() - MOST_LISTED).append(" more\n");
            }
            out.append('\n');
        }
        out.append(
                filed == 0
                        ? "What to do: mend the file and drop it into the inbox again.\n"
                        : "What to do: if the rest matters to you, mend the file and drop it into the inbox again."
                                + " What was filed is not filed twice.\n");
        out.append("If you think it is fine as it is, please report it, together with this note.\n");
        return out.toString();
    }
}
