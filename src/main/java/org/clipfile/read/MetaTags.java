package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.html.Element;
import org.clipfile.html.Html;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the page's head: Open Graph, Dublin Core, the tags of publishing systems, the title element, links and
 * attributes of the root. Their source is {@code meta:} and the tag's name, {@code title-element}, {@code html-lang},
 * {@code html-dir} or {@code link:} and the relation.
 */
final class MetaTags {
    /** Name of the tag, lower case, to the field it speaks of. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("og:title", "title"),
            Map.entry("twitter:title", "title"),
            Map.entry("dc.title", "title"),
            Map.entry("dcterms.title", "title"),
            Map.entry("citation_title", "title"),
            Map.entry("parsely-title", "title"),
            Map.entry("sailthru.title", "title"),
            Map.entry("title", "title"),
            Map.entry("og:description", "summary"),
            Map.entry("description", "summary"),
            Map.entry("twitter:description", "summary"),
            Map.entry("dc.description", "summary"),
            Map.entry("dcterms.abstract", "summary"),
            Map.entry("sailthru.description", "summary"),
            Map.entry("author", "authors"),
            Map.entry("authors", "authors"),
            Map.entry("article:author", "authors"),
            Map.entry("og:article:author", "authors"),
            Map.entry("dc.creator", "authors"),
            Map.entry("dc.creator.name", "authors"),
            Map.entry("sailthru.byline_name", "authors"),
            Map.entry("dcterms.creator", "authors"),
            Map.entry("parsely-author", "authors"),
            Map.entry("citation_author", "authors"),
            Map.entry("sailthru.author", "authors"),
            Map.entry("article.author", "authors"),
            Map.entry("cxenseparse:author", "authors"),
            Map.entry("byl", "byline"),
            Map.entry("article:byline", "byline"),
            Map.entry("article:published_time", "published"),
            Map.entry("og:article:published_time", "published"),
            Map.entry("article:published", "published"),
            Map.entry("article.published", "published"),
            Map.entry("og:published_time", "published"),
            Map.entry("datepublished", "published"),
            Map.entry("date", "published"),
            Map.entry("dc.date", "published"),
            Map.entry("dc.date.issued", "published"),
            Map.entry("dc.date.created", "published"),
            Map.entry("dcterms.date", "published"),
            Map.entry("dcterms.issued", "published"),
            Map.entry("dcterms.created", "published"),
            Map.entry("pubdate", "published"),
            Map.entry("publishdate", "published"),
            Map.entry("publish-date", "published"),
            Map.entry("publish_date", "published"),
            Map.entry("publication_date", "published"),
            Map.entry("publicationdate", "published"),
            Map.entry("parsely-pub-date", "published"),
            Map.entry("sailthru.date", "published"),
            Map.entry("citation_publication_date", "published"),
            Map.entry("citation_date", "published"),
            Map.entry("cxenseparse:recs:publishtime", "published"),
            Map.entry("originalpublicationdate", "published"),
            Map.entry("article_date_original", "published"),
            Map.entry("rnews:datepublished", "published"),
            Map.entry("displaydate", "published"),
            Map.entry("timestamp", "published"),
            Map.entry("ptime", "published"),
            Map.entry("article:modified_time", "modified"),
            Map.entry("og:updated_time", "modified"),
            Map.entry("article:modified", "modified"),
            Map.entry("datemodified", "modified"),
            Map.entry("last-modified", "modified"),
            Map.entry("lastmod", "modified"),
            Map.entry("dcterms.modified", "modified"),
            Map.entry("dc.date.modified", "modified"),
            Map.entry("article_date_updated", "modified"),
            Map.entry("og:site_name", "publisher"),
            Map.entry("application-name", "publisher"),
            Map.entry("dc.publisher", "publisher"),
            Map.entry("dcterms.publisher", "publisher"),
            Map.entry("citation_publisher", "publisher"),
            Map.entry("og:url", "canonicalUrl"),
            Map.entry("content-language", "language"),
            Map.entry("og:locale", "language"),
            Map.entry("dc.language", "language"),
            Map.entry("dcterms.language", "language"),
            Map.entry("language", "language"),
            Map.entry("inlanguage", "language"),
            Map.entry("news_keywords", "keywords"),
            Map.entry("keywords", "keywords"),
            Map.entry("article:tag", "keywords"),
            Map.entry("parsely-tags", "keywords"),
            Map.entry("sailthru.tags", "keywords"),
            Map.entry("article:section", "sections"),
            Map.entry("parsely-section", "sections"),
            Map.entry("section", "sections"),
            Map.entry("article:content_tier", "free"),
            Map.entry("copyright", "rights"),
            Map.entry("dc.rights", "rights"),
            Map.entry("dcterms.rights", "rights"));

    private static final Set<String> WRITTEN_BY = Set.of(
            "written by",
            "by",
            "author",
            "verfasst von",
            "geschrieben von",
            "autor",
            "autorin",
            "von",
            "escrito por",
            "écrit par",
            "auteur",
            "rédigé par",
            "scritto da",
            "autore",
            "geschreven door",
            "auteur:",
            "skriven av",
            "skrevet av",
            "skrevet af",
            "kirjoittanut",
            "napisane przez",
            "napsal",
            "napísal",
            "szerző",
            "írta",
            "publicat de",
            "scris de",
            "yazan",
            "yazar",
            "автор",
            "написано автором",
            "написано",
            "συντάχθηκε απο",
            "συντάκτης",
            "כתב",
            "נכתב על ידי",
            "كُتب بواسطة",
            "كتب بواسطة",
            "نویسنده",
            "ditulis oleh",
            "được viết bởi",
            "作者",
            "執筆者",
            "글쓴이",
            "escrito por:",
            "autora");
    /** Tags of whoever made the site or its app, and of networks to whom the author is a page, name no author. */
    private static final Pattern AUTHORS =
            Pattern.compile("(?!smartbanner|web|collection|twitter|its_|has_)[\\w:.-]*(?<![a-z])"
                    + "(?:(?:content|article)[_.:-]?)?authors?(?:[_.:-]?names?)?");

    private static final Pattern LIST = Pattern.compile("[,;\\u3001\\u060c]");
    private static final int MAX_VALUE = 2000;

    private final List<Fact> facts = new ArrayList<>();
    private final Addresses addresses;

    private MetaTags(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The statements of a page, in the order of its markup. */
    static List<Fact> in(Html page, List<Element> metas, List<Element> links, Addresses addresses) {
        MetaTags tags = new MetaTags(addresses);
        Element html = page.document().firstElementChild();
        if (html != null) {
            tags.state("language", html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"), "html-lang");
            tags.state("direction", html.attr("dir").toLowerCase(Locale.ROOT), "html-dir");
        }
        tags.state("direction", page.body().attr("dir").toLowerCase(Locale.ROOT), "body-dir");
        for (Element meta : metas) {
            tags.meta(meta);
        }
        tags.labelled(metas);
        for (Element link : links) {
            tags.link(link);
        }
        Element title = title(page.document());
        if (title != null) {
            tags.state("title", title.wholeText(), "title-element");
        }
        return tags.facts;
    }

    /** The first that is none of a drawing. */
    private static @Nullable Element title(Element document) {
        for (Element at = document; at != null; at = at.nextIn(document)) {
            Element around = at.parent();
            if (at.is("title") && around != null && (around.is("head") || around.is("html") || around.is("body"))) {
                return at;
            }
        }
        return null;
    }

    private void meta(Element meta) {
        String name = meta.attr("property");
        name = name.isEmpty() ? meta.attr("name") : name;
        name = name.isEmpty() ? meta.attr("http-equiv") : name;
        name = name.strip().toLowerCase(Locale.ROOT);
        String field = field(name);
        if (field == null) {
            return;
        }
        String value = meta.attr("content");
        if (value.length() > MAX_VALUE) {
            return;
        }
        String source = "meta:" + name;
        boolean address = value.startsWith("http://") || value.startsWith("https://");
        switch (field) {
            case "authors", "publisher" -> {
                if (!address) {
                    state(field, value, source);
                }
            }
            case "canonicalUrl" -> state(field, addresses.absolute(value), source);
            case "keywords" -> {
                for (String word : LIST.split(value)) {
                    state(field, word, source);
                }
            }
            case "language" -> state(field, value.replace('_', '-'), source);
            default -> state(field, value, source);
        }
    }

    /** The field that a tag speaks of; null if none. Systems that name their tags as they like still end them in "author". */
    private static @Nullable String field(String name) {
        String field = FIELDS.get(name);
        if (field == null && name.startsWith("dc") && name.indexOf(':') > 0) {
            field = FIELDS.get(name.replace(':', '.'));
        }
        boolean author = field == null
                && name.contains("author")
                && AUTHORS.matcher(name).matches();
        return author ? "authors" : field;
    }

    /** Twitter's pairs of label and value: publishing systems tell their authors so, the label in the page's language. */
    private void labelled(List<Element> metas) {
        for (int i = 1; i <= 2; i++) {
            String label = content(metas, "twitter:label" + i).toLowerCase(Locale.ROOT);
            String value = content(metas, "twitter:data" + i);
            if (WRITTEN_BY.contains(label.strip()) && value.length() <= MAX_VALUE) {
                state("authors", value, "meta:twitter:data");
            }
        }
    }

    private static String content(List<Element> metas, String name) {
        for (Element meta : metas) {
            if (Tags.attribute(meta, "name").equals(name)
                    || Tags.attribute(meta, "property").equals(name)) {
                return Tags.attribute(meta, "content");
            }
        }
        return "";
    }

    private void link(Element link) {
        String href = link.attr("href");
        if (href.isBlank()) {
            return;
        }
        for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")) {
            switch (rel) {
                case "canonical" -> state("canonicalUrl", addresses.absolute(href), "link:canonical");
                case "amphtml", "shortlink" -> state("aliases", addresses.absolute(href), "link:" + rel);
                case "license" -> state("rights", addresses.absolute(href), "link:license");
                default -> {
                    // Styles, icons and feeds say nothing about the article.
                }
            }
        }
    }

    private void state(String field, String value, String source) {
        String clean = Words.collapse(value);
        if (!clean.isEmpty()) {
            facts.add(new Fact(field, clean, source, null));
        }
    }
}
