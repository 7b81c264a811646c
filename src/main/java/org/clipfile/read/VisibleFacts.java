package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.html.Element;
import org.clipfile.read.Headlines.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Statements that stand in the page for readers to see: headline, byline, dates, each with its place. What stands in
 * navigation, asides, footers and boxes of other stories is left out, as it speaks of those; a box that holds the
 * headline is none of these, whatever its name. A date far from the headline has a source that ends in {@code -far}.
 */
final class VisibleFacts {
    /** A byline or date with more visible chars between it and the headline above speaks of something else. */
    private static final int REACH = 3000;
    /** A byline or date further than this above the headline does so too. */
    private static final int REACH_ABOVE = 600;

    /** Longer lists of classes are looked at this far. */
    private static final int MAX_CLASSES = 1000;

    /** A teaser's byline that is no further below the headline than this belongs to it. */
    private static final int REACH_BESIDE = 300;

    private static final int MAX_SIGNATURES = 50;

    private static final int MAX_BYLINE = 200;
    private static final int MAX_NAME = 60;
    private static final int MAX_NAMES = 12;
    private static final int MAX_DATE = 120;
    private static final int MAX_TITLE = 400;
    /** Statements of one page; long threads of comments hold thousands. */
    private static final int MAX_STATEMENTS = 1000;

    private static final Pattern CHANGED = Pattern.compile("updated?|modified|dateline-update|lastmod|changed");
    private static final Pattern FIRST = Pattern.compile("publi|entry-date|pubdate|created|posted");
    private static final Pattern AUTHOR_LINK = Pattern.compile("/(?:authors?|autor(?:en)?|auteurs?)/[^/]");
    /** A date has a year and a day; how long ago something was has two digits. */
    private static final int MOST_DIGITS_OF_AGE = 4;

    private record Found(Fact fact, Frame frame, int ink) {}

    private final Headlines headlines = new Headlines();
    private final List<Found> others = new ArrayList<>();

    /** Whether an element without children may state anything: most need not be asked. */
    static boolean mayState(Element element, ClassList classes) {
        return element.attributesSize() > 0
                && (element.is("time")
                        || (classes.factHints() & FactHints.DATE) != 0
                        || element.hasAttr("itemprop")
                        || !element.is("meta") && element.hasAttr("property"));
    }

    /** An element without children, such as {@code <meta itemprop=datePublished content=...>}. */
    void childless(Element element, Frame frame, int ink) {
        if (!mayState(element, frame.classes)) {
            return;
        }
        String words = Tags.attribute(element, "content");
        if (element.normalName().equals("time")) {
            time(frame, words, null, ink);
        } else if ((frame.classes.factHints() & FactHints.DATE) != 0) {
            date(frame, words, null, ink);
        }
        properties(frame, words, null, ink);
    }

    /**
     * An element whose text has just ended.
     *
     * @param ink how many visible chars stand before its end
     */
    void left(Frame frame, Function<Span, String> visible, CharSequence text, int ink) {
        Element element = frame.element;
        int heading = Tags.headingLevel(element);
        boolean time = element.normalName().equals("time");
        if (frame.unseen || heading == 0 && !time && element.attributesSize() == 0 || frame.start == text.length()) {
            return;
        }
        int classes = time ? 0 : frame.classes.factHints();
        boolean byline = (classes & FactHints.BYLINE) != 0;
        boolean date = !byline && (classes & FactHints.DATE) != 0;
        boolean subtitle = (classes & FactHints.SUBTITLE) != 0;
        boolean title = heading > 0
                || Tags.attribute(element, "itemprop").equals("headline")
                || (classes & FactHints.HEADLINE) != 0;
        boolean author = Tags.attribute(element, "rel").contains("author");
        boolean name = !author && !byline && (isAuthorName(frame, classes) || heading > 1 && isAuthorBox(frame.up));
        boolean property = Tags.has(element, "itemprop") || Tags.has(element, "property");
        if (!title && !time && !byline && !date && !subtitle && !author && !name && !property) {
            return;
        }
        // Whoever is named in a caption made the picture, not the article; some pages put the whole head into a figure.
        if (frame.kind == Kind.CAPTION && heading != 1 || (frame.captionHints() & CaptionHints.CREDIT) != 0) {
            return;
        }
        int start = Words.firstInk(text, frame.start, text.length());
        Span span = new Span(start, Words.lastInk(text, start, text.length()));
        if (span.length() > 4 * MAX_TITLE) {
            return;
        }
        String words = visible.apply(span);
        if (words.isEmpty()) {
            return;
        }
        if (title && words.length() <= MAX_TITLE) {
            headlines.add(
                    new Heading(words, Kickers.without(element, words), span, heading == 0 ? 7 : heading, frame, ink));
        }
        if (time) {
            time(frame, words, span, ink);
        } else if (author && words.length() <= MAX_BYLINE) {
            state("authors", words, "rel-author", span, frame, ink);
        } else if (name && words.length() <= MAX_NAME) {
            state("authors", words, "author-element", span, frame, ink);
        }
        properties(frame, element.hasAttr("content") ? element.attr("content") : words, span, ink);
        if (byline && words.length() <= MAX_BYLINE) {
            state("byline", parted(element, words), "byline-element", span, frame, ink);
        } else if (date) {
            date(frame, words, span, ink);
        } else if (subtitle && words.length() <= MAX_TITLE) {
            state("subtitle", words, "subtitle-element", span, frame, ink);
        }
    }

    private void time(Frame frame, String words, @Nullable Span span, int ink) {
        Element element = frame.element;
        String hints = frame.classes.lower() + " " + element.attr("itemprop").toLowerCase(Locale.ROOT)
                + (element.hasAttr("pubdate") ? " pubdate" : "");
        state(dateField(hints), exact(element, words), "time-element", span, frame, ink);
    }

    /** What an attribute says for machines or under the pointer, where the words say less: {@code 3 months ago}. */
    private static String exact(Element element, String words) {
        String given = element.attr("datetime").strip();
        String title = given.isEmpty() ? element.attr("title").strip() : given;
        if (!given.isEmpty() || digits(title) > Math.max(digits(words), MOST_DIGITS_OF_AGE)) {
            return title;
        }
        Element inner = element.firstElementChild();
        return inner == null || digits(words) > MOST_DIGITS_OF_AGE ? words : exact(inner, words);
    }

    private static long digits(String words) {
        return words.chars().filter(Character::isDigit).count();
    }

    private void date(Frame frame, String words, @Nullable Span span, int ink) {
        String value = exact(frame.element, words);
        long digits = digits(value);
        if (value.length() <= MAX_DATE && digits >= 3) {
            state(dateField(frame.classes.lower()), value, "date-element", span, frame, ink);
        }
    }

    /** The words of a byline; names that only stand in elements of their own are parted by commas. */
    private static String parted(Element byline, String words) {
        Element list = byline;
        List<Element> names = list.children();
        while (names.size() == 1 && list.ownText().isBlank()) {
            list = names.get(0);
            names = list.children();
        }
        if (names.size() < 2 || names.size() > MAX_NAMES || !list.ownText().isBlank()) {
            return words;
        }
        StringBuilder parts = new StringBuilder();
        for (Element child : names) {
            String part = Tags.words(child);
            if (part.indexOf(' ') < 0 || !Character.isUpperCase(part.charAt(0)) || part.length() > MAX_NAME) {
                return words;
            }
            parts.append(parts.isEmpty() ? "" : ", ").append(part);
        }
        return parts.length() <= MAX_BYLINE ? parts.toString() : words;
    }

    /** Whether it holds nothing but the name of an author: an hCard's name, a link to all that the author wrote. */
    private static boolean isAuthorName(Frame frame, int classes) {
        return (classes & FactHints.AUTHOR_NAME) != 0 || frame.element.is("a") && isAuthorLink(frame.href());
    }

    /** Whether it tells of an author: its heading is the name. */
    private static boolean isAuthorBox(@Nullable Frame box) {
        return box != null && (box.classes.factHints() & FactHints.BYLINE) != 0;
    }

    private static boolean isAuthorLink(String href) {
        return href.contains("/aut") && AUTHOR_LINK.matcher(href).find();
    }

    private static String dateField(String hints) {
        return CHANGED.matcher(hints).find() && !FIRST.matcher(hints).find() ? "modified" : "published";
    }

    /** Microdata and RDFa; an attribute may hold several names. */
    private void properties(Frame frame, String value, @Nullable Span span, int ink) {
        Element element = frame.element;
        String names = Tags.attribute(element, "itemprop");
        boolean item = !names.isEmpty();
        names = item || element.normalName().equals("meta") ? names : Tags.attribute(element, "property");
        if (names.isEmpty() || names.length() > MAX_CLASSES) {
            return;
        }
        for (String name : names.strip().split("\\s+")) {
            String bare = name.substring(name.indexOf(':') + 1);
            String field =
                    switch (bare) {
                        case "headline" -> "title";
                        case "datePublished", "dateCreated", "uploadDate", "created", "issued" -> "published";
                        case "date" -> item ? "" : "published";
                        case "dateModified", "dateUpdated", "dateUpdate", "modified" -> "modified";
                        case "author", "creator" -> "authors";
                        case "name" -> isPerson(frame) ? "authors" : "";
                        case "inLanguage" -> "language";
                        default -> "";
                    };
            boolean date = field.equals("published") || field.equals("modified");
            String given = date ? element.attr("datetime") : "";
            String words = Words.collapse(given.isEmpty() ? value : given);
            if (!field.isEmpty() && words.length() <= MAX_TITLE) {
                state(field, words, "microdata:" + bare, span, frame, ink);
            }
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

    private void state(String field, String words, String source, @Nullable Span span, Frame frame, int ink) {
        if (!words.isEmpty() && others.size() < MAX_STATEMENTS) {
            others.add(new Found(new Fact(field, words, source, span), frame, ink));
        }
    }

    /**
     * The statements: headlines first, then what stands near the headline, then dates further away, each in the order of
     * the page.
     *
     * @param declared statements of the page's head
     */
    List<Fact> facts(List<Fact> declared) {
        OtherStories elsewhere = new OtherStories();
        Heading headline = headlines.confirmed(declared);
        elsewhere.headline(headline);
        List<Fact> facts = new ArrayList<>();
        if (headline != null) {
            title(headline, facts);
        }
        for (Heading heading : headlines.highest()) {
            if (heading != headline && !elsewhere.hold(heading.frame())) {
                title(heading, facts);
                headline = headline == null ? heading : headline;
            }
        }
        elsewhere.headline(headline);
        Frame article = headline == null ? null : article(headline);
        List<Fact> signatures = new ArrayList<>();
        List<Fact> far = new ArrayList<>();
        List<Fact> attributes = new ArrayList<>();
        List<Fact> late = new ArrayList<>();
        for (Found found : others) {
            Fact fact = found.fact;
            // An aside in the headline's own article may hold its date, or those of others.
            boolean aside = elsewhere.hold(found.frame);
            boolean beside =
                    headline != null && found.ink >= headline.ink() && found.ink <= headline.ink() + REACH_BESIDE;
            boolean author = fact.field().equals("authors") || fact.field().equals("byline");
            if (aside && !isWithin(found.frame, article) && !(author && beside)
                    || isOtherArticle(found.frame, article)) {
                continue;
            }
            boolean near = headline == null
                    || found.ink >= headline.ink() - REACH_ABOVE && found.ink <= headline.ink() + REACH;
            if (author && fact.span() != null && (aside || !near) && signatures.size() < MAX_SIGNATURES) {
                signatures.add(new Fact("signature", fact.value(), fact.source(), fact.span()));
            }
            if (!aside && fact.span() == null && author) {
                (near ? attributes : late).add(fact);
            } else if (!aside && (near || fact.span() == null)) {
                facts.add(fact);
            } else if (fact.field().equals("published") || fact.field().equals("modified")) {
                far.add(new Fact(fact.field(), fact.value(), fact.source() + "-far", fact.span()));
            }
        }
        // Beside properties that readers see, attributes tell who wrote the works that it cites.
        if (facts.stream().noneMatch(fact -> fact.source().equals("microdata:author"))) {
            facts.addAll(attributes.isEmpty() ? late : attributes);
        }
        facts.addAll(signatures);
        facts.addAll(far);
        return facts;
    }

    private static void title(Heading heading, List<Fact> facts) {
        facts.add(new Fact("title", heading.words(), heading.level() == 1 ? "h1" : "h2", heading.span()));
        if (!heading.main().equals(heading.words())) {
            facts.add(new Fact("title", heading.main(), "heading-part", heading.span()));
        }
    }

    /** The article element of the headline: the one around it, else the first after it. */
    private @Nullable Frame article(Heading headline) {
        for (Frame at = headline.frame(); at != null; at = at.up) {
            if (at.element.normalName().equals("article")) {
                return at;
            }
        }
        Frame first = null;
        for (int i = 0; i < others.size() && first == null; i++) {
            Frame article = articleAround(others.get(i).frame);
            first = article != null && article.start >= headline.span().start() ? article : null;
        }
        return first;
    }

    private static @Nullable Frame articleAround(Frame frame) {
        Frame outermost = null;
        for (Frame at = frame; at != null; at = at.up) {
            outermost = at.element.normalName().equals("article") ? at : outermost;
        }
        return outermost;
    }

    private static boolean isWithin(Frame frame, @Nullable Frame article) {
        Frame at = article == null ? null : frame;
        while (at != null && at != article) {
            at = at.up;
        }
        return at != null;
    }

    /** Whether it stands in an article element, and not in the one given. */
    private static boolean isOtherArticle(Frame frame, @Nullable Frame article) {
        boolean inOther = false;
        for (Frame at = frame; at != null && article != null; at = at.up) {
            if (at == article) {
                return inOther;
            }
            inOther |= at.element.normalName().equals("article");
        }
        return inOther;
    }
}
