package org.clipfile.clip;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.article.Capture;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts;
import org.clipfile.article.Filing;
import org.clipfile.article.Identity;
import org.clipfile.article.Ledger;
import org.clipfile.article.Link;
import org.clipfile.article.Media;
import org.clipfile.article.Page;
import org.clipfile.article.Processing;
import org.clipfile.article.Quality;
import org.clipfile.article.Role;
import org.clipfile.article.Source;
import org.clipfile.article.Span;
import org.clipfile.facts.FactChoice;
import org.clipfile.label.FoundMedia;
import org.clipfile.label.Prose;
import org.clipfile.label.Worksheet;
import org.jspecify.annotations.Nullable;

/** Makes the article of a finished worksheet. */
final class ArticleBuilder {
    private static final int SAMPLE_CHARS = 4_000;
    private static final int MOST_OF_BLOCK = 1 << 20;
    private static final int MOST_LINKS = 2_000;
    private static final List<String> CANONICAL = List.of("link:", "meta:og:", "json-ld:", "");

    private final Capture capture;
    private final Worksheet sheet;
    private final Page page;
    private final Processing processing;

    ArticleBuilder(Capture capture, Worksheet sheet, Processing processing) {
        this.capture = capture;
        this.sheet = sheet;
        this.page = sheet.page();
        this.processing = processing;
    }

    Article build() {
        // Facts ask for no more than the body's beginning, and mostly change what stands there.
        BodyBuilder builder = bodyBuilder(SAMPLE_CHARS);
        Facts facts = FactChoice.choose(
                witnesses(), new FactChoice.Context(capture.captured(), address(), sample(builder.body())));
        boolean settled = FieldSpans.settle(sheet, facts);
        if (HeadlineEchoes.settle(sheet, facts) || settled || !builder.isWhole()) {
            builder = bodyBuilder(Long.MAX_VALUE);
        }
        BylineEchoes.settle(sheet, facts);
        List<Ledger.Entry> entries = sheet.ledger().entries();
        Body body = builder.body();
        QualityCheck check = new QualityCheck(page, entries, sheet.facts(), facts, body, sheet.flags());
        return new Article(
                new Identity(capture.id(), 1, kind(body), address(), canonicalUrl(), aliases()),
                facts,
                body,
                media(builder),
                links(),
                sheet.related(),
                sheet.notices(),
                new Source(
                        capture.channel(),
                        capture.file(),
                        capture.address(),
                        capture.mediaType(),
                        page.charset(),
                        capture.content().size(),
                        capture.sha256(),
                        capture.id(),
                        page.text().length()),
                new Filing(capture.captured(), null, List.of()),
                processing,
                LedgerLines.of(entries, page.source()),
                new Quality(check.flags(), check.needsReview(), page.problems()));
    }

    /** What the page says, then what was said of it. */
    private List<Fact> witnesses() {
        if (capture.told().isEmpty()) {
            return sheet.facts();
        }
        List<Fact> witnesses = new ArrayList<>(sheet.facts());
        witnesses.addAll(capture.told());
        return witnesses;
    }

    /** The names under which whoever delivered it knows it. */
    private List<String> aliases() {
        return capture.told().stream()
                .filter(fact -> fact.field().equals("alias"))
                .map(Fact::value)
                .distinct()
                .toList();
    }

    private BodyBuilder bodyBuilder(long enough) {
        return BodyBuilder.of(page, sheet.ledger().entries(), !page.isMarkup(), enough);
    }

    /** Where the page was fetched; if nobody told, where the page itself says it was saved. */
    private @Nullable String address() {
        return capture.address() != null ? capture.address() : firstOf("savedFrom");
    }

    private static String sample(Body body) {
        StringBuilder sample = new StringBuilder();
        for (int i = 0; i < body.blocks().size() && sample.length() < SAMPLE_CHARS; i++) {
            // A very long block is made anew for each question, so it is asked once.
            String text = body.blocks().get(i).text().toString();
            sample.append(text, 0, Math.min(text.length(), MOST_OF_BLOCK)).append('\n');
        }
        return sample.toString();
    }

    private static String kind(Body body) {
        return !body.blocks().isEmpty() && body.blocks().stream().allMatch(b -> b.type() == Block.Type.CAPTION)
                ? "photo-essay"
                : "article";
    }

    /** What the page's head calls the right address, else its structured data, which often tell the site's or half of one. */
    private @Nullable String canonicalUrl() {
        for (String source : CANONICAL) {
            for (Fact fact : sheet.facts()) {
                if (fact.field().equals("canonicalUrl")
                        && fact.source().startsWith(source)
                        && fact.value().startsWith("http")) {
                    return fact.value();
                }
            }
        }
        return null;
    }

    private @Nullable String firstOf(String field) {
        return sheet.facts().stream()
                .filter(fact -> fact.field().equals(field))
                .map(fact -> fact.value())
                .findFirst()
                .orElse(null);
    }

    private List<Media> media(BodyBuilder builder) {
        List<Media> media = new ArrayList<>();
        for (FoundMedia found : sheet.media()) {
            media.add(new Media(
                    found.type(),
                    found.url(),
                    found.alt(),
                    found.title(),
                    found.caption(),
                    found.credit(),
                    found.virin(),
                    found.date(),
                    builder.blocksBefore(found.offset())));
        }
        return media;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Page.PageLink link : page.links()) {
            Span span = link.span();
            if (links.size() < MOST_LINKS
                    && !span.isEmpty()
                    && sheet.ledger().at(span.start()).role() == Role.BODY) {
                links.add(new Link(Prose.collapse(page.text(), span), link.url()));
            }
        }
        return links;
    }
}
