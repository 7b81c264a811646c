package org.clipfile.facts;

import java.util.List;
import java.util.Locale;
import org.clipfile.article.Facts.Author;

/** Reads lines that name authors and are no bylines: without a "By" before the names, or with other words around them. */
public final class SignedLines {
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_NICKNAME = 30;

    private SignedLines() {}

    /**
     * The authors of a line that names them among what else bylines say: a date, what it is they wrote, how many answered.
     * "Ada Moor, 26.04.2024 10:00", "Kolumne von Ada Moor", "Posted on 5 May 2015 by Ada Moor | 3 comments".
     */
    public static List<Author> signed(String line) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        String text = BylineTrims.withoutSigns(Folded.of(line).text());
        String rest =
                BylineTrims.withoutKind(BylineTrims.withoutSigns(BylineTrims.withoutDate(BylineEnds.cut(text), null)));
        List<Author> authors = rest.equals(text)
                ? List.of()
                : full(AuthorList.strict(BylineTrims.withoutMail(BylineTrims.once(rest))));
        if (!authors.isEmpty() || Dates.find(text, null).isEmpty() && !isPosted(text)) {
            return authors;
        }
        for (String part : text.split(" (?=[-|/\u2022\u00b7\u2013\u2219] )|[|\u2022\u00b7\u2219,]")) {
            List<Author> named = full(AuthorList.strict(BylineTrims.withoutSigns(part)));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return behindBy(text);
    }

    /** Whether a line starts with words such as "Posted by", which nothing but a name follows. */
    static boolean isPosted(String text) {
        int end = text.indexOf(' ');
        return end > 0 && BylineWords.isClear(text) && Stamps.isClearLabel(text.substring(0, end));
    }

    private static List<Author> full(List<Author> authors) {
        return authors.stream().allMatch(author -> author.name().indexOf(' ') > 0 || Names.isAgency(author.name()))
                ? authors
                : List.of();
    }

    /** Who is named behind "by" in a line with a date: up to four words with capitals, or one without. */
    private static List<Author> behindBy(String text) {
        String[] words = text.split(" +");
        for (int i = 0; i + 1 < words.length; i++) {
            if (!BylineWords.BEFORE_NAMES.contains(words[i].toLowerCase(Locale.ROOT))) {
                continue;
            }
            StringBuilder name = new StringBuilder(words[i + 1]);
            for (int k = i + 2; k < Math.min(words.length, i + 4); k++) {
                if (!isCapital(words[k]) || !isCapital(words[i + 1])) {
                    break;
                }
                name.append(' ').append(words[k]);
            }
            String found = BylineTrims.withoutSigns(name.toString());
            if (!found.isEmpty() && !Character.isDigit(found.charAt(0)) && !BylineWords.isLabel(found)) {
                return AuthorList.lenient(found);
            }
        }
        return List.of();
    }

    /** Whether a word may be one of several of a name; in scripts without case any may. */
    private static boolean isCapital(String word) {
        char first = word.charAt(0);
        return Character.isUpperCase(first) || Character.isLetter(first) && !Names.hasCase(first);
    }

    /**
     * The authors that an element known to name some shows: a byline, or a name alone, which may be a nickname.
     */
    static List<Author> shown(String value) {
        if (value.length() > LONGEST_LINE) {
            return List.of();
        }
        String text =
                BylineTrims.withoutSigns(withoutPortrait(Folded.of(value).text().strip()));
        int word = BylineWords.wordLength(text);
        text = BylineTrims.withoutSigns(
                BylineTrims.withoutDate(BylineEnds.cut(word > 0 ? text.substring(word) : text), null));
        List<Author> authors =
                AuthorList.strict(BylineTrims.withoutMail(BylineTrims.withoutKind(BylineTrims.once(text))));
        boolean nickname = authors.isEmpty()
                && text.length() <= LONGEST_NICKNAME
                && text.chars().filter(c -> c == ' ').count() < 2
                && text.indexOf(',') < 0
                && BylineWords.wordLength(text + " ") == 0
                && !BylineWords.isLabel(text)
                && !Names.isRole(text);
        return nickname ? AuthorList.lenient(text) : authors;
    }

    /** "© Ada Moor Ada Moor": the credit of a portrait and the name beside it. */
    private static String withoutPortrait(String text) {
        String name = text.startsWith("\u00a9") ? text.substring(1).strip() : text;
        return BylineTrims.once(name).equals(name) ? text : name;
    }
}
