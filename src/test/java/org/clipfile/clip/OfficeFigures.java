package org.clipfile.clip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Media;
import org.clipfile.clip.LineFigures.Share;

/**
 * Counts, block by block, how pages in the shapes of offices were clipped.
 *
 * <pre>
 * OfficeFigures FOLDER      prints each block and fact that went wrong, and the figures of pages to learn from and of others
 * </pre>
 */
public final class OfficeFigures {
    /** Letters that make a piece of a block recognizable wherever it stands. */
    private static final int TELLING = 12;

    private final Share bodyKept = new Share();
    private final Share blocksLeaking = new Share();
    private final Share exactBodies = new Share();
    private final Share titles = new Share();
    private final Share dates = new Share();
    private final Share authors = new Share();
    private final Share captionsFound = new Share();
    private final Share creditsFound = new Share();
    private final Share captionsLeaking = new Share();
    private final List<String> wrong = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        OfficeFigures seen = new OfficeFigures();
        OfficeFigures unseen = new OfficeFigures();
        for (OfficePage page : OfficePage.in(Path.of(args[0]))) {
            (page.mayBeLearned() ? seen : unseen).add(page);
        }
        for (OfficeFigures figures : List.of(seen, unseen)) {
            System.out.println(figures == seen ? "PAGES TO LEARN FROM" : "PAGES NOBODY LEARNS FROM");
            figures.wrong.forEach(System.out::println);
            System.out.println(figures);
        }
    }

    /** Clips a page and counts what became of it; the answer says what went wrong. */
    List<String> add(OfficePage page) {
        Article article = Captures.clip(Captures.guessed(page.html()));
        List<String> found = new ArrayList<>();
        body(page, article, found);
        media(page, article, found);
        facts(page, article, found);
        if (!found.isEmpty()) {
            wrong.add(page.name());
            wrong.addAll(found);
        }
        return found;
    }

    /** What went wrong, that of each page behind its name. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void body(OfficePage page, Article article, List<String> found) {
        List<String> blocks = article.body().blocks().stream()
                .map(Block::text)
                .map(CharSequence::toString)
                .toList();
        Set<String> pieces = new HashSet<>();
        blocks.forEach(block -> pieces.addAll(pieces(block)));
        String all = folded(String.join(" ", blocks));
        boolean exact = true;
        for (String block : page.body()) {
            boolean kept = pieces.contains(folded(block)) || telling(block) && all.contains(folded(block));
            bodyKept.count(kept);
            exact &= kept;
            if (!kept) {
                found.add("  lost   " + block + "  " + who(article, block));
            }
        }
        Set<String> known = new HashSet<>();
        page.body().forEach(block -> known.add(folded(block)));
        page.either().forEach(block -> known.add(folded(block)));
        String truth = folded(String.join(" ", page.body()) + " " + String.join(" ", page.either()));
        for (String block : blocks) {
            boolean leaks = !known.containsAll(pieces(block)) && !(telling(block) && truth.contains(folded(block)));
            blocksLeaking.count(leaks);
            exact &= !leaks;
            if (leaks) {
                found.add("  leaks  " + block);
            }
        }
        exactBodies.count(exact);
    }

    private void media(OfficePage page, Article article, List<String> found) {
        String body = folded(article.body().text());
        for (String caption : page.captions()) {
            boolean is = article.media().stream()
                    .map(Media::caption)
                    .anyMatch(words -> words != null && folded(words).equals(folded(caption)));
            captionsFound.count(is);
            if (!is) {
                found.add("  caption lost  " + caption + "  "
                        + article.media().stream().map(Media::caption).toList());
            }
            leaking(caption, body, found);
        }
        for (String credit : page.credits()) {
            boolean is = article.media().stream()
                    .map(Media::credit)
                    .anyMatch(one -> one != null
                            && (folded(credit).contains(folded(one.text()))
                                    || folded(one.text()).contains(folded(credit))));
            creditsFound.count(is);
            if (!is) {
                found.add("  credit lost  " + credit + "  "
                        + article.media().stream().map(Media::credit).toList());
            }
        }
    }

    private void leaking(String caption, String body, List<String> found) {
        boolean leaks = body.contains(folded(caption));
        captionsLeaking.count(leaks);
        if (leaks) {
            found.add("  caption leaks  " + caption);
        }
    }

    private void facts(OfficePage page, Article article, List<String> found) {
        String title = article.facts().title();
        boolean titled = folded(page.title()).equals(folded(title));
        titles.count(titled);
        if (!titled) {
            found.add("  title  " + title + "  INSTEAD OF  " + page.title());
        }
        String date = article.facts().published() == null
                ? "none"
                : article.facts().published().when().at();
        dates.count(date.startsWith(page.published()));
        if (!date.startsWith(page.published())) {
            found.add("  date  " + date + "  INSTEAD OF  " + page.published());
        }
        List<String> names =
                article.facts().authors().stream().map(Author::name).toList();
        boolean same = names.size() == page.authors().size()
                // A rank before a name is no mistake.
                && page.authors().stream().allMatch(author -> names.stream().anyMatch(author::endsWith));
        authors.count(same);
        if (!same) {
            found.add("  authors  " + names + "  INSTEAD OF  " + page.authors());
        }
    }

    /** Who took words out of the body. */
    private static String who(Article article, String words) {
        String wanted = folded(words);
        StringBuilder who = new StringBuilder();
        for (LedgerLine line : article.ledger()) {
            String text = folded(line.text());
            if (!text.isEmpty() && (text.contains(wanted) || text.length() > 3 && wanted.contains(text))) {
                who.append('[')
                        .append(line.label().role().word())
                        .append('/')
                        .append(line.label().detail())
                        .append('/')
                        .append(line.label().rule())
                        .append(']');
            }
        }
        return who.toString();
    }

    /** A block's lines and cells, folded. */
    private static List<String> pieces(String block) {
        return Arrays.stream(block.split("[\\n\\t|]"))
                .map(OfficeFigures::folded)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static boolean telling(String words) {
        return folded(words).length() >= TELLING;
    }

    private static String folded(String words) {
        return words == null ? "" : words.replaceAll("[\\s\\p{Z}]+", "");
    }

    double bodyKept() {
        return bodyKept.value();
    }

    double blocksLeaking() {
        return blocksLeaking.value();
    }

    double exactBodies() {
        return exactBodies.value();
    }

    double captionsFound() {
        return captionsFound.value();
    }

    double creditsFound() {
        return creditsFound.value();
    }

    double captionsLeaking() {
        return captionsLeaking.value();
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

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                body blocks kept     %s
                blocks leaking       %s
                bodies exactly right %s
                captions found       %s
                credits found        %s
                captions leaking     %s
                titles               %s
                dates                %s
                authors              %s
                """,
                bodyKept,
                blocksLeaking,
                exactBodies,
                captionsFound,
                creditsFound,
                captionsLeaking,
                titles,
                dates,
                authors);
    }
}
