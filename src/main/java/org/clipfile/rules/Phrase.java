package org.clipfile.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sequence of words to look for, as a rule writes it: {@code (An) official website|site of the {5}}.
 *
 * <ul>
 *   <li>words count as {@link Words} folds them, so case, accents and punctuation are free;
 *   <li>{@code (...)} may be missing;
 *   <li>{@code a|b} is one word or the other;
 *   <li>{@code #} is a number, or any word that begins with a digit;
 *   <li>{@code {n}} stands for up to n words, as few as possible; at the end of a phrase it runs to the end of the
 *       sentence or else of the line, if that is not further away.
 * </ul>
 */
public final class Phrase {

    /** Stands for all numbers among hashes of words. */
    static final long NUMBER = 1;

    private sealed interface Item {}

    private record Word(List<Long> hashes) implements Item {}

    private record Maybe(List<Item> items) implements Item {}

    private record Number() implements Item {}

    private record Gap(int most) implements Item {}

    /** The items as they are tried: each step knows the one after it, so that trying a phrase makes no objects. */
    private sealed interface Step {}

    private record OneOf(long[] hashes, Step next) implements Step {
        boolean has(long hash) {
            for (long one : hashes) {
                if (one == hash) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Digits(Step next) implements Step {}

    private record Either(Step one, Step other) implements Step {}

    private record Skip(int most, Step next) implements Step {}

    private record Matched() implements Step {}

    private final String written;
    private final Step first;

    private Phrase(String written, List<Item> items) {
        this.written = written;
        this.first = steps(items, new Matched());
    }

    private static Step steps(List<Item> items, Step after) {
        Step step = after;
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (item instanceof Word word) {
                step = new OneOf(
                        word.hashes().stream().mapToLong(Long::longValue).toArray(), step);
            } else if (item instanceof Maybe maybe) {
                step = new Either(steps(maybe.items(), step), step);
            } else if (item instanceof Number) {
                step = new Digits(step);
            } else {
                step = new Skip(((Gap) item).most(), step);
            }
        }
        return step;
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
            } else if (part.equals("#")) {
                into.add(new Number());
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

    /**
     * All ways in which it may begin, as hashes of words, {@link #NUMBER} for a number: up to that many words of each, fewer
     * where it ends or comes to a gap.
     */
    Set<List<Long>> beginnings(int most) {
        Set<List<Long>> found = new LinkedHashSet<>();
        beginnings(first, List.of(), most, found);
        return found;
    }

    private static void beginnings(Step step, List<Long> before, int most, Set<List<Long>> found) {
        if (step instanceof Skip gap && before.isEmpty()) {
            beginnings(gap.next(), before, most, found); // a match begins with a word
        } else if (before.size() == most || step instanceof Skip || step instanceof Matched) {
            found.add(before);
        } else if (step instanceof OneOf word) {
            for (long hash : word.hashes()) {
                beginnings(word.next(), and(before, hash), most, found);
            }
        } else if (step instanceof Digits number) {
            beginnings(number.next(), and(before, NUMBER), most, found);
        } else if (step instanceof Either either) {
            beginnings(either.one(), before, most, found);
            beginnings(either.other(), before, most, found);
        }
    }

    private static List<Long> and(List<Long> before, long hash) {
        List<Long> all = new ArrayList<>(before);
        all.add(hash);
        return all;
    }

    /**
     * Tries the phrase at a word.
     *
     * @return end of the match, exclusive, or -1
     */
    int match(Lookahead words) {
        return match(first, words, 0);
    }

    private static int match(Step step, Lookahead words, int at) {
        if (step instanceof OneOf word) {
            return words.has(at) && word.has(words.hash(at)) ? match(word.next(), words, at + 1) : -1;
        }
        if (step instanceof Digits number) {
            return words.has(at) && words.isNumber(at) ? match(number.next(), words, at + 1) : -1;
        }
        if (step instanceof Either either) {
            int found = match(either.one(), words, at);
            return found >= 0 ? found : match(either.other(), words, at);
        }
        if (step instanceof Skip gap) {
            return skip(gap, words, at);
        }
        return at == 0 ? -1 : words.end(at - 1);
    }

    private static int skip(Skip gap, Lookahead words, int at) {
        if (gap.next() instanceof Matched) {
            return endOfSentence(words, at, gap.most());
        }
        for (int skipped = 0; skipped <= gap.most(); skipped++) {
            int found = match(gap.next(), words, at + skipped);
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
