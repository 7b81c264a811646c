package org.clipfile.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two clippings of one article, judged by their paragraphs: advertisements, menus and lists of
 * other stories are no part of these. Counters are passed over: a short line in which only numbers changed is the same.
 *
 * @param titleBefore the old title if it changed; null if not
 * @param titleAfter the new title if it changed; null if not
 * @param added paragraphs that are new
 * @param removed paragraphs that are gone
 * @param reworded paragraphs that say much the same in other words
 */
record TextChange(@Nullable String titleBefore, @Nullable String titleAfter, int added, int removed, int reworded) {
    private static final int SHORT_LINE = 60;
    /** Longer articles are compared by sets of paragraphs, so that time stays bounded. */
    private static final int MOST_BLOCKS = 1_500;
    /** Share of common words above which two paragraphs are one that was reworded. */
    private static final double ALIKE = 0.4;

    private static final TextChange NONE = new TextChange(null, null, 0, 0, 0);

    /** Compares; the newer clipping of a page that lost its text altogether counts as no change. */
    static TextChange between(Article before, Article after) {
        if (after.body().blocks().isEmpty() && !before.body().blocks().isEmpty()) {
            return NONE;
        }
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        @Nullable String oldTitle = before.facts().title();
        @Nullable String newTitle = after.facts().title();
        boolean retitled =
                oldTitle != null && newTitle != null && !plain(oldTitle).equals(plain(newTitle));
        Counts counts = old.size() > MOST_BLOCKS || now.size() > MOST_BLOCKS ? bySets(old, now) : inOrder(old, now);
        return new TextChange(
                retitled ? oldTitle : null, retitled ? newTitle : null, counts.added, counts.removed, counts.reworded);
    }

    /** Share of the words of the shorter one that both have, from 0 to 1. */
    static double likeness(Article one, Article other) {
        return likeness(String.join(" ", paragraphs(one)), String.join(" ", paragraphs(other)));
    }

    private static final class Counts {
        int added;
        int removed;
        int reworded;
    }

    boolean isNone() {
        return titleAfter == null && added + removed + reworded == 0;
    }

    /** In words, for people. */
    String words() {
        List<String> said = new ArrayList<>();
        if (added > 0) {
            said.add(count(added) + " added");
        }
        if (removed > 0) {
            said.add((said.isEmpty() ? count(removed) : String.valueOf(removed)) + " removed");
        }
        if (reworded > 0) {
            said.add((said.isEmpty() ? count(reworded) : String.valueOf(reworded)) + " reworded");
        }
        String title = titleAfter == null
                ? ""
                : "The title was changed from \u201c" + titleBefore + "\u201d to \u201c" + titleAfter + "\u201d. ";
        return (title + (said.isEmpty() ? "" : String.join(", ", said) + ".")).strip();
    }

    private static String count(int number) {
        return number == 1 ? "1 paragraph" : number + " paragraphs";
    }

    private static List<String> paragraphs(Article article) {
        List<String> texts = new ArrayList<>();
        for (Block block : article.body().blocks()) {
            String text = plain(block.text().toString());
            if (!text.isEmpty()) {
                texts.add(text.length() < SHORT_LINE ? text.replaceAll("\\p{Nd}+", "0") : text);
            }
        }
        return texts;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }

    private static Counts bySets(List<String> old, List<String> now) {
        Counts counts = new Counts();
        Set<String> before = new HashSet<>(old);
        Set<String> after = new HashSet<>(now);
        counts.added =
                (int) after.stream().filter(text -> !before.contains(text)).count();
        counts.removed =
                (int) before.stream().filter(text -> !after.contains(text)).count();
        return counts;
    }

    /** The longest common subsequence stays; what lies between its members was changed there. */
    private static Counts inOrder(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        Counts counts = new Counts();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                settle(gone, come, counts);
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                gone.add(old.get(i++));
            } else {
                come.add(now.get(j++));
            }
        }
        settle(gone, come, counts);
        return counts;
    }

    private static void settle(List<String> gone, List<String> come, Counts counts) {
        for (String each : come) {
            @Nullable String twin = null;
            for (String other : gone) {
                twin = twin == null && likeness(other, each) >= ALIKE ? other : twin;
            }
            if (twin == null) {
                counts.added++;
            } else {
                counts.reworded++;
                gone.remove(twin);
            }
        }
        counts.removed += gone.size();
        gone.clear();
        come.clear();
    }

    private static double likeness(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int fewer = Math.min(words.size(), others.size());
        words.retainAll(others);
        return fewer == 0 ? 0 : (double) words.size() / fewer;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
