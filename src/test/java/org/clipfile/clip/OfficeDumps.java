package org.clipfile.clip;

import static org.clipfile.clip.ClipFigures.folded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.LabelledText.Line;
import org.clipfile.read.HtmlReader;
import org.clipfile.rules.RuleBook;
import org.clipfile.weigh.Dump;

/**
 * Pages in the shapes of offices as the plain texts that a simple converter makes of them, with what each line is.
 *
 * <pre>
 * OfficeDumps FOLDER      prints each line that went wrong, and the figures of pages to learn from and of others
 * </pre>
 */
public final class OfficeDumps {
    private static final int LONGEST_BYLINE = 80;
    private static final int PARAGRAPH = 60;

    private OfficeDumps() {}

    public static void main(String[] args) throws IOException {
        for (boolean learned : new boolean[] {true, false}) {
            LineFigures figures = new LineFigures();
            for (LabelledText text : in(Path.of(args[0]), page -> page.mayBeLearned() == learned)) {
                figures.add(text, Captures.clip(Captures.text(text.text())));
            }
            System.out.println(learned ? "PAGES TO LEARN FROM" : "PAGES NOBODY LEARNS FROM");
            figures.wrong().forEach(System.out::println);
            System.out.print(figures);
        }
    }

    /** The pages of a folder that are wanted, as texts. */
    public static List<LabelledText> in(Path folder, Predicate<OfficePage> wanted) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (OfficePage page : OfficePage.in(folder)) {
            if (wanted.test(page)) {
                texts.add(of(page));
            }
        }
        return texts;
    }

    private static LabelledText of(OfficePage page) throws IOException {
        List<Line> lines = new ArrayList<>();
        Lines known = new Lines(page);
        for (String line : dump(page).split("\n")) {
            lines.add(line.isBlank() ? new Line(' ', "") : new Line(known.kind(line), line));
        }
        return new LabelledText("dumps/" + page.name(), lines, page.title(), page.published(), page.authors());
    }

    private static String dump(OfficePage page) throws IOException {
        try {
            return Dump.of(new HtmlReader(RuleBook.standard().selectors()).read(Captures.guessed(page.html())));
        } catch (UnreadableCaptureException e) {
            throw new IllegalStateException(page.name(), e);
        }
    }

    /** What the lines of a page are, as far as it says so itself; the others are boilerplate. */
    private static final class Lines {
        private final OfficePage page;
        private final Set<String> body;
        private final Set<String> either;
        private final Set<String> media = new HashSet<>();
        private final Set<String> dates;

        Lines(OfficePage page) {
            this.page = page;
            body = all(page.body());
            either = all(page.either());
            dates = all(page.truth().select("[data-at]").eachText());
            media.addAll(all(page.captions()));
            media.addAll(all(page.credits()));
            media.addAll(all(page.truth().select("[data-truth=caption]").eachText()));
            media.addAll(all(page.truth().select("img[alt]").eachAttr("alt")));
        }

        char kind(String line) {
            String words = folded(line);
            if (words.equals(folded(page.title()))) {
                return 'T';
            }
            if (body.stream().anyMatch(block -> block.contains(words) && isMost(words, block))) {
                return 'B';
            }
            if (media.stream().anyMatch(one -> one.contains(words))) {
                return 'M';
            }
            if (dates.stream().anyMatch(words::contains)) {
                return 'D';
            }
            if (line.length() < LONGEST_BYLINE
                    && page.authors().stream().anyMatch(author -> words.contains(folded(author)))) {
                return 'Y';
            }
            if (media.stream().anyMatch(one -> words.contains(one) && one.length() > words.length() / 2)) {
                return 'M';
            }
            return either.stream().anyMatch(one -> one.contains(words)) ? 'O' : 'X';
        }

        /** Whether a line is most of a block, or a paragraph of one that line breaks part. */
        private static boolean isMost(String words, String block) {
            return words.length() > Math.min(block.length() / 2, PARAGRAPH);
        }

        private static Set<String> all(List<String> texts) {
            Set<String> all = new HashSet<>();
            texts.forEach(text -> all.add(folded(text)));
            return all;
        }
    }
}
