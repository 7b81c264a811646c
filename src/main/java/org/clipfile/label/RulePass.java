package org.clipfile.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clipfile.article.Fact;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.PhraseFinder.Hit;
import org.clipfile.rules.Rule;
import org.clipfile.rules.RuleBook;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/** One walk over the phrases of rules that a page holds, in order. */
final class RulePass {
    private static final int HEADLINE_WORDS = 20;

    private static final int SHORT_DOCUMENT_WORDS = 200;

    /** In chars; of phrases that say how many words may stand between others, too. */
    private static final int LONGEST_PHRASE = 500;

    private final RuleBook book;
    /** Ids of the rules about runs. */
    private final Set<String> runRules;

    private final Worksheet sheet;
    private final CharSequence text;
    private final List<Segment> segments;
    private final Margins margins;
    private final RuleBlocks blocks;
    private final Map<Rule, PhraseRun> runs = new LinkedHashMap<>();
    private final Set<String> hosts;
    private int current;
    /** Null before it was asked for. */
    private @Nullable Boolean isShort;

    /** Lines before this one have been taken out, or are of a word or two. */
    private int spoken;

    RulePass(RuleBook book, Set<String> runRules, Worksheet sheet, Set<String> hosts) {
        this.book = book;
        this.runRules = runRules;
        this.sheet = sheet;
        this.hosts = hosts;
        this.text = sheet.page().text();
        this.segments = sheet.page().segments();
        this.blocks = new RuleBlocks(sheet);
        this.margins = Margins.of(text, segments, this::isMostlyPhrases);
    }

    void run() {
        book.finder().find(text, visible(), text.length(), this::hit);
        runs.values().forEach(this::close);
        titles();
    }

    /** Notices and footers are whole sentences often; they are no part of the prose for that. */
    private boolean isMostlyPhrases(Segment segment) {
        Span span = segment.span();
        int[] known = {0, span.start()};
        book.finder().find(text, span.start(), span.end(), hit -> {
            Rule rule = hit.rule();
            if (rule.where() == Rule.Where.RUN && rule.sites().coverAny(hosts) && hit.end() > known[1]) {
                known[0] += hit.end() - Math.max(known[1], hit.start());
                known[1] = hit.end();
            }
        });
        return known[0] * 2 > span.length();
    }

    /**
     * The stretches that a reader sees, and a little before each: no rule looks for words in scripts, which are most of
     * many a page, but a phrase that begins there and ends among the words a reader sees keeps these from being others.
     */
    private List<Span> visible() {
        List<Span> stretches = new ArrayList<>();
        int start = -1;
        for (Segment segment : segments) {
            if (segment.kind() == Segment.Kind.HIDDEN) {
                if (start >= 0) {
                    stretches.add(new Span(start, segment.span().start()));
                }
                start = -1;
            } else if (start < 0) {
                int before = stretches.isEmpty()
                        ? 0
                        : stretches.get(stretches.size() - 1).end();
                start = Math.max(before, segment.span().start() - LONGEST_PHRASE);
            }
        }
        if (start >= 0) {
            stretches.add(new Span(start, text.length()));
        }
        return stretches;
    }

    private void hit(Hit hit) {
        while (segments.get(current).span().end() <= hit.start()) {
            current++;
        }
        Rule rule = hit.rule();
        if (segments.get(current).kind() == Segment.Kind.HIDDEN
                || rule.margin() && !margins.hold(current)
                || !rule.sites().coverAny(hosts)) {
            return;
        }
        switch (rule.where()) {
            case RUN -> extend(hit);
            case ALONE -> {
                if (fills(hit.start(), hit.end(), current, current)) {
                    RuleLabeller.remove(sheet, segments.get(current).span(), rule);
                }
            }
            case HEADING -> {
                if (fills(hit.start(), hit.end(), current, current)) {
                    blocks.removeWithFollowers(current, rule);
                }
            }
            case BLOCK -> {
                if (isLabel(hit) && !isLink(segments.get(current))) {
                    blocks.removeWithLinesBelow(current, hit);
                }
            }
            case LEAD -> {
                if (leads(hit) && isAfterWords()) {
                    sheet.relate(behind(hit));
                    RuleLabeller.remove(sheet, segments.get(current).span(), rule);
                }
            }
            case INLINE -> {
                if (!sheet.page().isMarkup()) {
                    RuleInside.remove(sheet, segments.get(current).span(), hit);
                } else {
                    sheet.keep(new RuleInside(segments.get(current), hit));
                }
            }
            case DOCUMENT -> {
                if (rule.flag() != null && (segments.get(current).kind() == Segment.Kind.HEADING || isShort())) {
                    sheet.flag(rule.flag());
                }
            }
            case BOX -> throw new IllegalStateException("Rule " + rule.id() + " has phrases and CSS");
        }
    }

    /** Whether a reader sees but a few lines. */
    private boolean isShort() {
        if (isShort == null) {
            isShort = countShown() < SHORT_DOCUMENT_WORDS;
        }
        return isShort;
    }

    private int countShown() {
        int count = 0;
        for (int i = 0; i < segments.size() && count < SHORT_DOCUMENT_WORDS; i++) {
            Span span = segments.get(i).span();
            if (segments.get(i).kind() != Segment.Kind.HIDDEN) {
                count += Words.count(text, span.start(), span.end(), SHORT_DOCUMENT_WORDS);
            }
        }
        return count;
    }

    /** What servers say instead of a page they also give as its title. */
    private void titles() {
        for (Fact fact : sheet.facts()) {
            if (fact.source().equals("title-element")) {
                book.finder().find(fact.value(), 0, fact.value().length(), hit -> {
                    String flag = hit.rule().flag();
                    if (hit.rule().where() == Rule.Where.DOCUMENT
                            && flag != null
                            && hit.rule().sites().coverAny(hosts)) {
                        sheet.flag(flag);
                    }
                });
            }
        }
    }

    private void extend(Hit hit) {
        PhraseRun run = runs.get(hit.rule());
        if (run != null && !Words.any(text, run.end, hit.start())) {
            run.add(hit);
            return;
        }
        if (run != null) {
            close(run);
        }
        runs.put(hit.rule(), new PhraseRun(hit, current));
    }

    private void close(PhraseRun run) {
        if (run.phrases == 0 || run.phrases + run.beside < run.rule.least()) {
            return;
        }
        int last = run.segment;
        while (segments.get(last).span().end() < run.end) {
            last++;
        }
        Span opening = segments.get(run.segment).span();
        boolean starts = !Words.any(text, opening.start(), run.start);
        boolean ends = !Words.any(text, run.end, segments.get(last).span().end());
        boolean quoted = run.phrases + run.beside < 3 && LineEnds.isQuoted(text, opening.start(), run.start);
        if (!starts || quoted) {
            return;
        }
        if (ends) {
            removeRest(new Span(opening.start(), segments.get(last).span().end()), run.segment, run.rule);
        } else if (run.phrases + run.beside > 1) {
            int rest = LineEnds.nextSentence(
                    text, run.endOfPhrases, segments.get(last).span().end());
            if (rest >= 0) {
                removeRest(new Span(opening.start(), rest), run.segment, run.rule);
            }
        }
    }

    /** Of several rules whose runs hold the same lines, the first counts. */
    private void removeRest(Span span, int first, Rule rule) {
        int from = span.start();
        for (int i = first; from < span.end(); i++) {
            int end = Math.min(segments.get(i).span().end(), span.end());
            if (runRules.contains(
                    sheet.ledger().at(segments.get(i).span().start()).rule())) {
                removeIfAny(new Span(from, segments.get(i).span().start()), rule);
                from = end;
            } else if (end == span.end()) {
                removeIfAny(new Span(from, end), rule);
                from = end;
            }
        }
    }

    private void removeIfAny(Span span, Rule rule) {
        if (Words.any(text, span.start(), span.end())) {
            RuleLabeller.remove(sheet, span, rule);
        }
    }

    private boolean fills(int start, int end, int first, int last) {
        return !Words.any(text, segments.get(first).span().start(), start)
                && end <= segments.get(last).span().end()
                && !Words.any(text, end, segments.get(last).span().end());
    }

    private boolean leads(Hit hit) {
        Span span = segments.get(current).span();
        if (hit.end() >= span.end() || Words.any(text, span.start(), hit.start())) {
            return false;
        }
        int at = hit.end();
        while (at < span.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < span.end()
                && (isColon(at) || isLinked(hit))
                && Words.count(text, at, span.end(), HEADLINE_WORDS + 1) <= HEADLINE_WORDS
                && !LineEnds.endsInStop(text, at, span.end());
    }

    private boolean isColon(int at) {
        return text.charAt(at) == ':' || text.charAt(at) == '：';
    }

    /** Whether all behind some words that lead elsewhere is a link; where it is, they need no colon. */
    private boolean isLinked(Hit hit) {
        Segment segment = segments.get(current);
        int ink = 0;
        for (int i = hit.end(); i < segment.span().end(); i++) {
            ink += Prose.isBlank(text.charAt(i)) ? 0 : 1;
        }
        return segment.linkChars() >= ink && Words.count(text, hit.start(), hit.end(), 2) == 2;
    }

    /** Whether some line that nobody has spoken of stands before this one: what opens a plain text is its own title. */
    private boolean isAfterWords() {
        if (sheet.page().isMarkup()) {
            return true;
        }
        while (spoken < current && !isOpenLine(segments.get(spoken))) {
            spoken++;
        }
        return spoken < current;
    }

    private boolean isOpenLine(Segment segment) {
        Span span = segment.span();
        return sheet.isOpen(segment) && Words.count(text, span.start(), span.end(), 3) == 3;
    }

    private Span behind(Hit hit) {
        int at = hit.end();
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return new Span(isColon(at) ? at + 1 : at, segments.get(current).span().end());
    }

    /** Whether the words are all of their line, or a colon parts them from the rest. */
    private boolean isLabel(Hit hit) {
        Span span = segments.get(current).span();
        if (Words.any(text, span.start(), hit.start()) || hit.end() > span.end()) {
            return false;
        }
        int at = hit.end();
        while (at < span.end() && Prose.isBlank(text.charAt(at))) {
            at++;
        }
        return at == span.end() || text.charAt(at) == ':' || text.charAt(at) == '：';
    }

    /** Whether a piece is an entry of a menu: the block it names stands on another page. */
    private static boolean isLink(Segment segment) {
        return segment.linkShare() > 0.5;
    }
}
