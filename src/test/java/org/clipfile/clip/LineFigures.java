package org.clipfile.clip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Article;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Role;
import org.clipfile.clip.LabelledText.Line;

/**
 * Counts, line by line, how texts of which is known what each line is were clipped.
 *
 * <pre>
 * LineFigures FOLDER      prints the figures of the texts in a folder, and each line that went wrong
 * </pre>
 */
public final class LineFigures extends ClipFigures {
    public static void main(String[] args) throws IOException {
        LineFigures figures = new LineFigures();
        for (LabelledText text : LabelledText.in(Path.of(args[0]))) {
            figures.add(text, Captures.clip(Captures.text(text.text())));
        }
        figures.wrong().forEach(System.out::println);
        System.out.print(figures);
    }

    /** Counts what became of a text. */
    public void add(LabelledText text, Article article) {
        List<String> found = new ArrayList<>();
        int at = 0;
        for (Line line : text.lines()) {
            LedgerLine most = most(article.ledger(), at, line.text());
            at += line.text().length() + 1;
            if (most == null) {
                continue;
            }
            boolean body = most.label().role() == Role.BODY;
            switch (line.kind()) {
                case 'B' -> count("body kept", body);
                case 'X' -> count("boilerplate leaking", body);
                case 'M' -> count("media leaking", body);
                case 'T', 'D', 'Y' -> count("head lines leaking", body);
                default -> {
                    continue;
                }
            }
            if (body != (line.kind() == 'B')) {
                found.add("  " + line.kind() + " " + most.label().role().word() + "/"
                        + most.label().detail() + "/" + most.label().rule() + "  " + line.text());
            }
        }
        facts(article, text.title(), text.date(), text.authors(), found);
        wrong(text.name(), found);
    }

    /** What the ledger says of most letters of a line; null for a line without any. */
    private static LedgerLine most(List<LedgerLine> ledger, int start, String line) {
        Map<Role, Integer> letters = new EnumMap<>(Role.class);
        Map<Role, LedgerLine> says = new EnumMap<>(Role.class);
        for (int i = 0; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                LedgerLine one = at(ledger, start + i);
                letters.merge(one.label().role(), 1, Integer::sum);
                says.putIfAbsent(one.label().role(), one);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> says.get(entry.getKey()))
                .orElse(null);
    }

    private static LedgerLine at(List<LedgerLine> ledger, int place) {
        int low = 0;
        int high = ledger.size() - 1;
        while (low < high) {
            int mid = (low + high) / 2;
            if (ledger.get(mid).span().end() <= place) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return ledger.get(low);
    }
}
