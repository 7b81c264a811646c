package org.clipfile.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.article.Facts;
import org.clipfile.article.Filing;
import org.clipfile.article.Identity;
import org.clipfile.article.Label;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Link;
import org.clipfile.article.Media;
import org.clipfile.article.Notice;
import org.clipfile.article.Processing;
import org.clipfile.article.Published;
import org.clipfile.article.Quality;
import org.clipfile.article.Sighting;
import org.clipfile.article.Source;
import org.clipfile.article.Virin;
import org.clipfile.article.When;
import org.jspecify.annotations.Nullable;

/** Writes one article as canonical JSON: which keys, in which order. One article, one writer. */
final class ArticleWriter {
    private final JsonOut json;

    ArticleWriter(OutputStream out) {
        json = new JsonOut(out);
    }

    void write(Article article) throws IOException {
        json.openObject();
        orNull("schema", Article.SCHEMA);
        identity(article.identity());
        facts(article.facts());
        filing(article.filing());
        orNull("language", article.facts().language());
        orNull("direction", article.facts().direction());
        body(article.body());
        json.key("media");
        json.openArray();
        for (Media media : article.media()) {
            media(media);
        }
        json.closeArray();
        links("links", article.links());
        links("related", article.related());
        notices(article.notices());
        strings("keywords", article.facts().keywords());
        strings("sections", article.facts().sections());
        orNull("rights", article.facts().rights());
        statements(article.facts().statements());
        source(article.source());
        processing(article.processing());
        quality(article.quality());
        json.key("ledger");
        json.openArray();
        for (LedgerLine line : article.ledger()) {
            ledgerLine(line);
        }
        json.closeArray();
        json.closeObject();
        json.finish();
    }

    private void identity(Identity identity) throws IOException {
        orNull("id", identity.id());
        number("version", identity.version());
        orNull("kind", identity.kind());
        orNull("url", identity.url());
        orNull("canonicalUrl", identity.canonicalUrl());
        strings("aliases", identity.aliases());
    }

    private void facts(Facts facts) throws IOException {
        orNull("title", facts.title());
        orNull("subtitle", facts.subtitle());
        orNull("summary", facts.summary());
        orNull("byline", facts.byline());
        json.key("authors");
        json.openArray();
        for (Facts.Author author : facts.authors()) {
            json.openObject();
            ifKnown("name", author.name());
            ifKnown("role", author.role());
            ifKnown("organization", author.organization());
            json.closeObject();
        }
        json.closeArray();
        publisher(facts.publisher());
        orNull("agency", facts.agency());
        dateline(facts.dateline());
        published(facts.published());
        json.key("modified");
        if (facts.modified() == null) {
            json.nothing();
        } else {
            json.openObject();
            when(facts.modified());
            json.closeObject();
        }
    }

    private void statements(List<Facts.Statement> statements) throws IOException {
        json.key("statements");
        json.openArray();
        for (Facts.Statement statement : statements) {
            json.openObject();
            ifKnown("field", statement.field());
            ifKnown("value", statement.value());
            ifKnown("source", statement.source());
            json.closeObject();
        }
        json.closeArray();
    }

    private void publisher(Facts.@Nullable Publisher publisher) throws IOException {
        json.key("publisher");
        if (publisher == null) {
            json.nothing();
            return;
        }
        json.openObject();
        ifKnown("name", publisher.name());
        ifKnown("url", publisher.url());
        json.closeObject();
    }

    private void dateline(Facts.@Nullable Dateline dateline) throws IOException {
        json.key("dateline");
        if (dateline == null) {
            json.nothing();
            return;
        }
        json.openObject();
        ifKnown("text", dateline.text());
        ifKnown("place", dateline.place());
        ifKnown("agency", dateline.agency());
        ifKnown("date", dateline.date());
        json.closeObject();
    }

    private void published(@Nullable Published published) throws IOException {
        json.key("published");
        if (published == null) {
            json.nothing();
            return;
        }
        json.openObject();
        when(published.when());
        json.key("alternatives");
        json.openArray();
        for (When alternative : published.alternatives()) {
            json.openObject();
            when(alternative);
            json.closeObject();
        }
        json.closeArray();
        json.closeObject();
    }

    private void when(When when) throws IOException {
        ifKnown("at", when.at());
        ifKnown("precision", when.precision().word());
        ifKnown("source", when.source());
        bool("stated", when.stated());
    }

    private void filing(Filing filing) throws IOException {
        orNull("captured", filing.captured().toString());
        orNull("filed", filing.filed());
        json.key("sightings");
        json.openArray();
        for (Sighting sighting : filing.sightings()) {
            json.openObject();
            ifKnown("at", sighting.at().toString());
            ifKnown("channel", sighting.channel().word());
            ifKnown("file", sighting.file());
            ifKnown("address", sighting.address());
            json.closeObject();
        }
        json.closeArray();
    }

    private void body(Body body) throws IOException {
        json.key("text");
        json.openString();
        boolean empty = true;
        for (Block block : body.blocks()) {
            if (!empty) {
                json.piece("\n\n");
            }
            String words = block.text().toString();
            json.piece(words);
            empty &= words.isEmpty();
        }
        json.closeString();
        json.key("blocks");
        json.openArray();
        for (Block block : body.blocks()) {
            json.openObject();
            ifKnown("type", block.type().word());
            ifKnown("text", block.text().toString());
            if (block.level() > 0) {
                number("level", block.level());
            }
            json.closeObject();
        }
        json.closeArray();
        number("wordCount", body.wordCount());
    }

    private void media(Media media) throws IOException {
        json.openObject();
        ifKnown("type", media.type());
        ifKnown("url", media.url());
        ifKnown("alt", media.alt());
        ifKnown("title", media.title());
        ifKnown("caption", media.caption());
        credit(media.credit());
        virin(media.virin());
        ifKnown("date", media.date());
        number("position", media.position());
        json.closeObject();
    }

    private void credit(Media.@Nullable Credit credit) throws IOException {
        if (credit == null) {
            return;
        }
        json.key("credit");
        json.openObject();
        ifKnown("text", credit.text());
        ifKnown("name", credit.name());
        strings("names", credit.names());
        ifKnown("organization", credit.organization());
        ifKnown("relation", credit.relation());
        json.closeObject();
        json.key("credits");
        json.openArray();
        for (Media.Party party : credit.parties()) {
            json.openObject();
            ifKnown("name", party.name());
            ifKnown("kind", party.person() ? "person" : "organization");
            json.closeObject();
        }
        json.closeArray();
    }

    private void virin(@Nullable Virin virin) throws IOException {
        if (virin == null) {
            return;
        }
        json.key("virin");
        json.openObject();
        ifKnown("value", virin.value());
        ifKnown("date", virin.date());
        ifKnown("service", virin.service());
        ifKnown("photographer", virin.photographer());
        ifKnown("sequence", virin.sequence());
        ifKnown("country", virin.country());
        json.closeObject();
    }

    private void links(String key, List<Link> links) throws IOException {
        json.key(key);
        json.openArray();
        for (Link link : links) {
            json.openObject();
            ifKnown("text", link.text());
            ifKnown("url", link.url().isEmpty() ? null : link.url());
            json.closeObject();
        }
        json.closeArray();
    }

    private void notices(List<Notice> notices) throws IOException {
        json.key("notices");
        json.openArray();
        for (Notice notice : notices) {
            json.openObject();
            ifKnown("kind", notice.kind());
            ifKnown("text", notice.text());
            ifKnown("rule", notice.rule());
            json.closeObject();
        }
        json.closeArray();
    }

    private void source(Source source) throws IOException {
        json.key("source");
        json.openObject();
        ifKnown("channel", source.channel().word());
        ifKnown("file", source.file());
        ifKnown("address", source.address());
        ifKnown("mediaType", source.mediaType());
        ifKnown("charset", source.charset());
        number("bytes", source.bytes());
        ifKnown("sha256", source.sha256());
        ifKnown("capture", source.capture());
        number("chars", source.chars());
        json.closeObject();
    }

    private void processing(Processing processing) throws IOException {
        json.key("processing");
        json.openObject();
        ifKnown("tool", processing.tool());
        ifKnown("version", processing.version());
        ifKnown("rules", processing.rules());
        ifKnown("rulesSha256", processing.rulesSha256());
        json.closeObject();
    }

    private void quality(Quality quality) throws IOException {
        json.key("quality");
        json.openObject();
        strings("flags", quality.flags());
        bool("needsReview", quality.needsReview());
        strings("problems", quality.problems());
        json.closeObject();
    }

    private void ledgerLine(LedgerLine line) throws IOException {
        Label label = line.label();
        json.openLine();
        number("start", line.span().start());
        number("end", line.span().end());
        ifKnown("role", label.role().word());
        switch (label.role()) {
            case BODY -> ifKnown("block", label.detail());
            case METADATA -> ifKnown("field", label.detail());
            case MEDIA -> {
                number("media", label.media());
                ifKnown("part", label.detail());
            }
            case REMOVED -> ifKnown("reason", label.detail());
        }
        ifKnown("rule", label.rule());
        ifKnown("text", line.text());
        ifKnown("sha256", line.sha256());
        json.closeObject();
    }

    private void strings(String key, List<String> values) throws IOException {
        json.key(key);
        json.openArray();
        for (String value : values) {
            json.string(value);
        }
        json.closeArray();
    }

    private void orNull(String key, @Nullable String value) throws IOException {
        json.key(key);
        json.string(value);
    }

    private void ifKnown(String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.key(key);
            json.string(value);
        }
    }

    private void number(String key, long value) throws IOException {
        json.key(key);
        json.number(value);
    }

    private void bool(String key, boolean value) throws IOException {
        json.key(key);
        json.bool(value);
    }
}
