package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Page.CreditMark;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Credits.LabelledCredit;
import org.clipfile.facts.Credits.Tail;
import org.clipfile.facts.Virins;
import org.jspecify.annotations.Nullable;

/** The words beside one picture, taken apart into caption, credit and VIRIN; each piece is labelled as it is taken. */
final class CaptionParts {
    static final String RULE = "picture-in-article";
    private static final int LONGEST_CREDIT = 200;
    /** A last line with more words is no credit unless it says so. */
    private static final int BARE_WORDS = 8;

    private static final int TITLE_WORDS = 8;
    /** What parts a caption from its credit. */
    private static final String SIGNS = " \u00a9|-\u2013\u2014\u00b7";

    /** Behind the last sentence of a caption, names in brackets are the credit. */
    private static final Pattern BRACKETED =
            Pattern.compile("^(.{10,}?[.!?\u2026][\"\u201d\u00bb\u201c]?)\\s*\\(([^()]{2,60})\\)\\s*$", Pattern.DOTALL);
    /** Behind the last sentence of a caption, a word with a colon may say whose it is: {@code Quelle: BMK/Ada Moor}. */
    private static final Pattern SOURCED = Pattern.compile(
            "^(.{10,}?[.!?\u2026][\"\u201d\u00bb\u201c]?)\\s+(\\p{L}{3,12}: ?[^.:!?]{2,60})\\s*$", Pattern.DOTALL);
    /** So many media back the caption of one may be said again. */
    private static final int ECHO = 8;
    /** A caption of more chars is another's even where a credit follows it. */
    private static final int LONG = 30;

    private final Worksheet sheet;
    private final int media;
    private final List<String> captions = new ArrayList<>();
    private final StringBuilder marked = new StringBuilder();
    private @Nullable Credit credit;
    private @Nullable Virin virin;

    CaptionParts(Worksheet sheet, int media) {
        this.sheet = sheet;
        this.media = media;
    }

    /**
     * Takes a piece.
     *
     * @param marks stretches in it or around it that markup sets apart as credits
     * @param last whether no other piece of the same caption follows
     */
    void take(Segment segment, List<CreditMark> marks, boolean last) {
        Span span = segment.span();
        sheet.ledger().label(span, Label.media(media, "caption", RULE));
        Span mark = mark(span, marks);
        if (mark != null) {
            append(sheet.words(mark));
            label(mark, "credit");
            words(sheet.words(new Span(span.start(), mark.start())), span.start(), false);
            words(sheet.words(new Span(mark.end(), span.end())), mark.end(), false);
        } else {
            words(sheet.words(span), span.start(), last && !captions.isEmpty());
        }
    }

    /** The stretch of a piece that is its credit by markup; null if there is none. */
    private @Nullable Span mark(Span piece, List<CreditMark> marks) {
        Span best = null;
        boolean named = false;
        for (CreditMark mark : marks) {
            int start = Math.max(mark.span().start(), piece.start());
            int end = Math.min(mark.span().end(), piece.end());
            if (end <= start || mark.span().length() > LONGEST_CREDIT) {
                continue;
            }
            Span here = new Span(start, end);
            if (mark.named() && Credits.mayBeMarked(Prose.collapse(sheet.page().text(), mark.span()))) {
                best = best != null && named
                        ? new Span(Math.min(best.start(), start), Math.max(best.end(), end))
                        : here;
                named = true;
            } else if (!named && isBareEdge(piece, here)) {
                best = here;
            }
        }
        return named || best == null || !isTold(piece) ? best : null;
    }

    /** Whether the words of a piece tell its credit themselves. */
    private boolean isTold(Span piece) {
        String printed = Prose.collapse(sheet.page().text(), piece);
        return Credits.isBare(printed) || Credits.tail(printed).isPresent();
    }

    /** Whether an element of its own at the edge of a caption holds nothing but names. */
    private boolean isBareEdge(Span piece, Span part) {
        CharSequence text = sheet.page().text();
        String before = Prose.collapse(text, new Span(piece.start(), part.start()));
        String after = Prose.collapse(text, new Span(part.end(), piece.end()));
        return before.isEmpty() != after.isEmpty()
                && !before.endsWith(":")
                && Credits.isBare(Prose.collapse(text, part));
    }

    private void words(String words, int offset, boolean mayBeBare) {
        String printed = Prose.collapse(words, new Span(0, words.length()));
        if (printed.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        int number = leadingVirin(words);
        if (number > 0) {
            label(new Span(offset, offset + number), "virin");
            words(words.substring(number), offset + number, mayBeBare);
            return;
        }
        Span all = new Span(offset, offset + words.length());
        LabelledCredit line = Credits.labelled(printed).orElse(null);
        if (line != null) {
            take(line.credit(), line.virin());
            label(all, line.credit() == null ? "virin" : "credit");
            return;
        }
        if (mayBeBare && credit == null && printed.split(" ").length <= BARE_WORDS && Credits.isBare(printed)) {
            take(Credits.parse(printed), null);
            label(all, "credit");
            return;
        }
        Tail tail = marked.isEmpty() ? Credits.tail(words).orElse(null) : null;
        Matcher bracketed = tail == null && marked.isEmpty() ? BRACKETED.matcher(words) : null;
        if (bracketed != null && bracketed.find() && Credits.isName(bracketed.group(2))) {
            caption(Prose.collapse(bracketed.group(1), new Span(0, bracketed.end(1))));
            take(Credits.parse(bracketed.group(2)), null);
            label(new Span(offset + bracketed.end(1), offset + words.length()), "credit");
            return;
        }
        Matcher sourced = tail == null && marked.isEmpty() ? SOURCED.matcher(words) : null;
        LabelledCredit source = sourced != null && sourced.find()
                ? Credits.labelled(sourced.group(2)).orElse(null)
                : null;
        if (sourced != null && source != null && source.credit() != null) {
            caption(Prose.collapse(sourced.group(1), new Span(0, sourced.end(1))));
            take(source.credit(), null);
            label(new Span(offset + sourced.end(1), offset + words.length()), "credit");
            return;
        }
        if (tail == null) {
            caption(printed);
            return;
        }
        caption(Prose.collapse(tail.caption(), new Span(0, tail.caption().length())));
        take(tail.credit(), tail.virin());
        if (tail.credit() != null) {
            label(new Span(offset + tail.span().start(), offset + tail.span().end()), "credit");
        }
    }

    /** Takes a VIRIN before the words; tells where it ends, 0 if there is none or nothing else. */
    private int leadingVirin(String words) {
        int start = 0;
        while (start < words.length() && Prose.isBlank(words.charAt(start))) {
            start++;
        }
        if (virin != null || start == words.length() || !Character.isDigit(words.charAt(start))) {
            return 0;
        }
        List<Virins.Found> found = Virins.find(words);
        if (found.isEmpty() || found.get(0).span().start() != start) {
            return 0;
        }
        int end = found.get(0).span().end();
        boolean alone = words.substring(end).chars().noneMatch(Character::isLetterOrDigit);
        take(null, found.get(0).virin());
        return alone ? 0 : end;
    }

    /** A caption said twice, as for a small and a large picture, is one. */
    private void caption(String words) {
        String caption = withoutSign(words.strip());
        if (caption.chars().noneMatch(Character::isLetter) || isAnothers(caption)) {
            return;
        }
        for (int i = 0; i < captions.size(); i++) {
            if (captions.get(i).contains(caption)) {
                return;
            }
            if (caption.startsWith(captions.get(i))) {
                captions.set(i, caption);
                return;
            }
        }
        if (!caption.isEmpty()) {
            captions.add(caption);
        }
    }

    /** Without the sign that leads up to the credit behind it. */
    private static String withoutSign(String caption) {
        int end = caption.length();
        while (end > 0 && SIGNS.indexOf(caption.charAt(end - 1)) >= 0) {
            end--;
        }
        return caption.substring(0, end);
    }

    /** Whether a picture before has that caption: both stand in one box, for a small and a large screen. */
    private boolean isAnothers(String caption) {
        for (int i = Math.max(0, media - ECHO); i < media; i++) {
            String other = sheet.media().get(i).caption();
            if (!captions.isEmpty()
                    && other != null
                    && (caption.equals(other) || other.length() > LONG && caption.startsWith(other))) {
                return true;
            }
        }
        return false;
    }

    private void append(String words) {
        String printed = Prose.collapse(words, new Span(0, words.length()));
        if (marked.indexOf(printed) < 0) {
            marked.append(marked.isEmpty() ? "" : " ").append(printed);
        }
    }

    private void take(@Nullable Credit found, @Nullable Virin number) {
        credit = credit == null ? found : credit;
        virin = virin == null ? number : virin;
    }

    private void label(Span span, String part) {
        sheet.ledger().label(span, Label.media(media, part, RULE));
    }

    /** On pages of the services a caption has a title of a few words over it; null if there is none. */
    private @Nullable String title() {
        boolean titled = captions.size() > 1
                && captions.get(0).split(" ").length <= TITLE_WORDS
                && !LineEnds.endsSentence(captions.get(0), 0, captions.get(0).length());
        return titled ? captions.remove(0) : null;
    }

    /** The media with what was said of it; what was known before stays. */
    FoundMedia finish(FoundMedia found) {
        Credit named = marked.isEmpty() ? null : Credits.parse(marked.toString());
        Credit best = named == null || named.name().isBlank() ? credit : named;
        Virin known = found.virin() == null ? virin : found.virin();
        String title = found.title() == null && known != null ? title() : null;
        return found.withTitle(title == null ? found.title() : title)
                .withCaption(captions.isEmpty() ? found.caption() : String.join(" ", captions))
                .withCredit(found.credit() == null ? best : found.credit())
                .withVirin(known);
    }
}
