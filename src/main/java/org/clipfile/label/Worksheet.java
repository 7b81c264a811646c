package org.clipfile.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Ledger;
import org.clipfile.article.Link;
import org.clipfile.article.Notice;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the labellers have found out about one page so far. One clip, one sheet; not thread-safe.
 */
public final class Worksheet {
    /** What the ledger says of text nobody has spoken of yet. */
    public static final Label UNLABELLED = Label.body("paragraph", "keep-the-rest");

    private static final int MOST_RELATED = 200;
    /** Words of the shortest headline; each Han, kana and Hangul character is one. */
    private static final int HEADLINE = 3;

    private final Page page;
    private final @Nullable String address;
    private final List<String> sites;
    private final Ledger ledger;
    private final List<Fact> facts;
    private final List<FoundMedia> media = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Link> related = new ArrayList<>();
    private final Set<String> flags = new TreeSet<>();
    private final List<RuleInside> inside = new ArrayList<>();
    private final boolean inBlocks;
    private @Nullable Margins margins;

    /** An empty sheet for a page; the facts found in its markup are on it already. */
    public Worksheet(Page page) {
        this(page, null, List.of());
    }

    /**
     * An empty sheet for a page from somewhere.
     *
     * @param address web address it was taken from; null if unknown
     * @param sites further sites whose rules hold for it, lower case
     */
    public Worksheet(Page page, @Nullable String address, List<String> sites) {
        this.page = page;
        this.address = address;
        this.sites = List.copyOf(sites);
        this.ledger = new Ledger(page.text().length(), UNLABELLED);
        this.facts = new ArrayList<>(page.facts());
        this.inBlocks = page.segments().stream().skip(1).anyMatch(Segment::opens);
    }

    public Page page() {
        return page;
    }

    /** The web address the page was taken from; null if unknown. */
    public @Nullable String address() {
        return address;
    }

    /** Further sites whose rules hold for it, as who delivered it said. */
    public List<String> sites() {
        return sites;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The words of a span, as they stand in the page. */
    public String words(Span span) {
        return span.of(page.text());
    }

    /** Whether nothing was said of this piece yet. */
    public boolean isOpen(Segment segment) {
        return ledger.isUnlabelled(segment.span());
    }

    /** Whether blank lines part the pieces of a plain text, so that a block tells what stands together. */
    boolean isInBlocks() {
        return inBlocks;
    }

    /** Where the prose of the page begins and ends, whatever was said of it. */
    Margins margins() {
        if (margins == null) {
            margins = Margins.of(page.text(), page.segments(), segment -> false);
        }
        return margins;
    }

    /** Notes a statement about the article. */
    public void state(Fact fact) {
        facts.add(fact);
    }

    /** Puts other statements in the place of all so far. */
    void restate(UnaryOperator<Fact> other) {
        facts.replaceAll(other);
    }

    /** All statements so far, those of the markup first. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** Notes a picture, video or sound and gives the index by which labels name it. */
    public int add(FoundMedia found) {
        media.add(found);
        return media.size() - 1;
    }

    /** Replaces what is known of a media item. */
    public void set(int index, FoundMedia found) {
        media.set(index, found);
    }

    /** The media found so far, in the order they were added. */
    public List<FoundMedia> media() {
        return Collections.unmodifiableList(media);
    }

    /** Notes a statement about the document itself. */
    public void add(Notice notice) {
        notices.add(notice);
    }

    public List<Notice> notices() {
        return Collections.unmodifiableList(notices);
    }

    /** Notes another story that is offered beside this one, unless its words are too few to be a headline. */
    public void relate(Span headline) {
        if (related.size() < MOST_RELATED
                && Words.count(page.text(), headline.start(), headline.end(), HEADLINE) == HEADLINE) {
            related.add(new Link(Prose.collapse(page.text(), headline), url(headline)));
        }
    }

    /** Where the first link in a stretch leads; empty if there is none. */
    private String url(Span within) {
        for (Page.PageLink link : page.links()) {
            if (link.span().start() >= within.start()) {
                return link.span().start() < within.end() ? link.url() : "";
            }
        }
        return "";
    }

    /** The other stories noted so far, in order. */
    public List<Link> related() {
        return Collections.unmodifiableList(related);
    }

    /** Keeps words inside a sentence until the sentence was judged. */
    void keep(RuleInside found) {
        inside.add(found);
    }

    /** The words kept so far, in order. */
    List<RuleInside> kept() {
        return inside;
    }

    /** Raises a quality flag. */
    public void flag(String flag) {
        flags.add(flag);
    }

    /** The flags raised, sorted. */
    public List<String> flags() {
        return List.copyOf(flags);
    }
}
