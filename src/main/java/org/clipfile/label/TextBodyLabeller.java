package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Stamps;
import org.clipfile.rules.Words;
import org.clipfile.weigh.BodyModel;
import org.clipfile.weigh.HeadModel;
import org.clipfile.weigh.HeadModel.Head;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * Finds the article of a plain text: weighs each line and paragraph of which nobody has spoken yet, and removes those that
 * are likelier to stand around the article than in it; then takes title, bylines and dates out of the lines around the
 * body's beginning. A text in which nothing looks like an article keeps all.
 */
public final class TextBodyLabeller implements Labeller {
    /** Pieces of a clean text of which nobody has spoken yet: title, byline, date, and the first paragraphs. */
    private static final int ENOUGH = 12;
    /** Lines after a title that may open the body. */
    private static final int OPENING = 4;

    private static final int LONGEST_HEAD = 60;
    private static final int OPENING_WORDS = 6;
    private static final float MAY_OPEN = 0.2f;
    private static final float MAY_NAME = 0.1f;

    private final BodyModel model;
    private final HeadModel heads;

    public TextBodyLabeller(BodyModel model, HeadModel heads) {
        this.model = model;
        this.heads = heads;
    }

    @Override
    public void label(Worksheet sheet) {
        boolean clean = CleanText.isClean(sheet);
        PageFeatures features = new PageFeatures(clean ? beginning(sheet) : sheet.page(), sheet.ledger());
        List<Verdict> verdicts = model.weigh(features);
        if (clean) {
            verdicts = CleanText.spare(sheet.page().text(), features, verdicts);
        }
        verdicts = WholeLists.settleText(features, verdicts);
        Head head = headed(sheet, features, heads.find(features, verdicts));
        verdicts = withOpening(sheet, features, verdicts, head.title());
        verdicts = CareerLines.keep(sheet.page().text(), features, verdicts);
        verdicts = Footnotes.settle(features, sheet.page().text(), verdicts);
        if (clean && head.title() >= 0) {
            verdicts = withSubhead(sheet, features, verdicts, head);
        }
        if (verdicts.stream().anyMatch(Verdict::isBody)) {
            remove(sheet, features, verdicts);
        }
        LateCaptions.label(sheet);
        new TextHead(sheet, features, verdicts, head).label();
    }

    /** The head; where markup says which line is the title, with that one. */
    private static Head headed(Worksheet sheet, PageFeatures pieces, Head head) {
        for (Fact fact : sheet.page().facts()) {
            for (int n = 0; fact.source().equals("h1") && n < pieces.count(); n++) {
                if (pieces.segment(n).span().equals(fact.span())) {
                    return new Head(n, head.names());
                }
            }
        }
        return head;
    }

    /** The verdicts, with what leads from the title over to the body taken for body: a standfirst, "Dear neighbors,". */
    private static List<Verdict> withOpening(Worksheet sheet, PageFeatures pieces, List<Verdict> verdicts, int title) {
        int body = 0;
        while (body < verdicts.size() && !verdicts.get(body).isBody()) {
            body++;
        }
        if (body == verdicts.size()) {
            return verdicts;
        }
        List<Verdict> opened = new ArrayList<>(verdicts);
        CharSequence text = sheet.page().text();
        for (int n = Math.max(0, title + 1); title >= 0 && n < body && n <= title + OPENING; n++) {
            Span span = pieces.segment(n).span();
            if (verdicts.get(n).chance() >= MAY_OPEN
                    && Words.count(text, span.start(), span.end(), OPENING_WORDS) == OPENING_WORDS
                    && !pieces.isFact(n)
                    && Stamps.within(Prose.collapse(text, span), null).isEmpty()) {
                opened.set(n, Verdict.SPARED);
            }
        }
        if (body > 0
                && body - 1 != title
                && (pieces.endsInComma(body - 1)
                        || isDateline(text, pieces.segment(body - 1).span())
                        || isHead(text, pieces, opened, body))) {
            opened.set(body - 1, Verdict.SPARED);
        }
        return opened;
    }

    /** The verdicts of a clean text, with the one line between title and body taken for a heading of the body. */
    private static List<Verdict> withSubhead(Worksheet sheet, PageFeatures pieces, List<Verdict> verdicts, Head head) {
        int at = head.title() + 1;
        boolean alone = at + 1 < verdicts.size()
                && !verdicts.get(at).isBody()
                && verdicts.get(at + 1).isBody()
                && pieces.segment(at).opens()
                && pieces.segment(at + 1).opens();
        if (!alone
                || pieces.isFact(at)
                || head.chance(at) > MAY_NAME
                || !Stamps.within(
                                Prose.collapse(
                                        sheet.page().text(), pieces.segment(at).span()),
                                null)
                        .isEmpty()) {
            return verdicts;
        }
        List<Verdict> opened = new ArrayList<>(verdicts);
        opened.set(at, Verdict.SPARED);
        return opened;
    }

    /** Whether the line over the body is in capitals as another in the body is: the heads of a list of contracts. */
    private static boolean isHead(CharSequence text, PageFeatures pieces, List<Verdict> verdicts, int body) {
        if (!isShouted(text, pieces.segment(body - 1).span())) {
            return false;
        }
        for (int n = body; n < verdicts.size(); n++) {
            if (verdicts.get(n).isBody() && isShouted(text, pieces.segment(n).span())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is the dateline of the body and nothing else: "PORT SAND, Maine --". */
    private static boolean isDateline(CharSequence text, Span span) {
        String line = span.length() > LONGEST_HEAD ? "" : Prose.collapse(text, span);
        return line.matches("\\p{Lu}{3}.*(?:--|[-–—])");
    }

    private static boolean isShouted(CharSequence text, Span span) {
        return span.length() <= LONGEST_HEAD && LineEnds.isCapital(text, span.start(), span.end());
    }

    /** As much of a clean text as need be weighed: nothing goes after its first paragraph. */
    private static Page beginning(Worksheet sheet) {
        Page page = sheet.page();
        int open = 0;
        int count = 0;
        while (count < page.segments().size() && open < ENOUGH) {
            open += sheet.isOpen(page.segments().get(count++)) ? 1 : 0;
        }
        if (count == page.segments().size()) {
            return page;
        }
        List<Segment> segments = page.segments().subList(0, count);
        int end = segments.get(count - 1).span().end();
        return Page.of(page.text().subSequence(0, end), page.charset(), segments)
                .withFacts(page.facts())
                .withProblems(page.problems());
    }

    private static void remove(Worksheet sheet, PageFeatures features, List<Verdict> verdicts) {
        for (int n = 0; n < verdicts.size(); n++) {
            Verdict verdict = verdicts.get(n);
            if (!verdict.isBody()) {
                String rule = BodyLabeller.WEIGHED_BY + verdict.ground();
                sheet.ledger().label(features.segment(n).span(), Label.removed(verdict.reason(), rule));
            }
        }
    }
}
