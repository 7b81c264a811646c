package org.clipfile.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of words to look for, as a rule writes it: {@code (An) official website|site of the {5}}.
 *
 * <ul>
 *   <li>words count as {@link Words} folds them, so case, accents and punctuation are free;
 *   <li>{@code (...)} may be missing;
 *   <li>{@code a|b} is one word or the other;
 *   <li>{@code {n}} stands for up to n words, as few as possible; at the end of a phrase it runs to the end of the
 *       sentence or else of the line, if that is not further away.
 * </ul>
 */
public final class Phrase {

    private sealed interface Item {}

    private record Word(List<Long> hashes) implements Item {}

    private record Maybe(List<Item> items) implements Item {}

    private record Gap(int most) implements Item {}

    private final String written;
    private final List<Item> items;

    private Phrase(String written, List<Item> items) {
        this.written = written;
        this.items = items;
    }

    /** Reads a phrase as a rule writes it. */
    public static Phrase parse(String written) {
        String[] parts = written.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+");
        List<Item> items = new ArrayList<>();
        int used = parse(written, parts, 0, items, false);
        if (used != parts.length) {
            throw new IllegalArgumentException("Too many closing brackets: " + written);
        }
        if (items.isEmpty() || items.get(0) instanceof Gap) {
            throw new IllegalArgumentException("A phrase begins with a word: " + written);
        }
        if (items.stream().noneMatch(Word.class::isInstance)) {
            throw new IllegalArgumentException("A phrase needs a word that cannot be missing: " + written);
        }
        return new Phrase(written, items);
    }

    private static int parse(String written, String[] parts, int from, List<Item> into, boolean inside) {
        for (int i = from; i < parts.length; i++) {
            String part = parts[i];
            if (part.equals("(")) {
                if (inside) {
                    throw new IllegalArgumentException("Brackets inside brackets: " + written);
                }
                List<Item> maybe = new ArrayList<>();
                i = parse(written, parts, i + 1, maybe, true);
                into.add(new Maybe(maybe));
            } else if (part.equals(")")) {
                if (!inside) {
                    return i;
                }
                return i;
            } else if (part.matches("\\{\\d+}")) {
                into.add(new Gap(Integer.parseInt(part.substring(1, part.length() - 1))));
            } else {
                addWords(part, into);
            }
        }
        if (inside) {
            throw new IllegalArgumentException("A bracket is not closed: " + written);
        }
        return parts.length;
    }

    private static void addWords(String part, List<Item> into) {
        if (part.contains("|")) {
            List<Long> hashes = new ArrayList<>();
            for (String option : part.split("\\|")) {
                Words words = new Words(option, 0, option.length());
                if (!words.next() || words.end() != option.length() || words.start() != 0) {
                    throw new IllegalArgumentException("Alternatives are single words: " + part);
                }
                hashes.add(words.hash());
            }
            into.add(new Word(hashes));
        } else {
            Words words = new Words(part, 0, part.length());
            while (words.next()) {
                into.add(new Word(List.of(words.hash())));
            }
        }
    }

    /** As the rule writes it. */
    public String written() {
        return written;
    }

    /** Hashes of the words it may begin with. */
    List<Long> firstWords() {
        List<Long> first = new ArrayList<>();
        firstWords(items, first);
        return first;
    }

    private static boolean firstWords(List<Item> items, List<Long> into) {
        for (Item item : items) {
            if (item instanceof Word word) {
                into.addAll(word.hashes());
                return true;
            }
            if (item instanceof Maybe maybe) {
                firstWords(maybe.items(), into);
            }
        }
        return false;
    }

    /**
     * Tries the phrase at a word.
     *
     * @return end of the match, exclusive, or -1
     */
    int match(Lookahead words) {
        return match(items, 0, words, 0);
    }

    private int match(List<Item> list, int index, Lookahead words, int at) {
        if (index == list.size()) {
            return at == 0 ? -1 : words.end(at - 1);
        }
        Item item = list.get(index);
        if (item instanceof Word word) {
            return words.has(at) && word.hashes().contains(words.hash(at)) ? match(list, index + 1, words, at + 1) : -1;
        }
        if (item instanceof Maybe maybe) {
            List<Item> with = new ArrayList<>(maybe.items());
            with.addAll(list.subList(index + 1, list.size()));
            int found = match(with, 0, words, at);
            return found >= 0 ? found : match(list, index + 1, words, at);
        }
        int most = ((Gap) item).most();
        if (index + 1 == list.size()) {
            return endOfSentence(words, at, most);
        }
        for (int skipped = 0; skipped <= most; skipped++) {
            int found = match(list, index + 1, words, at + skipped);
            if (found >= 0 || !words.has(at + skipped)) {
                return found;
            }
        }
        return -1;
    }

    /** A full stop counts before a line break does, as the line may be a wrapped one. */
    private static int endOfSentence(Lookahead words, int from, int most) {
        int lineEnd = -1;
        for (int at = from; at <= from + most; at++) {
            Lookahead.Break after = words.breakAfter(at - 1);
            if (after == Lookahead.Break.SENTENCE || after == Lookahead.Break.PARAGRAPH) {
                return words.end(at - 1);
            }
            if (after == Lookahead.Break.LINE && lineEnd < 0 && at > from) {
                lineEnd = words.end(at - 1);
            }
        }
        return lineEnd;
    }

    @Override
    public String toString() {
        return written;
    }
}
