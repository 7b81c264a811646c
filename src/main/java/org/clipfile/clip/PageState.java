package org.clipfile.clip;

import java.util.List;
import java.util.Set;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Ledger;
import org.clipfile.article.Page;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/**
 * Tells pages that are no article: refusals, walls, lists, shells. Words alone do not make one, as articles quote them: a
 * page with a run of prose of its own is an article, whatever else it says.
 */
final class PageState {
    /** The flags that say that a page is no article, or not all of it. */
    static final Set<String> FLAGS =
            Set.of("blocked-page", "error-page", "consent-wall", "login-wall", "list-page", "empty-shell");

    /** Letters, those of scripts with a sign for each syllable or word counted as more. */
    private static final int RUN_OF_PROSE = 400;

    private static final int TEASER = 1200;
    private static final int NEXT_TO_NOTHING = 300;
    private static final int SHELL_SHOWS = 150;
    private static final int SHELL_HIDES = 400;
    private static final int DENSE = 3;

    private int total;
    private int shown;
    private int hidden;
    private int consent;
    private boolean article;
    private boolean paid;

    private final ListShape list;

    private PageState(Page page) {
        list = new ListShape(page);
    }

    /** Reads it off a page and what became of its pieces. */
    static PageState of(Page page, List<Ledger.Entry> entries, List<Fact> stated) {
        PageState state = new PageState(page);
        int at = 0;
        for (Segment segment : page.segments()) {
            while (entries.get(at).span().end() <= segment.span().start()) {
                at++;
            }
            state.take(segment, entries.get(at).label(), page);
        }
        state.list.end();
        for (Fact fact : stated) {
            state.article |= fact.source().startsWith("json-ld:headline")
                    || fact.source().startsWith("json-ld:articleBody")
                    || fact.source().startsWith("json-ld:datePublished")
                    || fact.source().startsWith("meta:article:published");
            state.paid |= fact.field().equals("free") && fact.value().equalsIgnoreCase("false");
        }
        return state;
    }

    private void take(Segment segment, Label label, Page page) {
        boolean body = label.role() == Role.BODY;
        if (segment.kind() == Kind.HIDDEN && !body) {
            hidden += segment.ink();
            return;
        }
        int letters = letters(segment, page);
        shown += letters;
        if (label.detail().equals("cookie")) {
            consent += letters;
        }
        total += body && segment.linkShare() <= ListShape.ALL_LINK ? letters : 0;
        list.take(segment, letters, body);
    }

    private static int letters(Segment segment, Page page) {
        CharSequence text = page.text();
        int letters = 0;
        int end = Math.min(segment.span().end(), segment.span().start() + TEASER);
        for (int i = segment.span().start(); i < end; i++) {
            char c = text.charAt(i);
            letters += c <= ' ' ? 0 : c >= 0x2e80 && c < 0xfb00 ? DENSE : 1;
        }
        return letters;
    }

    /** Takes back flags that were raised for words only, and raises those that the page's shape shows. */
    void settle(Set<String> flags, boolean dated) {
        int longest = list.longest();
        if (longest >= RUN_OF_PROSE) {
            boolean teaser = paid && longest < TEASER && flags.contains("login-wall");
            boolean wall = !article && !dated && longest < TEASER && flags.contains("consent-wall");
            flags.removeAll(FLAGS);
            if (teaser) {
                flags.add("login-wall");
            } else if (wall) {
                flags.add("consent-wall");
            } else if (!article && list.isFront()) {
                flags.add("list-page");
            }
            return;
        }
        if (flags.stream().anyMatch(FLAGS::contains)) {
            return;
        }
        if (paid && total < NEXT_TO_NOTHING && !flags.contains("from-embedded-json")) {
            flags.add("login-wall");
        } else if (longest < NEXT_TO_NOTHING && consent > NEXT_TO_NOTHING && consent > (shown - consent)) {
            flags.add("consent-wall");
        } else if (shown < SHELL_SHOWS && hidden >= SHELL_HIDES) {
            flags.add("empty-shell");
        } else if (!article && (list.isList(dated) || list.isFront())) {
            flags.add("list-page");
        }
    }
}
