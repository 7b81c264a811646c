package org.clipfile.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Titles;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which pieces of a web page are the words of which picture: captions by their markup, and what stands beside a
 * picture, repeats its alternative text or ends in a credit.
 */
final class PictureWords {
    private static final Label CONTROL = Label.removed("furniture", "picture-control");
    /** A shorter alternative text says too little to know a caption by it. */
    private static final int ALT_LETTERS = 12;
    /** So many pieces after a picture its alternative text is looked for. */
    private static final int ALT_REACH = 3;
    /** More pieces beside pictures that no name calls captions are none. */
    private static final int MOST_UNNAMED = 6;

    private static final int TITLE_WORDS = 8;
    /** A caption that was taken for something else is told by its credit only if it is this short. */
    private static final int LONGEST_CREDITED = 400;

    /** And one that was taken for a paragraph only if it is this short. */
    private static final int LONGEST_OF_BODY = 200;

    private static final int CREDITED_WORDS = 3;
    /** An unnamed piece beside a picture with more chars than this is a paragraph if it ends as a sentence. */
    private static final int SHORT = 90;

    private static final int NONE = -1;
    private static final int SOME = -2;

    private final Worksheet sheet;
    private final Page page;
    private final ArticleReach reach;
    /** Of each segment the picture whose words it is, {@link #NONE}, or {@link #SOME} picture that is not known. */
    private final int[] pictureOf;
    /** Of a picture the segment that is its title. */
    private final Map<Integer, Integer> titles = new HashMap<>();

    PictureWords(Worksheet sheet, ArticleReach reach) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.reach = reach;
        this.pictureOf = new int[page.segments().size()];
        captions();
        byAlternativeText();
        byCredit();
        lines();
    }

    /** Of each picture with words the segments that hold them, in order. */
    Map<Integer, List<Integer>> ofPictures() {
        Map<Integer, List<Integer>> words = new TreeMap<>();
        for (int i = 0; i < pictureOf.length; i++) {
            if (pictureOf[i] >= 0) {
                words.computeIfAbsent(pictureOf[i], p -> new ArrayList<>()).add(i);
            }
        }
        return words;
    }

    /** The captions of pictures that are not known. */
    List<Integer> lone() {
        List<Integer> lone = new ArrayList<>();
        for (int i = 0; i < pictureOf.length; i++) {
            if (pictureOf[i] == SOME) {
                lone.add(i);
            }
        }
        return lone;
    }

    /** The segment that is the title of a picture; null if it has none. */
    @Nullable
    Integer title(int picture) {
        return titles.get(picture);
    }

    private void captions() {
        List<Segment> segments = page.segments();
        List<Integer> unnamed = new ArrayList<>();
        for (int i = 0; i < pictureOf.length; i++) {
            Segment segment = segments.get(i);
            pictureOf[i] = NONE;
            if (isControl(segment)) {
                if (sheet.isOpen(segment)) {
                    sheet.ledger().label(segment.span(), CONTROL);
                }
            } else if (segment.kind() == Kind.CAPTION && reach.holds(segment)) {
                pictureOf[i] = segment.picture() >= 0 ? segment.picture() : sheet.isOpen(segment) ? SOME : NONE;
            } else if (segment.picture() >= 0
                    && segment.kind() != Kind.CAPTION
                    && segment.kind() != Kind.HIDDEN
                    && reach.holds(segment)) {
                if (hasCredit(segment)) {
                    pictureOf[i] = segment.picture();
                } else if (isNoParagraph(segment)) {
                    unnamed.add(i);
                }
            }
        }
        besideCredits();
        // Picture after picture, each with its line: these are steps or entries of a list, the article itself.
        if (unnamed.size() <= MOST_UNNAMED) {
            unnamed.forEach(i -> pictureOf[i] = segments.get(i).picture());
        }
    }

    /** In a small box with a picture and its credit, what stands over the credit is the caption. */
    private void besideCredits() {
        List<Segment> segments = page.segments();
        for (int i = 0; i < pictureOf.length; i++) {
            Segment segment = segments.get(i);
            if (pictureOf[i] == NONE
                    && segment.picture() >= 0
                    && (segment.kind() == Kind.PARAGRAPH || segment.kind() == Kind.HEADING)
                    && reach.holds(segment)
                    && isCreditOf(i + 1, segment.picture())) {
                pictureOf[i] = segment.picture();
            }
        }
    }

    /** The words of a button at a picture: "Show in full screen". */
    private boolean isControl(Segment segment) {
        return (segment.kind() == Kind.CAPTION || segment.picture() >= 0)
                && segment.box() >= 0
                && page.boxes().get(segment.box()).tag().equals("button");
    }

    private boolean isCreditOf(int index, int picture) {
        return index >= 0
                && index < pictureOf.length
                && pictureOf[index] == picture
                && Credits.labelled(Prose.collapse(
                                page.text(), page.segments().get(index).span()))
                        .isPresent();
    }

    private boolean hasCredit(Segment segment) {
        return Credits.tail(sheet.words(segment.span())).isPresent()
                || Credits.labelled(Prose.collapse(page.text(), segment.span())).isPresent();
    }

    /** Whether a piece is a credit, or some words and a credit; fewer words are those of a button. */
    private boolean isCredited(Segment segment) {
        String words = Prose.collapse(page.text(), segment.span());
        return Credits.labelled(words).isPresent()
                || Credits.tail(words)
                        .filter(tail ->
                                Words.count(tail.caption(), 0, tail.caption().length(), CREDITED_WORDS)
                                        == CREDITED_WORDS)
                        .isPresent();
    }

    private boolean isNoParagraph(Segment segment) {
        Span span = segment.span();
        return segment.kind() != Kind.LIST_ITEM
                && !page.boxes().get(segment.box()).tag().equals("p")
                && (segment.ink() <= SHORT || !LineEnds.endsSentence(page.text(), span.start(), span.end()));
    }

    /** A credit or VIRIN line right under a caption is of the same picture; so is a title between the picture and both. */
    private void lines() {
        List<Segment> segments = page.segments();
        int before = -1;
        for (int i = 0; i < pictureOf.length; i++) {
            Segment segment = segments.get(i);
            if (segment.kind() == Kind.HIDDEN) {
                continue;
            }
            if (pictureOf[i] == NONE
                    && before >= 0
                    && pictureOf[before] >= 0
                    && BodyLabeller.isFree(sheet, segment)
                    && Credits.labelled(Prose.collapse(page.text(), segment.span()))
                            .isPresent()) {
                pictureOf[i] = pictureOf[before];
            } else if (pictureOf[i] >= 0
                    && before >= 0
                    && isTitle(segments.get(before), pictureOf[i])
                    && pictureOf[before] == NONE) {
                titles.put(pictureOf[i], before);
            }
            before = i;
        }
    }

    private boolean isTitle(Segment segment, int picture) {
        Span span = segment.span();
        return span.start() >= page.pictures().get(picture).offset()
                && segment.kind() != Kind.HEADING
                && BodyLabeller.isFree(sheet, segment)
                && !page.boxes().get(segment.box()).tag().equals("p")
                && Words.count(page.text(), span.start(), span.end(), TITLE_WORDS + 1) <= TITLE_WORDS
                && !LineEnds.endsSentence(page.text(), span.start(), span.end());
    }

    /** What repeats the alternative text of the picture before it is its caption, wherever it stands. */
    private void byAlternativeText() {
        List<Segment> segments = page.segments();
        int next = 0;
        for (int p = 0; p < page.pictures().size(); p++) {
            Picture picture = page.pictures().get(p);
            while (next < segments.size() && segments.get(next).span().end() <= picture.offset()) {
                next++;
            }
            String said = picture.alt() == null ? "" : picture.alt();
            String alt = Titles.letters(said);
            String told = picture.caption() == null ? "" : Titles.letters(picture.caption());
            if (alt.length() < ALT_LETTERS && told.length() < ALT_LETTERS) {
                continue;
            }
            int seen = 0;
            for (int i = next; i < segments.size() && seen < ALT_REACH; i++) {
                Segment segment = segments.get(i);
                if (segment.kind() == Kind.HIDDEN) {
                    continue;
                }
                seen++;
                if (pictureOf[i] == NONE
                        && segment.kind() != Kind.HEADING
                        && segment.ink() < 2 * Math.max(said.length(), told.length()) + 80
                        && reach.holds(segment)
                        && says(Titles.letters(sheet.words(segment.span())), alt, told)) {
                    pictureOf[i] = p;
                    break;
                }
            }
        }
    }

    /**
     * A short piece right under a picture of the article that ends in a credit, or is one, is the picture's, even where
     * it was weighed and taken for something else: whole captions are links to the picture at times.
     */
    private void byCredit() {
        List<Segment> segments = page.segments();
        int next = 0;
        for (int p = 0; p < page.pictures().size(); p++) {
            Picture picture = page.pictures().get(p);
            while (next < segments.size() && segments.get(next).span().start() < picture.offset()) {
                next++;
            }
            int at = next;
            while (at < segments.size() && segments.get(at).kind() == Kind.HIDDEN) {
                at++;
            }
            if (at < segments.size()
                    && pictureOf[at] == NONE
                    && reach.spans(segments.get(at))
                    && segments.get(at).ink() <= (sheet.isOpen(segments.get(at)) ? LONGEST_OF_BODY : LONGEST_CREDITED)
                    && BodyLabeller.isFree(sheet, segments.get(at))
                    && isCredited(segments.get(at))) {
                pictureOf[at] = p;
            }
        }
    }

    private static boolean says(String words, String alt, String told) {
        return words.length() >= ALT_LETTERS
                && (words.equals(told) || alt.length() >= ALT_LETTERS && startsAs(words, alt));
    }

    private static boolean startsAs(String words, String alt) {
        return words.startsWith(alt) || alt.startsWith(words) || alt.endsWith(words);
    }
}
