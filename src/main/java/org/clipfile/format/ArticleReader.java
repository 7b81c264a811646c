package org.clipfile.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.article.Channel;
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
import org.clipfile.article.Role;
import org.clipfile.article.Sighting;
import org.clipfile.article.Source;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.article.When;
import org.jspecify.annotations.Nullable;

/** Reads canonical JSON back into nouns. Long lists are read item by item, and {@code text}, which blocks repeat, is not. */
final class ArticleReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(64)
                    .build())
            .build();
    private static final Set<String> FILING = Set.of("schema", "captured", "filed", "sightings");

    private static final Set<String> IDENTITY =
            Set.of("schema", "id", "version", "kind", "url", "canonicalUrl", "aliases");

    private ArticleReader() {}

    static Article article(InputStream in) throws IOException {
        Map<String, Object> values = new HashMap<>();
        List<Block> blocks = new ArrayList<>();
        List<LedgerLine> ledger = new ArrayList<>();
        try (JsonParser json = open(in)) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken token = json.nextToken();
                if (key.equals("text")) {
                    continue;
                }
                if (key.equals("blocks") && token == JsonToken.START_ARRAY) {
                    items(json, blocks, ArticleReader::block);
                } else if (key.equals("ledger") && token == JsonToken.START_ARRAY) {
                    items(json, ledger, ArticleReader::ledgerLine);
                } else {
                    put(values, key, json);
                }
            }
        }
        Members all = checked(new Members(values));
        return new Article(
                identity(all),
                facts(all),
                new Body(blocks, all.number("wordCount")),
                all.objects("media", ArticleReader::media),
                all.objects("links", ArticleReader::link),
                all.objects("related", ArticleReader::link),
                all.objects("notices", ArticleReader::notice),
                source(all.object("source")),
                filing(all),
                processing(all.object("processing")),
                ledger,
                quality(all.object("quality")));
    }

    static Filing filing(InputStream in) throws IOException {
        return filing(some(in, FILING));
    }

    static Identity identity(InputStream in) throws IOException {
        return identity(some(in, IDENTITY));
    }

    private static Members some(InputStream in, Set<String> keys) throws IOException {
        Map<String, Object> values = new HashMap<>();
        int found = 0;
        try (JsonParser json = open(in)) {
            while (found < keys.size() && json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                if (keys.contains(key)) {
                    put(values, key, json);
                    found++;
                } else {
                    json.skipChildren();
                }
            }
        }
        return checked(new Members(values));
    }

    private static JsonParser open(InputStream in) throws IOException {
        JsonParser json = JSON.createParser(in);
        json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("No clipfile article: it does not begin with an object");
        }
        return json;
    }

    private static void put(Map<String, Object> values, String key, JsonParser json) throws IOException {
        Object value = Members.value(json);
        if (value != null) {
            values.put(key, value);
        }
    }

    private static <T> void items(JsonParser json, List<T> into, Members.Noun<T> noun) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            into.add(noun.of(Members.of(json)));
        }
    }

    private static Members checked(Members all) throws IOException {
        String schema = all.string("schema");
        if (!schema.equals(Article.SCHEMA)) {
            throw new IOException("An article of format " + schema + ", this is for " + Article.SCHEMA);
        }
        return all;
    }

    private static Identity identity(Members all) throws IOException {
        return new Identity(
                all.string("id"),
                all.integer("version"),
                all.string("kind"),
                all.optionalString("url"),
                all.optionalString("canonicalUrl"),
                all.strings("aliases"));
    }

    private static Facts facts(Members all) throws IOException {
        Members publisher = all.optionalObject("publisher");
        Members dateline = all.optionalObject("dateline");
        Members published = all.optionalObject("published");
        Members modified = all.optionalObject("modified");
        return new Facts(
                all.optionalString("title"),
                all.optionalString("subtitle"),
                all.optionalString("summary"),
                all.optionalString("byline"),
                all.objects("authors", ArticleReader::author),
                publisher == null
                        ? null
                        : new Facts.Publisher(publisher.string("name"), publisher.optionalString("url")),
                all.optionalString("agency"),
                dateline == null ? null : dateline(dateline),
                published == null
                        ? null
                        : new Published(when(published), published.objects("alternatives", ArticleReader::when)),
                modified == null ? null : when(modified),
                all.optionalString("language"),
                all.optionalString("direction"),
                all.strings("keywords"),
                all.strings("sections"),
                all.optionalString("rights"),
                all.objects("statements", ArticleReader::statement));
    }

    private static Facts.Statement statement(Members statement) throws IOException {
        return new Facts.Statement(statement.string("field"), statement.string("value"), statement.string("source"));
    }

    private static Facts.Author author(Members author) throws IOException {
        return new Facts.Author(
                author.string("name"), author.optionalString("role"), author.optionalString("organization"));
    }

    private static Facts.Dateline dateline(Members dateline) throws IOException {
        return new Facts.Dateline(
                dateline.string("text"),
                dateline.optionalString("place"),
                dateline.optionalString("agency"),
                dateline.optionalString("date"));
    }

    private static When when(Members when) throws IOException {
        return new When(
                when.string("at"),
                when.word("precision", When.Precision::parse),
                when.string("source"),
                when.bool("stated"));
    }

    private static Filing filing(Members all) throws IOException {
        return new Filing(
                all.instant("captured"),
                all.optionalString("filed"),
                all.objects("sightings", ArticleReader::sighting));
    }

    private static Sighting sighting(Members sighting) throws IOException {
        return new Sighting(
                sighting.instant("at"),
                sighting.word("channel", Channel::parse),
                sighting.optionalString("file"),
                sighting.optionalString("address"));
    }

    private static Block block(Members block) throws IOException {
        return new Block(block.word("type", Block.Type::parse), block.string("text"), block.integerOr("level", 0));
    }

    private static Media media(Members media) throws IOException {
        return new Media(
                media.string("type"),
                media.optionalString("url"),
                media.optionalString("alt"),
                media.optionalString("title"),
                media.optionalString("caption"),
                credit(media),
                virin(media.optionalObject("virin")),
                media.optionalString("date"),
                media.integer("position"));
    }

    private static Media.@Nullable Credit credit(Members media) throws IOException {
        Members credit = media.optionalObject("credit");
        if (credit == null) {
            return null;
        }
        // Articles filed before the credit had a name and parties lack them.
        String text = credit.string("text");
        String name = credit.optionalString("name");
        return new Media.Credit(
                text,
                name == null ? text : name,
                credit.strings("names"),
                credit.optionalString("organization"),
                credit.optionalString("relation"),
                media.objects("credits", ArticleReader::party));
    }

    private static Media.Party party(Members party) throws IOException {
        return new Media.Party(party.string("name"), party.string("kind").equals("person"));
    }

    private static @Nullable Virin virin(@Nullable Members virin) throws IOException {
        return virin == null
                ? null
                : new Virin(
                        virin.string("value"),
                        virin.optionalString("date"),
                        virin.optionalString("service"),
                        virin.string("photographer"),
                        virin.string("sequence"),
                        virin.optionalString("country"));
    }

    private static Link link(Members link) throws IOException {
        String url = link.optionalString("url");
        return new Link(link.string("text"), url == null ? "" : url);
    }

    private static Notice notice(Members notice) throws IOException {
        return new Notice(notice.string("kind"), notice.string("text"), notice.string("rule"));
    }

    private static Source source(Members source) throws IOException {
        return new Source(
                source.word("channel", Channel::parse),
                source.optionalString("file"),
                source.optionalString("address"),
                source.string("mediaType"),
                source.string("charset"),
                source.number("bytes"),
                source.string("sha256"),
                source.string("capture"),
                source.integer("chars"));
    }

    private static Processing processing(Members processing) throws IOException {
        return new Processing(
                processing.string("tool"),
                processing.string("version"),
                processing.string("rules"),
                processing.string("rulesSha256"));
    }

    private static Quality quality(Members quality) throws IOException {
        return new Quality(quality.strings("flags"), quality.bool("needsReview"), quality.strings("problems"));
    }

    private static LedgerLine ledgerLine(Members line) throws IOException {
        Role role = line.word("role", word -> Role.valueOf(word.toUpperCase(Locale.ROOT)));
        String rule = line.string("rule");
        try {
            Label label =
                    switch (role) {
                        case BODY -> Label.body(line.string("block"), rule);
                        case METADATA -> Label.metadata(line.string("field"), rule);
                        case MEDIA -> Label.media(line.integer("media"), line.string("part"), rule);
                        case REMOVED -> Label.removed(line.string("reason"), rule);
                    };
            return new LedgerLine(
                    new Span(line.integer("start"), line.integer("end")),
                    label,
                    line.optionalString("text"),
                    line.optionalString("sha256"));
        } catch (IllegalArgumentException e) {
            throw new IOException("A ledger line of no sense: " + e.getMessage(), e);
        }
    }
}
