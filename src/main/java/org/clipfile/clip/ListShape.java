package org.clipfile.clip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clipfile.article.Box;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/**
 * Tells pages that list articles, as fronts, sections, tags and press rooms do, from those that are one: headlines that
 * lead elsewhere stand between their runs of prose.
 */
final class ListShape {
    /** Letters of the shortest headline. */
    private static final int HEADLINE = 18;

    private static final int LIST_OF_LINKS = 15;
    /** Shorter prose is no note of its own beside so many links. */
    private static final int NOTE = 120;
    /** So many runs of prose, each parted from the next by a headline that links elsewhere, are teasers. */
    private static final int TEASERS = 4;
    /** Longer prose between two headlines is more than a teaser. */
    private static final int LONGEST_TEASER = 200;
    /** So many headlines that link elsewhere, with no prose to speak of, are a front; a dated one has none at all. */
    private static final int FRONT = 6;

    private static final int TEASER_LINE = 30;
    /** So many stories, long or short, each under a linked heading of its own, are a blog's front. */
    private static final int STORIES = 3;
    /** What may stand above the first of them, to say what is listed. */
    private static final int INTRODUCTION = 400;
    /** A date may stand beside the linked headline. */
    static final double ALL_LINK = 0.55;

    /** How the software of sites calls pages that list articles. */
    private static final Set<String> LISTS = Set.of(
            "archive",
            "blog",
            "home",
            "search-results",
            "category",
            "tag",
            "paged",
            "taxonomy",
            "front",
            "path-frontpage");

    /** How it calls pages of one. */
    private static final Set<String> SINGLES = Set.of("single", "single-post", "singular", "post-template-default");

    private final Page page;
    private boolean saysList;
    private boolean saysSingle;
    private int run;
    private int runs;
    private int longest;
    private int headlines;
    private int link;
    private String leads = "";
    private int above;
    private int story;
    private int subheads;
    private final Set<String> stories = new HashSet<>();

    ListShape(Page page) {
        this.page = page;
        for (Box box : page.boxes()) {
            if (box.tag().equals("html") || box.tag().equals("body")) {
                List<String> names = List.of(box.hints().split(" "));
                saysList |= names.stream().anyMatch(LISTS::contains);
                saysSingle |= names.stream().anyMatch(SINGLES::contains);
            }
        }
    }

    /**
     * Takes the next piece that a reader sees.
     *
     * @param letters how many it shows
     * @param body whether it was found to be of the body
     */
    void take(Segment segment, int letters, boolean body) {
        if (segment.linkShare() > ALL_LINK) {
            if (letters >= HEADLINE) {
                headlines++;
                run = 0;
                if (segment.kind() == Kind.HEADING) {
                    endStory();
                    leads = address(segment);
                }
            }
        } else if (body) {
            runs += run < TEASER_LINE && run + letters >= TEASER_LINE ? 1 : 0;
            run += letters;
            longest = Math.max(longest, run);
            story += letters;
            subheads += segment.kind() == Kind.HEADING ? 1 : 0;
        }
    }

    /** Takes what stands below the last heading that leads elsewhere. */
    void end() {
        endStory();
    }

    private void endStory() {
        if (leads.isEmpty()) {
            above += story;
        } else if (story >= TEASER_LINE) {
            stories.add(leads);
        }
        story = 0;
    }

    private String address(Segment segment) {
        List<Page.PageLink> links = page.links();
        while (link < links.size()
                && links.get(link).span().end() <= segment.span().start()) {
            link++;
        }
        String url = link < links.size() ? links.get(link).url() : "";
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    /** The longest run of prose that no headline parts. */
    int longest() {
        return longest;
    }

    /** Whether it is the front of a blog or a section, however long the stories are that it shows. */
    boolean isFront() {
        if (saysSingle || above >= INTRODUCTION || subheads >= stories.size()) {
            return false;
        }
        Map<String, Integer> hosts = new HashMap<>();
        page.links().forEach(one -> hosts.merge(host(one.url()), 1, Integer::sum));
        int half = page.links().size() / 2 - hosts.getOrDefault("", 0);
        long own = stories.stream()
                .filter(address -> host(address).isEmpty() || hosts.getOrDefault(host(address), 0) >= half)
                .count();
        return own >= (saysList ? 2 : STORIES);
    }

    /** The site an address names; empty for one of the page's own. */
    private static String host(String address) {
        int from = address.indexOf("://");
        int to = from < 0 ? -1 : address.indexOf('/', from + 3);
        return from < 0 ? "" : address.substring(from + 3, to < 0 ? address.length() : to);
    }

    /** Whether a page without prose of any length is a list. */
    boolean isList(boolean dated) {
        if (saysSingle) {
            return false;
        }
        if (headlines >= LIST_OF_LINKS) {
            return longest < NOTE || runs >= TEASERS;
        }
        return Math.min(runs, headlines) >= (saysList ? 2 : TEASERS) && longest < LONGEST_TEASER
                || headlines >= FRONT && longest < (dated ? TEASER_LINE : NOTE);
    }
}
