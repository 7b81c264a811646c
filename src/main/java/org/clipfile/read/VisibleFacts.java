package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Statements that stand in the page for readers to see: headline, byline, dates, each with its place. What stands in
 * navigation, asides, footers and boxes of other stories is left out, as it speaks of those.
 */
final class VisibleFacts {
    /** A byline or date further than this below the headline speaks of something else. */
    private static final int REACH = 3000;
    /** A byline or date further than this above the headline does so too. */
    private static final int REACH_ABOVE = 600;

    /** Longer lists of classes are looked at this far. */
    private static final int MAX_CLASSES = 1000;

    private static final int MAX_BYLINE = 200;
    private static final int MAX_DATE = 120;
    private static final int MAX_TITLE = 400;

    private static final Pattern BYLINE =
            Pattern.compile("(?:^|[\\s_-])(?:byline|by-line|authors?|article__author|writer)(?:$|[\\s_-])");
    private static final Pattern DATE = Pattern.compile(
            "(?:^|[\\s_-])(?:date|dateline|datetime|pubdate|published|publish|timestamp|posted-on|entry-date|post-date)(?:$|[\\s_-])");
    private static final Pattern CHANGED = Pattern.compile("updated|modified|dateline-update|lastmod");
    private static final Pattern SUBTITLE = Pattern.compile(
            "(?:^|[\\s_-])(?:subtitle|sub-title|subheadline|sub-headline|dek|deck|standfirst)(?:$|[\\s_-])");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "related|recommend|sidebar|most-?read|trending|teaser|promo|newsletter|comment|footer|carousel|more-(?:stories|news)"
                    + "|also-?(?:read|like)|read-?next|up-?next|popular|latest|author-(?:bio|box|card)|about-author");

    private record Found(Fact fact, int at) {}

    private final List<Found> titles = new ArrayList<>();
    private final List<Found> others = new ArrayList<>();

    /** An element without children, such as {@code <meta itemprop=datePublished content=...>}. */
    void childless(Element element, Frame frame, int at) {
        if (element.attributesSize() > 0) {
            microdata(element, frame, element.attr("content"), null, at);
        }
    }

    /** An element whose text has just ended. */
    void left(Frame frame, Function<Span, String> visible, CharSequence text) {
        Element element = frame.element;
        String name = element.normalName();
        boolean title = name.equals("h1");
        boolean time = name.equals("time");
        if (frame.unseen || !title && !time && element.attributesSize() == 0 || frame.start == text.length()) {
            return;
        }
        String itemprop = element.attr("itemprop");
        String classes = title || time ? "" : classes(element);
        String rel = element.attr("rel");
        boolean byline = !classes.isEmpty() && BYLINE.matcher(classes).find();
        boolean date = !byline && !classes.isEmpty() && DATE.matcher(classes).find();
        boolean subtitle = !classes.isEmpty() && SUBTITLE.matcher(classes).find();
        boolean author = rel.contains("author");
        if (!title && !time && !byline && !date && !subtitle && !author && itemprop.isEmpty() || isElsewhere(frame)) {
            return;
        }
        int start = Words.firstInk(text, frame.start, text.length());
        Span span = new Span(start, Words.lastInk(text, start, text.length()));
        if (span.length() > 4 * MAX_TITLE) {
            return;
        }
        String words = visible.apply(span);
        if (title && !words.isEmpty() && words.length() <= MAX_TITLE) {
            titles.add(new Found(new Fact("title", words, "h1", span), start));
        } else if (time) {
            time(element, words, span);
        } else if (author && words.length() <= MAX_BYLINE) {
            state("authors", words, "rel-author", span);
        } else if (!itemprop.isEmpty()) {
            microdata(element, frame, element.hasAttr("content") ? element.attr("content") : words, span, start);
        }
        if (byline && words.length() <= MAX_BYLINE) {
            state("byline", words, "byline-element", span);
        } else if (date && words.length() <= MAX_DATE && words.chars().anyMatch(Character::isDigit)) {
            state(CHANGED.matcher(classes).find() ? "modified" : "published", words, "date-element", span);
        } else if (subtitle && words.length() <= MAX_TITLE) {
            state("subtitle", words, "subtitle-element", span);
        }
    }

    private void time(Element element, String words, Span span) {
        String value = element.attr("datetime").strip();
        String hints = classes(element) + " " + element.attr("itemprop").toLowerCase(Locale.ROOT);
        boolean changed = CHANGED.matcher(hints).find();
        state(changed ? "modified" : "published", value.isEmpty() ? words : value, "time-element", span);
    }

    private void microdata(Element element, Frame frame, String value, @Nullable Span span, int at) {
        String field =
                switch (element.attr("itemprop")) {
                    case "headline" -> "title";
                    case "datePublished" -> "published";
                    case "dateModified" -> "modified";
                    case "author", "creator" -> "authors";
                    case "name" -> isPerson(frame) ? "authors" : "";
                    case "inLanguage" -> "language";
                    default -> "";
                };
        String given = field.equals("published") || field.equals("modified") ? element.attr("datetime") : "";
        String words = Words.collapse(given.isEmpty() ? value : given);
        if (!field.isEmpty() && !words.isEmpty() && words.length() <= MAX_TITLE && !isElsewhere(frame)) {
            others.add(new Found(new Fact(field, words, "microdata:" + element.attr("itemprop"), span), at));
        }
    }

    /** Whether a name is that of the author and not of the publisher or a picture. */
    private static boolean isPerson(Frame frame) {
        for (Frame at = frame.up; at != null; at = at.up) {
            if (at.element.hasAttr("itemprop")) {
                return at.element.attr("itemprop").equals("author");
            }
        }
        return false;
    }

    private void state(String field, String words, String source, Span span) {
        if (!words.isEmpty()) {
            others.add(new Found(new Fact(field, words, source, span), span.start()));
        }
    }

    private static String classes(Element element) {
        String classes = element.attr("class");
        return classes.substring(0, Math.min(classes.length(), MAX_CLASSES)).toLowerCase(Locale.ROOT);
    }

    private static boolean isElsewhere(Frame frame) {
        for (Frame at = frame; at != null; at = at.up) {
            String name = at.element.normalName();
            if (name.equals("nav") || name.equals("aside") || name.equals("footer")) {
                return true;
            }
            if (name.equals("body") || name.equals("html")) {
                return false;
            }
            if (at.box && at.element.attributesSize() > 0) {
                String hints = at.element.attr("class") + " " + at.element.id();
                if (hints.length() > 3
                        && ELSEWHERE.matcher(hints.toLowerCase(Locale.ROOT)).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The statements: headlines first, then what stands near the first headline, in the order of the page. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        titles.forEach(found -> facts.add(found.fact));
        int headline = titles.isEmpty() ? -1 : titles.get(0).at;
        for (Found found : others) {
            boolean near = headline < 0
                    || found.fact.span() == null
                    || found.at >= headline - REACH_ABOVE && found.at <= headline + REACH;
            if (near) {
                facts.add(found.fact);
            }
        }
        return facts;
    }
}
