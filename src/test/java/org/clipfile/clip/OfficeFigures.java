package org.clipfile.clip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Media;

/**
 * Counts, block by block, how pages in the shapes of offices were clipped.
 *
 * <pre>
 * OfficeFigures FOLDER      prints each block and fact that went wrong, and the figures of pages to learn from and of others
 * </pre>
 */
public final class OfficeFigures extends ClipFigures {
    /** Letters that make a piece of a block recognizable wherever it stands. */
    private static final int TELLING = 12;

    public static void main(String[] args) throws IOException {
        OfficeFigures seen = new OfficeFigures();
        OfficeFigures unseen = new OfficeFigures();
        for (OfficePage page : OfficePage.in(Path.of(args[0]))) {
            (page.mayBeLearned() ? seen : unseen).add(page);
        }
        for (OfficeFigures figures : List.of(seen, unseen)) {
            System.out.println(figures == seen ? "PAGES TO LEARN FROM" : "PAGES NOBODY LEARNS FROM");
            figures.wrong().forEach(System.out::println);
            System.out.print(figures);
        }
    }

    /** Clips a page and counts what became of it; the answer says what went wrong. */
    List<String> add(OfficePage page) {
        Article article = Captures.clip(Captures.guessed(page.html()));
        List<String> found = new ArrayList<>();
        body(page, article, found);
        media(page, article, found);
        facts(article, page.title(), page.published(), page.authors(), found);
        wrong(page.name(), found);
        return found;
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
            count("body blocks kept", kept);
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
            count("blocks leaking", leaks);
            exact &= !leaks;
            if (leaks) {
                found.add("  leaks  " + block);
            }
        }
        count("bodies exactly right", exact);
    }

    private void media(OfficePage page, Article article, List<String> found) {
        String body = folded(article.body().text());
        for (String caption : page.captions()) {
            boolean is = article.media().stream()
                    .map(Media::caption)
                    .anyMatch(words -> words != null && folded(words).equals(folded(caption)));
            count("captions found", is);
            if (!is) {
                found.add("  caption lost  " + caption + "  "
                        + article.media().stream().map(Media::caption).toList());
            }
            leaking(caption, body, found);
        }
        for (String credit : page.credits()) {
            boolean is = article.media().stream()
                    .map(Media::credit)
                    .anyMatch(one -> one != null && isSame(letters(one.text()), letters(credit)));
            count("credits found", is);
            if (!is) {
                found.add("  credit lost  " + credit + "  "
                        + article.media().stream().map(Media::credit).toList());
            }
        }
    }

    private static String letters(String words) {
        return folded(words).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** A label such as "Photo by" may be told with a credit or not. */
    private static boolean isSame(String found, String credit) {
        return credit.contains(found) && found.length() * 2 >= credit.length();
    }

    private void leaking(String caption, String body, List<String> found) {
        boolean leaks = body.contains(folded(caption));
        count("captions leaking", leaks);
        if (leaks) {
            found.add("  caption leaks  " + caption);
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
                .map(ClipFigures::folded)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static boolean telling(String words) {
        return folded(words).length() >= TELLING;
    }
}
