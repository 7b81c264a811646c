package org.clipfile.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clipfile.article.Label;

/** Says in words what a piece of a page is, and why. */
final class Why {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("banner", "a strip across the page"),
            Map.entry("notice", "a statement about the document, kept among its notices"),
            Map.entry("navigation", "menus and links that lead elsewhere"),
            Map.entry("furniture", "buttons, labels and other parts of the site"),
            Map.entry("share", "invitations to share or follow"),
            Map.entry("related", "pointers to other stories"),
            Map.entry("advertisement", "advertising"),
            Map.entry("newsletter", "an invitation to subscribe or sign up"),
            Map.entry("cookie", "asks for consent or speaks of privacy"),
            Map.entry("comments", "readers' comments and their form"),
            Map.entry("hidden", "never shown to a reader: scripts, styles, hidden boxes"),
            Map.entry("identifier", "who runs the site, with the links the law demands"),
            Map.entry("separator", "a line that only divides"),
            Map.entry("duplicate", "repeats what stands elsewhere in the article"),
            Map.entry("outside-article", "lies outside the article"),
            Map.entry("page-state", "said in place of an article, as when a page was not delivered"),
            Map.entry("author", "about the author, beside the story"),
            Map.entry("tags", "labels and topics of the story"),
            Map.entry("rights", "copyright and licence lines"),
            Map.entry("note", "a note of the editors: sources, corrections, disclaimers"),
            Map.entry("aside", "a box beside the story"),
            Map.entry("paywall", "an offer to pay or log in"));

    /** What told most against a piece that was weighed; see {@code org.clipfile.weigh}. */
    private static final Map<String, String> GROUNDS = Map.of(
            "shape", "its length and punctuation are not those of a story",
            "words", "its words speak to users of the site",
            "links", "it, or what stands around it, is mostly links",
            "markup", "its markup is not that of a story",
            "witness", "the head of the page knows nothing of it",
            "place", "it stands away from the story",
            "siblings", "it stands among pieces like it that are no story",
            "neighbours", "what stands next to it is no story",
            "names", "its boxes have the names of such boxes",
            "context", "what stands around it was found to be no story");

    private static final String WEIGHED_BY = "weighed:";

    private static final Map<String, String> RULES = Map.of(
            "keep-the-rest", "nothing speaks against it",
            "weighed", "on the whole evidence of the page it belongs to the story",
            "hidden", "the page does not show it");

    private Why() {}

    /** What a piece is, in a few words: {@code title}, {@code caption of picture 2}, {@code removed: related}. */
    static String brief(Label label) {
        return switch (label.role()) {
            case BODY -> label.detail();
            case METADATA -> label.detail();
            case MEDIA -> label.detail() + " of item " + (label.media() + 1);
            case REMOVED -> "removed: " + label.detail();
        };
    }

    /** A sentence or two: what it is, why, and by which rule. */
    static String sentence(Label label) {
        return what(label) + " By the rule " + label.rule() + because(label.rule()) + ".";
    }

    /** The reasons there are words for. */
    static Map<String, String> reasons() {
        return new TreeMap<>(REASONS);
    }

    private static String what(Label label) {
        return switch (label.role()) {
            case BODY -> "Part of the body: " + label.detail() + ".";
            case METADATA -> "Gave the article's " + label.detail() + ".";
            case MEDIA -> capital(label.detail()) + " of media item " + (label.media() + 1) + ".";
            case REMOVED -> {
                String words = REASONS.get(label.detail());
                yield "Removed: " + label.detail() + (words == null ? "" : " (" + words + ")") + ".";
            }
        };
    }

    private static String because(String rule) {
        String words = rule.startsWith(WEIGHED_BY) ? GROUNDS.get(rule.substring(WEIGHED_BY.length())) : RULES.get(rule);
        return words == null ? "" : ": " + words;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
