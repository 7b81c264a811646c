package org.clipfile.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one {@code item}, {@code entry} or {@code url}. */
final class EntryReader {
    private final Element entry;
    private final String base;

    private EntryReader(Element entry, String base) {
        this.entry = entry;
        this.base = base;
    }

    /** An item of RSS or an entry of Atom. */
    static Entry of(Element entry, String base) {
        return new EntryReader(entry, base).read();
    }

    /** An address of a sitemap, with what the extension for news says of it. */
    static Optional<Entry> ofSitemap(Element url, String base) {
        @Nullable String link = Addresses.absolute(base, Elements.text(url, "loc"));
        if (link == null) {
            return Optional.empty();
        }
        @Nullable Element news = Elements.child(url, "news");
        if (news == null) {
            return Optional.of(new Entry(
                    null,
                    link,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    Elements.text(url, "lastmod"),
                    List.of()));
        }
        List<String> keywords = new ArrayList<>();
        @Nullable String listed = Elements.text(news, "keywords");
        for (String keyword : listed == null ? new String[0] : listed.split(",")) {
            if (!keyword.isBlank()) {
                keywords.add(keyword.strip());
            }
        }
        return Optional.of(new Entry(
                null,
                link,
                List.of(),
                Markup.plain(Elements.text(news, "title")),
                null,
                null,
                List.of(),
                Elements.text(news, "publication_date"),
                Elements.text(url, "lastmod"),
                keywords));
    }

    private Entry read() {
        @Nullable Element named = Elements.child(entry, "guid");
        @Nullable String guid = named == null ? Elements.text(entry, "id") : Elements.text(entry, "guid");
        if (guid == null) {
            guid = Elements.attribute(entry, "rdf:about");
        }
        Set<String> links = links();
        if (links.isEmpty()
                && named != null
                && !named.attr("isPermaLink").toLowerCase(Locale.ROOT).equals("false")) {
            add(links, base, guid);
        }
        @Nullable String link = links.isEmpty() ? null : links.iterator().next();
        links.remove(link);
        @Nullable String published = first("pubdate", "published", "issued", "date", "created");
        @Nullable String updated = first("updated", "modified", "lastbuilddate");
        @Nullable String body = body();
        return new Entry(
                guid,
                link,
                List.copyOf(links),
                Markup.plain(Elements.text(entry, "title")),
                summary(),
                body,
                authors(),
                published == null ? updated : published,
                updated,
                keywords());
    }

    /** The page first, then what else is the same page. */
    private Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        take(entry, links, others);
        for (String name : links.isEmpty() ? List.of("title", "guid", "pubdate") : List.<String>of()) {
            // An end tag that is misspelt makes all that follows part of the element.
            Elements.children(entry, name).forEach(unclosed -> take(unclosed, links, others));
        }
        add(others, base, Elements.text(entry, "origlink")); // as FeedBurner keeps it
        links.addAll(others);
        return links;
    }

    private void take(Element parent, Set<String> links, Set<String> others) {
        for (Element link : Elements.children(parent, "link")) {
            String rel = link.attr("rel").toLowerCase(Locale.ROOT);
            String near = Elements.base(link, base);
            if (link.hasAttr("href")) {
                boolean page = link.attr("type").isEmpty() || link.attr("type").contains("html");
                if (rel.isEmpty() || rel.equals("alternate")) {
                    add(page ? links : others, near, link.attr("href"));
                } else if (rel.equals("amphtml") || rel.equals("canonical")) {
                    add(others, near, link.attr("href"));
                }
            } else {
                add(links, near, Elements.content(link));
            }
        }
    }

    private static void add(Set<String> links, String base, @Nullable String link) {
        @Nullable String absolute = Addresses.absolute(base, link);
        if (absolute != null) {
            links.add(absolute);
        }
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            @Nullable String text = Elements.text(entry, name);
            if (text != null) {
                return Markup.plain(text);
            }
        }
        return null;
    }

    private @Nullable String body() {
        @Nullable String encoded = Elements.text(entry, "encoded");
        if (encoded != null) {
            return encoded;
        }
        @Nullable Element content = Elements.child(entry, "content");
        if (content != null && !content.hasAttr("src")) {
            return typed(content);
        }
        @Nullable String described = described();
        return described != null && Markup.isHtml(described) ? described : null;
    }

    /** RFC 4287 section 3.1.1. */
    private static @Nullable String typed(Element content) {
        String text = Elements.content(content);
        if (text.isBlank()) {
            return null;
        }
        String type = content.attr("type").toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals("text") || type.equals("text/plain") ? plainOrNot(text) : text.strip();
    }

    private static String plainOrNot(String text) {
        return Markup.isHtml(text) ? text.strip() : Markup.paragraphs(text);
    }

    private @Nullable String described() {
        @Nullable String described = Elements.text(entry, "description");
        return described == null ? Elements.text(entry, "summary") : described;
    }

    private @Nullable String summary() {
        return Markup.plain(described());
    }

    private List<String> authors() {
        List<String> names = new ArrayList<>();
        for (Element creator : Elements.children(entry, "creator")) {
            name(names, creator.text());
        }
        for (Element author : names.isEmpty() ? Elements.children(entry, "author") : List.<Element>of()) {
            @Nullable String name = Elements.text(author, "name");
            // RSS wants "address (name)" here, and gets all kinds of things.
            name(names, name == null ? author.ownText().replaceAll("^\\S+@\\S+\\s*\\(([^)]*)\\)\\s*$", "$1") : name);
        }
        return names;
    }

    private static void name(List<String> names, String name) {
        @Nullable String plain = Markup.plain(name);
        if (plain != null && !plain.contains("@") && names.size() < 50) {
            names.add(plain);
        }
    }

    private List<String> keywords() {
        Set<String> words = new LinkedHashSet<>();
        for (String name : List.of("category", "subject")) {
            for (Element category : Elements.children(entry, name)) {
                @Nullable String label = Elements.attribute(category, "label");
                @Nullable String term = label == null ? Elements.attribute(category, "term") : label;
                @Nullable String word = Markup.plain(term == null ? category.text() : term);
                if (word != null && words.size() < 60) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }
}
