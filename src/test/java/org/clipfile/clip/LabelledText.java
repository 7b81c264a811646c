package org.clipfile.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plain text of our own of which is known what each line is. Files of such texts hold many: {@code === name} opens one,
 * {@code % date}, {@code % author} and {@code % title} say what is to be found, and each line begins with what it is.
 *
 * @param name file and name
 * @param lines its lines
 * @param title what it is called; null if it has no title
 * @param date the day it was published; null if it does not say
 * @param authors who wrote it
 */
public record LabelledText(
        String name,
        List<Line> lines,
        @Nullable String title,
        @Nullable String date,
        List<String> authors) {
    /**
     * A line.
     *
     * @param kind {@code B}ody, {@code X} boilerplate, {@code M}edia, {@code T}itle, {@code D}ate, b{@code Y}line, {@code
     *     O}ther: of the head, either way; a space for blank lines
     */
    public record Line(char kind, String text) {}

    /** The text without what is known of it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** What of it is the body: its lines, blank lines between them. */
    public String body() {
        return lines.stream().filter(line -> line.kind() == 'B').map(Line::text).collect(Collectors.joining("\n\n"));
    }

    /** All texts of the files in a folder. */
    public static List<LabelledText> in(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String group = file.getFileName().toString().replace(".txt", "/");
                for (String part : Files.readString(file).split("(?m)^=== ")) {
                    if (!part.isBlank()) {
                        texts.add(parse(group, part));
                    }
                }
            }
        }
        return texts;
    }

    private static LabelledText parse(String group, String part) {
        List<Line> lines = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        String title = null;
        String date = null;
        String[] all = part.stripTrailing().split("\n");
        for (int i = 1; i < all.length; i++) {
            String line = all[i];
            if (line.startsWith("% date ")) {
                date = line.substring(7);
            } else if (line.startsWith("% author ")) {
                authors.add(line.substring(9));
            } else if (line.startsWith("% title ")) {
                title = line.substring(8);
            } else if (line.isEmpty()) {
                lines.add(new Line(' ', ""));
            } else if (line.length() > 2 && line.charAt(1) == ' ' && "BXMTDYO".indexOf(line.charAt(0)) >= 0) {
                lines.add(new Line(line.charAt(0), line.substring(2)));
                title = title == null && line.charAt(0) == 'T'
                        ? line.substring(2).strip()
                        : title;
            } else {
                throw new IllegalArgumentException(group + all[0] + ": what is \"" + line + "\"?");
            }
        }
        return new LabelledText(group + all[0].strip(), lines, title, date, authors);
    }
}
