package org.clipfile.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.Facts.Dateline;
import org.clipfile.article.Facts.Publisher;
import org.clipfile.article.When;
import org.clipfile.article.When.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the statements about an article. Each field is chosen by itself, by how sure its sources are; what nobody
 * states is absent. Sources are those of {@link Fact#source()}.
 */
public final class FactChoice {
    private static final int MOST_KEYWORDS = 60;
    private static final int MOST_SECTIONS = 10;
    private static final String[] KEYWORD_SOURCES = {
        "feed", "meta:news_keywords", "json-ld:", "meta:article:tag", "meta:keywords", "meta:", ""
    };

    /** A UUID, or another long run of hexadecimal digits. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}");

    private FactChoice() {}

    /**
     * What the choice may look at besides.
     *
     * @param captured when the capture was taken; later dates are not believed
     * @param address its address; null if unknown
     * @param sample the beginning of the body, for its language and dateline
     */
    public record Context(Instant captured, @Nullable String address, CharSequence sample) {}

    /** The chosen facts. */
    public static Facts choose(List<Fact> facts, Context context) {
        Statements statements = new Statements(facts);
        Optional<Languages.Guess> heard = Languages.guess(context.sample());
        String language = Languages.resolve(statements.values("language"), heard);
        List<String> sites = sites(statements, context.address());
        String title = TitleChoice.choose(statements, sites);
        AuthorChoice.Choice authors = AuthorChoice.choose(statements, sites);
        Dateline dateline = dateline(statements, context.sample());
        DateChoice dates = new DateChoice(context.captured(), language, headline(statements, title));
        return new Facts(
                title,
                other(statements.first("subtitle", "feed", "subtitle-element", "json-ld:"), title),
                other(statements.first("summary", "feed", "meta:og:", "meta:description", "json-ld:", "meta:"), title),
                authors.byline(),
                authors.authors(),
                publisher(statements),
                agency(dateline, authors.authors()),
                dateline,
                dates.published(
                        statements.of("published"),
                        more(statements, dateline, context.address()),
                        statements.of("modified")),
                dates.modified(statements.of("modified")),
                language,
                direction(statements, language, context.sample()),
                list(statements, "keywords", MOST_KEYWORDS).stream()
                        .filter(FactChoice::isWords)
                        .toList(),
                list(statements, "sections", MOST_SECTIONS),
                statements.first("rights", "feed", "json-ld:copyrightNotice", "meta:", "line"),
                Witnesses.of(statements, heard.map(Languages.Guess::language).orElse(null)));
    }

    /** Where the page prints its title; -1 if it does not. */
    private static int headline(Statements statements, @Nullable String title) {
        int first = -1;
        for (Fact fact : statements.of("title")) {
            if (fact.span() != null) {
                if (title != null && Titles.same(fact.value(), title)) {
                    return fact.span().start();
                }
                first = first < 0 ? fact.span().start() : first;
            }
        }
        return first;
    }

    /** Names of the site: its publisher's, and its host's. */
    private static List<String> sites(Statements statements, @Nullable String address) {
        List<String> sites = new ArrayList<>(statements.values("publisher"));
        List<String> addresses = new ArrayList<>(statements.values("canonicalUrl"));
        if (address != null) {
            addresses.add(address);
        }
        for (String url : addresses) {
            int from = url.indexOf("://") + 3;
            int end = from < 3 ? -1 : url.indexOf('/', from);
            String host = from < 3 ? "" : end < 0 ? url.substring(from) : url.substring(from, end);
            if (host.indexOf('.') > 0 && host.length() < 100 && !sites.contains(host)) {
                sites.add(host);
            }
        }
        return sites;
    }

    /** Dates that stand in other statements: a byline's, a dateline's, the address's. */
    private static List<When> more(Statements statements, @Nullable Dateline dateline, @Nullable String address) {
        List<When> more = new ArrayList<>();
        for (Fact byline : statements.of("byline")) {
            Bylines.parse(byline.value())
                    .map(Bylines.Byline::date)
                    .or(() -> besides(byline))
                    .ifPresent(when -> more.add(new When(when.at(), when.precision(), byline.source(), true)));
        }
        if (dateline != null && dateline.date() != null) {
            more.add(new When(dateline.date(), Precision.DAY, "dateline", true));
        }
        List<String> addresses = new ArrayList<>(statements.values("canonicalUrl"));
        addresses.add(0, address == null ? "" : address);
        addresses.stream()
                .map(UrlDates::find)
                .flatMap(Optional::stream)
                .limit(1)
                .forEach(more::add);
        return more;
    }

    /** The date that a byline's element tells among other things: {@code Message by Ada on 26/10/13, 03:48 pm}. */
    private static Optional<When> besides(Fact byline) {
        return byline.source().equals("byline-element")
                ? Stamps.within(byline.value(), null).stream()
                        .filter(stamp -> stamp.field().equals("published"))
                        .map(Stamps.Stamp::when)
                        .findFirst()
                : Optional.empty();
    }

    private static @Nullable Dateline dateline(Statements statements, CharSequence sample) {
        for (Fact fact : statements.of("dateline")) {
            Optional<Datelines.Found> found = Datelines.atStart(fact.value() + " — words follow here");
            if (found.isPresent()) {
                Dateline dateline = found.get().dateline();
                return new Dateline(fact.value().strip(), dateline.place(), dateline.agency(), dateline.date());
            }
        }
        return Datelines.atStart(sample).map(Datelines.Found::dateline).orElse(null);
    }

    private static @Nullable String agency(@Nullable Dateline dateline, List<Author> authors) {
        if (dateline != null && dateline.agency() != null) {
            return dateline.agency();
        }
        for (Author author : authors) {
            if (Names.isAgency(author.name())) {
                return author.name();
            }
        }
        return null;
    }

    private static @Nullable Publisher publisher(Statements statements) {
        String name = statements.first("publisher", "feed", "mail:", "json-ld:", "meta:og:", "meta:dc", "meta:");
        return name == null ? null : new Publisher(name, statements.first("publisherUrl", "feed", "json-ld:"));
    }

    private static @Nullable String direction(Statements statements, @Nullable String language, CharSequence sample) {
        String declared = statements.first("direction", "html-dir", "body-dir");
        if (declared != null && declared.toLowerCase(Locale.ROOT).equals("rtl")) {
            return "rtl";
        }
        if (language != null) {
            return Languages.direction(language);
        }
        Scripts scripts = Scripts.of(sample.subSequence(0, Math.min(sample.length(), 2_000))
                .toString()
                .toCharArray());
        return scripts.letters() == 0 ? declared : scripts.isRightToLeft() ? "rtl" : "ltr";
    }

    private static @Nullable String other(@Nullable String text, @Nullable String title) {
        return text == null || title != null && Titles.same(text, title) ? null : text;
    }

    /** Whether a keyword is for readers: no id, path or setting of the system. */
    private static boolean isWords(String keyword) {
        return keyword.charAt(0) != '/'
                && keyword.indexOf('=') < 0
                && !ID.matcher(keyword).matches()
                && keyword.indexOf(':') == keyword.lastIndexOf(':');
    }

    /** The values of the first kind of source that has some; two kinds often say the same in other words. */
    private static List<String> list(Statements statements, String field, int most) {
        List<Fact> facts = statements.of(field);
        for (String source : KEYWORD_SOURCES) {
            List<String> values = facts.stream()
                    .filter(fact -> fact.source().startsWith(source))
                    .map(fact -> fact.value().strip())
                    .distinct()
                    .limit(most)
                    .toList();
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }
}
