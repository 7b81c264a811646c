package org.clipfile.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clipfile.article.Label;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Page;
import org.clipfile.article.Page.CreditMark;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Credits.Tail;
import org.clipfile.facts.Titles;
import org.clipfile.facts.Virins;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pictures that stand in the article, and the captions beside them, as media. Comes after the article was
 * found: what is still unlabelled is its body.
 */
public final class PictureLabeller implements Labeller {
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

    private static final int CREDITED_WORDS = 3;

    private static final int LONGEST_FILE = 80;
    /** An unnamed piece beside a picture with more chars than this is a paragraph if it ends as a sentence. */
    private static final int SHORT = 90;

    @Override
    public void label(Worksheet sheet) {
        if (!sheet.page().boxes().isEmpty()) {
            new Pass(sheet).run();
        }
    }

    private static final class Pass {
        private final Worksheet sheet;
        private final Page page;
        private final ArticleReach reach;
        private final StrayPictures stray;
        /** Of each segment the picture whose words it is; -1 for none, -2 for one that is not known. */
        private final int[] pictureOf;
        /** Of a picture the segment that is its title. */
        private final Map<Integer, Integer> titles = new HashMap<>();

        Pass(Worksheet sheet) {
            this.sheet = sheet;
            this.page = sheet.page();
            this.reach = ArticleReach.of(sheet);
            this.stray = new StrayPictures(sheet);
            this.pictureOf = new int[page.segments().size()];
        }

        void run() {
            captions();
            byAlternativeText();
            byCredit();
            lines();
            Map<Integer, List<Integer>> words = new TreeMap<>();
            List<Integer> lone = new ArrayList<>();
            for (int i = 0; i < pictureOf.length; i++) {
                if (pictureOf[i] >= 0) {
                    words.computeIfAbsent(pictureOf[i], p -> new ArrayList<>()).add(i);
                } else if (pictureOf[i] == -2) {
                    lone.add(i);
                }
            }
            for (int p = 0; p < page.pictures().size(); p++) {
                Picture picture = page.pictures().get(p);
                List<Integer> mine = words.getOrDefault(p, List.of());
                while (!lone.isEmpty()
                        && page.segments().get(lone.get(0)).span().start() < picture.offset()) {
                    alone(lone.remove(0));
                }
                List<Segment> pieces = mine.stream().map(page.segments()::get).toList();
                if (stray.holds(picture, pieces)) {
                    continue;
                }
                if (!mine.isEmpty()
                        || (picture.url() != null || picture.alt() != null)
                                && reach.isNear(picture.offset())
                                && !isInRemoved(picture)) {
                    Integer title = titles.get(p);
                    stray.took(picture.url(), sheet.media().size());
                    take(title == null ? found(picture) : titled(picture, title), mine, picture);
                }
            }
            lone.forEach(this::alone);
        }

        private void captions() {
            List<Segment> segments = page.segments();
            List<Integer> unnamed = new ArrayList<>();
            for (int i = 0; i < pictureOf.length; i++) {
                Segment segment = segments.get(i);
                pictureOf[i] = -1;
                if (isControl(segment)) {
                    if (sheet.isOpen(segment)) {
                        sheet.ledger().label(segment.span(), CONTROL);
                    }
                } else if (segment.kind() == Kind.CAPTION && reach.holds(segment)) {
                    pictureOf[i] = segment.picture() >= 0 ? segment.picture() : sheet.isOpen(segment) ? -2 : -1;
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
                if (pictureOf[i] == -1
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
                    || Credits.labelled(Prose.collapse(page.text(), segment.span()))
                            .isPresent();
        }

        /** Whether a piece is a credit, or some words and a credit; fewer words are those of a button. */
        private boolean isCredited(Segment segment) {
            String words = Prose.collapse(page.text(), segment.span());
            return Credits.labelled(words).isPresent()
                    || Credits.tail(words)
                            .filter(tail -> Words.count(
                                            tail.caption(), 0, tail.caption().length(), CREDITED_WORDS)
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
                if (pictureOf[i] == -1
                        && before >= 0
                        && pictureOf[before] >= 0
                        && BodyLabeller.isFree(sheet, segment)
                        && Credits.labelled(Prose.collapse(page.text(), segment.span()))
                                .isPresent()) {
                    pictureOf[i] = pictureOf[before];
                } else if (pictureOf[i] >= 0
                        && before >= 0
                        && isTitle(segments.get(before), pictureOf[i])
                        && pictureOf[before] == -1) {
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
                    if (pictureOf[i] == -1
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
                        && pictureOf[at] == -1
                        && reach.spans(segments.get(at))
                        && segments.get(at).ink() <= LONGEST_CREDITED
                        && BodyLabeller.isFree(sheet, segments.get(at))
                        && !sheet.isOpen(segments.get(at))
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

        private void alone(int segment) {
            take(
                    new FoundMedia(
                            "image",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            page.segments().get(segment).span().start()),
                    List.of(segment),
                    null);
        }

        private void take(FoundMedia found, List<Integer> words, @Nullable Picture picture) {
            int index = sheet.add(found);
            CaptionParts parts = new CaptionParts(sheet, index);
            for (int i = 0; i < words.size(); i++) {
                Segment segment = page.segments().get(words.get(i));
                parts.take(segment, marks(segment.span()), i == words.size() - 1);
            }
            sheet.set(index, withWordsOfData(parts.finish(found), picture));
        }

        /** The credits that markup sets apart in a piece; they stand in the order of their ends. */
        private List<CreditMark> marks(Span piece) {
            List<CreditMark> all = page.credits();
            int low = 0;
            int high = all.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (all.get(middle).span().end() <= piece.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            List<CreditMark> marks = new ArrayList<>(2);
            for (int i = low; i < all.size() && all.get(i).span().start() < piece.end(); i++) {
                marks.add(all.get(i));
            }
            return marks;
        }

        /** Where nothing is printed, the metadata of the page may say it; alternative text or title may end in a credit. */
        private FoundMedia withWordsOfData(FoundMedia found, @Nullable Picture picture) {
            String caption = found.caption();
            Credit credit = found.credit();
            if (picture != null && picture.caption() != null && caption == null && !isTitle(picture.caption())) {
                Tail tail = Credits.tail(picture.caption()).orElse(null);
                caption = tail == null || tail.caption().isEmpty() ? picture.caption() : tail.caption();
                credit = credit == null && tail != null ? tail.credit() : credit;
            }
            if (credit == null && picture != null && picture.credit() != null) {
                credit = Credits.parse(picture.credit());
            }
            credit = credit == null ? credit(found.title()) : credit;
            credit = credit == null ? credit(found.alt()) : credit;
            Virin virin = found.virin() == null ? virinOf(found.url()) : found.virin();
            return new FoundMedia(
                    found.type(),
                    found.url(),
                    found.alt(),
                    found.title(),
                    caption,
                    credit,
                    virin,
                    found.date() == null && virin != null ? virin.date() : found.date(),
                    found.offset());
        }

        /** The services name the files of their pictures by it. */
        private static @Nullable Virin virinOf(@Nullable String url) {
            if (url == null) {
                return null;
            }
            String file = url.substring(url.lastIndexOf('/') + 1);
            List<Virins.Found> found = file.length() > LONGEST_FILE ? List.of() : Virins.find(file);
            return found.isEmpty() || found.get(0).span().start() > 0
                    ? null
                    : found.get(0).virin();
        }

        private boolean isTitle(String words) {
            String letters = Titles.letters(words);
            return sheet.facts().stream()
                    .anyMatch(fact -> fact.field().equals("title")
                            && Titles.letters(fact.value()).equals(letters));
        }

        private static @Nullable Credit credit(@Nullable String words) {
            return words == null ? null : Credits.tail(words).map(Tail::credit).orElse(null);
        }

        /** Whether the text right before and after the picture was removed: it stands in a box that is no part of the article. */
        private boolean isInRemoved(Picture picture) {
            int after = Math.min(picture.offset(), sheet.ledger().length() - 1);
            int before = Math.max(0, after - 1);
            Label over = sheet.ledger().at(before);
            Label under = sheet.ledger().at(after);
            return over.role() == Role.REMOVED
                    && under.role() == Role.REMOVED
                    && (over.equals(under) || BodyLabeller.isWeighed(over) && BodyLabeller.isWeighed(under))
                    && !under.detail().equals("hidden");
        }

        private FoundMedia titled(Picture picture, int segment) {
            Span span = page.segments().get(segment).span();
            sheet.ledger().label(span, Label.media(sheet.media().size(), "title", CaptionParts.RULE));
            return new FoundMedia(
                    picture.type(),
                    picture.url(),
                    picture.alt(),
                    Prose.collapse(page.text(), span),
                    null,
                    null,
                    null,
                    null,
                    picture.offset());
        }

        private static FoundMedia found(Picture picture) {
            return new FoundMedia(
                    picture.type(),
                    picture.url(),
                    picture.alt(),
                    picture.title(),
                    null,
                    null,
                    null,
                    null,
                    picture.offset());
        }
    }
}
