package org.clipfile.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clipfile.clip.LabelledText;
import org.clipfile.clip.LabelledText.Line;
import org.clipfile.clip.Variants;

/**
 * A labelled text as it might have come besides: with less around it, with what stands around another text of its kind,
 * with other spacing, hard-wrapped.
 */
final class LabelledVariants {
    private final Random random;
    private final List<Line> lines;

    LabelledVariants(LabelledText text, List<LabelledText> all, int seed) {
        random = new Random(text.name().hashCode() * 31L + seed);
        lines = new ArrayList<>(text.lines());
        thin();
        if (!text.name().startsWith("languages") && random.nextInt(100) < 60) {
            LabelledText other = all.get(random.nextInt(all.size()));
            if (!other.name().startsWith("languages")) {
                lines.subList(0, top(lines)).clear();
                lines.addAll(0, other.lines().subList(0, top(other.lines())));
            }
            other = all.get(random.nextInt(all.size()));
            if (!other.name().startsWith("languages")) {
                lines.subList(bottom(lines), lines.size()).clear();
                lines.addAll(other.lines()
                        .subList(bottom(other.lines()), other.lines().size()));
            }
        }
    }

    /** Leaves out some of what is no body, in whole runs and line by line. */
    private void thin() {
        int mercy = 50 + random.nextInt(50);
        char before = ' ';
        boolean out = false;
        for (int i = 0; i < lines.size(); i++) {
            char kind = lines.get(i).kind();
            if (kind == 'X' || kind == 'M' || kind == 'O') {
                out = before == kind ? out : random.nextInt(100) > mercy;
                if (out || random.nextInt(100) < 8) {
                    lines.remove(i--);
                }
            }
            before = kind == ' ' ? before : kind;
        }
    }

    /** Lines before the first that is no boilerplate. */
    private static int top(List<Line> lines) {
        int at = 0;
        while (at < lines.size() && " X".indexOf(lines.get(at).kind()) >= 0) {
            at++;
        }
        return at;
    }

    /** The first line of the boilerplate at the end. */
    private static int bottom(List<Line> lines) {
        int at = lines.size();
        while (at > 0 && " X".indexOf(lines.get(at - 1).kind()) >= 0) {
            at--;
        }
        return at;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return switch (random.nextInt(5)) {
            case 0 -> text.toString().replaceAll("\n+", "\n\n");
            case 1 -> text.toString().replaceAll("\n+", "\n");
            case 2 -> Variants.wrap(text.toString().replaceAll("\n+", "\n\n"), 60 + random.nextInt(40));
            default -> text.toString();
        };
    }
}
