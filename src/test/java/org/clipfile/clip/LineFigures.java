package org.clipfile.clip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.clipfile.article.Article;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Published;
import org.clipfile.article.Role;
import org.clipfile.clip.LabelledText.Line;

/**
 * Counts, line by line, how texts of which is known what each line is were clipped.
 *
 * <pre>
 * LineFigures FOLDER      prints the figures of the texts in a folder, and each line that went wrong
 * </pre>
 */
public final class LineFigures {
    private final Share bodyKept = new Share();
    private final Share boilerplateLeaking = new Share();
    private final Share mediaLeaking = new Share();
    private final Share headLeaking = new Share();
    private final Share titles = new Share();
    private final Share dates = new Share();
    private final Share authors = new Share();
    private final List<String> wrong = new ArrayList<>();

    static final class Share {
        private int yes;
        private int all;

        void count(boolean one) {
            yes += one ? 1 : 0;
            all++;
        }

        double value() {
            return all == 0 ? 0 : (double) yes / all;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.4f (%d of %d)", value(), yes, all);
        }
    }

    public static void main(String[] args) throws IOException {
        LineFigures figures = new LineFigures();
        for (LabelledText text : LabelledText.in(Path.of(args[0]))) {
            figures.add(text, Captures.clip(Captures.text(text.text())));
        }
        figures.wrong.forEach(System.out::println);
        System.out.println(figures);
    }

    /** The lines that went wrong, those of each text behind its name. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    double bodyKept() {
        return bodyKept.value();
    }

    double boilerplateLeaking() {
        return boilerplateLeaking.value();
    }

    double mediaLeaking() {
        return mediaLeaking.value();
    }

    double titles() {
        return titles.value();
    }

    double dates() {
        return dates.value();
    }

    double authors() {
        return authors.value();
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
                case 'B' -> bodyKept.count(body);
                case 'X' -> boilerplateLeaking.count(body);
                case 'M' -> mediaLeaking.count(body);
                case 'T', 'D', 'Y' -> headLeaking.count(body);
                default -> {
                    continue;
                }
            }
            if (body != (line.kind() == 'B')) {
                found.add("  " + line.kind() + " " + most.label().role().word() + "/"
                        + most.label().detail() + "/" + most.label().rule() + "  " + line.text());
            }
        }
        facts(text, article, found);
        if (!found.isEmpty()) {
            wrong.add(text.name());
            wrong.addAll(found);
        }
    }

    private void facts(LabelledText text, Article article, List<String> found) {
        String title = article.facts().title();
        if (text.title() != null) {
            titles.count(folded(text.title()).equals(folded(title)));
            if (!folded(text.title()).equals(folded(title))) {
                found.add("  title: " + title + "  INSTEAD OF  " + text.title());
            }
        }
        Published published = article.facts().published();
        String date = published == null ? "none" : published.when().at();
        if (text.date() != null) {
            dates.count(date.startsWith(text.date()));
            if (!date.startsWith(text.date())) {
                found.add("  date: " + date + "  INSTEAD OF  " + text.date());
            }
        } else if (published != null && published.when().stated()) {
            dates.count(false);
            found.add("  date: " + date + "  INSTEAD OF  none");
        }
        TreeSet<String> names = new TreeSet<>();
        article.facts().authors().stream()
                .map(Author::name)
                .map(LineFigures::folded)
                .forEach(names::add);
        TreeSet<String> known = new TreeSet<>();
        text.authors().stream().map(LineFigures::folded).forEach(known::add);
        if (!known.isEmpty() || !names.isEmpty()) {
            // A rank before a name is no mistake.
            boolean same = names.size() == known.size()
                    && known.stream().allMatch(k -> names.stream().anyMatch(n -> k.endsWith(n) || n.endsWith(k)));
            authors.count(same);
            if (!same) {
                found.add("  authors: " + names + "  INSTEAD OF  " + known);
            }
        }
    }

    private static String folded(String words) {
        return words == null
                ? ""
                : words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
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

    @Override
    public String toString() {
        return String.join(
                System.lineSeparator(),
                "body kept            " + bodyKept,
                "boilerplate leaking  " + boilerplateLeaking,
                "media leaking        " + mediaLeaking,
                "head lines leaking   " + headLeaking,
                "titles               " + titles,
                "dates                " + dates,
                "authors              " + authors);
    }
}
