package org.clipfile.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page of HTML leads to: the articles it lists, and the feeds it offers. */
public final class PageLinks {
    private static final int MOST_LINKS = 2_000;
    /** So many take about 50 MB of the heap. */
    private static final long MOST_TAGS = 300_000;
    /** A headline has a few words; the name of a section has one or two. */
    private static final int FEWEST_LETTERS = 18;

    private static final Pattern OF_AN_ARTICLE =
            Pattern.compile("/\\d{4}/\\d{1,2}/|\\d{5,}|[a-z0-9]+(?:[-_][a-z0-9]+){3,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PAGE = Pattern.compile(
            "\\.(?:pdf|jpe?g|png|gif|webp|svg|mp[34]|zip|docx?|xlsx?|pptx?|css|js|xml|rss|ics)(?:\\?|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_TYPE =
            Pattern.compile("(?:rss|atom)\\+xml|feed\\+json|^application/rdf\\+xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_LINK = Pattern.compile(
            "(?:^|[/.?=_-])(?:rss|atom|feeds?)(?:$|[/.?=&_-])|\\.(?:rss|atom|rdf)$", Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final String base;

    private PageLinks(Document page, String base) {
        this.page = page;
        this.base = base;
    }

    /**
     * Reads a page.
     *
     * @param charset the charset that HTTP declares; null if it declares none
     * @param address where it stands
     * @throws IOException if it has far too many tags; the message is for people
     */
    public static PageLinks of(byte[] bytes, @Nullable String charset, String address) throws IOException {
        String text = Feeds.text(bytes, charset);
        if (text.chars().filter(c -> c == '<').limit(MOST_TAGS + 1).count() > MOST_TAGS) {
            throw new IOException("The page has more than 300,000 tags");
        }
        Document page = Jsoup.parse(text, address);
        @Nullable Element given = page.selectFirst("base[href]");
        @Nullable String base = given == null ? null : Addresses.absolute(address, given.attr("href"));
        return new PageLinks(page, base == null ? address : base);
    }

    /** The page's title; null if it has none. */
    public @Nullable String title() {
        return Markup.plain(page.title());
    }

    /** The articles it lists on its own site, as far as links look like those of articles, in order. */
    public Feed articles() {
        Map<String, Entry> found = new LinkedHashMap<>();
        @Nullable String host = Addresses.host(base);
        for (Element link : page.select("a[href]")) {
            @Nullable String address = Addresses.absolute(base, link.attr("href"));
            if (address == null
                    || address.equals(base)
                    || NO_PAGE.matcher(address).find()
                    || found.size() >= MOST_LINKS) {
                continue;
            }
            if (host == null || !site(host).equals(site(String.valueOf(Addresses.host(address))))) {
                continue;
            }
            String words = link.text().strip();
            String path = address.substring(Math.min(address.length(), address.indexOf("//") + 2));
            if (OF_AN_ARTICLE
                            .matcher(path.substring(Math.max(0, path.indexOf('/'))))
                            .find()
                    && (words.length() >= FEWEST_LETTERS || words.isEmpty() || found.containsKey(address))) {
                @Nullable Entry known = found.get(address);
                if (known == null || known.title() == null) {
                    found.put(address, Entry.of(address, Markup.plain(words)));
                }
            }
        }
        return Feed.of(FeedKind.LIST, title(), new ArrayList<>(found.values()));
    }

    /** The part of a host's name by which a site is known: its name without {@code www}. */
    private static String site(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Addresses of feeds the page offers, the surest first: in its head, then links that look like feeds. */
    public List<String> feeds() {
        Set<String> found = new LinkedHashSet<>();
        for (Element link : page.select("link[href][rel~=(?i)\\b(alternate|feed)\\b]")) {
            String rel = link.attr("rel").toLowerCase(Locale.ROOT);
            boolean comments = link.attr("title").toLowerCase(Locale.ROOT).contains("comment")
                    || link.attr("href").contains("/comments/");
            if ((FEED_TYPE.matcher(link.attr("type")).find() || rel.contains("feed")) && !comments) {
                add(found, link);
            }
        }
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (found.size() < 20
                    && (FEED_LINK.matcher(href).find()
                            || FEED_TYPE.matcher(link.attr("type")).find())) {
                add(found, link);
            }
        }
        return List.copyOf(found);
    }

    private void add(Set<String> found, Element link) {
        @Nullable String address = Addresses.absolute(base, link.attr("href"));
        if (address != null) {
            found.add(address);
        }
    }

    /** The address the page's publisher calls the right one; null if it names none. */
    public @Nullable String canonical() {
        @Nullable Element link = page.selectFirst("link[rel=canonical][href]");
        return link == null ? null : Addresses.absolute(base, link.attr("href"));
    }
}
