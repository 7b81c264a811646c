package org.clipfile.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Segment;
import org.clipfile.facts.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Knows the pictures that stand in an article and are none of its own: the portraits of its authors, the sign of its
 * publisher, and one that was shown already, as for a small screen.
 */
final class StrayPictures {
    private static final Set<String> NAMED = Set.of("authors", "byline", "publisher");
    private static final Pattern PORTRAIT = Pattern.compile(
            "(?:(?:photo|picture|image|avatar|headshot|portrait|profile(?: (?:picture|photo|image))?)(?: of)?(?: the)?"
                    + " )?(?:author|autor|avatar)(?:'?s)?(?: (?:image|photo|picture|avatar))?",
            Pattern.CASE_INSENSITIVE);
    /** "Harbor Office logo", "Seal of the Harbor Office". */
    private static final Pattern SIGN =
            Pattern.compile("(?i)" + WordEdges.START + "(?:logo|seal|emblem)$|^(?:logo|seal|emblem)" + WordEdges.END);

    private static final int SHORTEST_NAME = 4;
    /** A line with more words beside a portrait is more than name, desk and time. */
    private static final int NAME_INK = 90;

    private static final Label AUTHOR = Label.removed("author", "author-portrait");

    private final Worksheet sheet;
    private final Set<String> names = new HashSet<>();
    private final Set<String> bylines = new HashSet<>();
    private final Map<String, Integer> shown = new HashMap<>();

    StrayPictures(Worksheet sheet) {
        this.sheet = sheet;
        for (Fact fact : sheet.facts()) {
            String name = NAMED.contains(fact.field()) ? Titles.letters(fact.value()) : "";
            if (name.length() >= SHORTEST_NAME) {
                (fact.field().equals("byline") ? bylines : names).add(name);
            }
        }
    }

    /**
     * Whether a picture is no medium of its own; its words are labelled then.
     *
     * @param words the pieces beside it that were taken for its words
     */
    boolean holds(Picture picture, List<Segment> words) {
        return words.isEmpty() && isSign(picture.alt()) || isPortrait(picture, words) || isShown(picture.url(), words);
    }

    /** Remembers that a picture was taken. */
    void took(@Nullable String url, int media) {
        if (url != null) {
            shown.putIfAbsent(url, media);
        }
    }

    private static boolean isSign(@Nullable String alt) {
        return alt != null && alt.length() < NAME_INK && SIGN.matcher(alt).find();
    }

    private boolean isPortrait(Picture picture, List<Segment> words) {
        String alt = picture.alt();
        if (alt == null || !PORTRAIT.matcher(alt).matches() && !isNamed(Titles.letters(alt))) {
            return false;
        }
        String name = Titles.letters(alt);
        for (Segment piece : words) {
            if (piece.ink() > NAME_INK
                    || !Titles.letters(sheet.words(piece.span())).contains(name)) {
                return false;
            }
        }
        words.stream().filter(sheet::isOpen).forEach(piece -> sheet.ledger().label(piece.span(), AUTHOR));
        return true;
    }

    /** Whether letters are those of a name, or stand in a line of names. */
    private boolean isNamed(String letters) {
        return letters.length() >= SHORTEST_NAME
                && (names.contains(letters) || bylines.stream().anyMatch(line -> line.contains(letters)));
    }

    private boolean isShown(@Nullable String url, List<Segment> words) {
        Integer media = url == null ? null : shown.get(url);
        if (media == null) {
            return false;
        }
        String caption = sheet.media().get(media).caption();
        String known = caption == null ? "" : Titles.letters(caption);
        for (Segment piece : words) {
            String again = Titles.letters(sheet.words(piece.span()));
            if (known.isEmpty() || !again.startsWith(known) && !known.contains(again)) {
                return false;
            }
        }
        words.forEach(piece -> sheet.ledger().label(piece.span(), Label.media(media, "caption", CaptionParts.RULE)));
        return true;
    }
}
