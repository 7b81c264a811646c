package org.clipfile.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Fact;
import org.clipfile.html.Element;
import org.jsoup.parser.Parser;

/**
 * Statements of the page's JSON-LD (schema.org {@code Article} and its kin, and {@code WebPage}). Read leniently; what is
 * no JSON at all becomes a problem. Their source is {@code json-ld:} and the property; for a web page,
 * {@code json-ld:WebPage.} and the property; for a recipe, video or another work, {@code json-ld:Work.} and the property.
 */
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    /** Other things a page may be about; they count where it holds no article. */
    private static final List<String> WORKS =
            List.of("Recipe", "HowTo", "Posting", "CreativeWork", "Episode", "VideoObject", "Review", "Chapter");

    /** Objects of one page looked at; a hostile page may hold millions. */
    private static final int MAX_OBJECTS = 5000;

    private static final int MAX_VALUE = 4000;
    private static final int MAX_WITNESS = 1 << 20;

    private final List<Fact> facts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** Names of the objects that have an id, as graphs name their authors by id. */
    private final Map<String, JsonNode> namesById = new HashMap<>();

    private final DescribedImages images = new DescribedImages();

    private JsonLd() {}

    /** Reads all of a page, given its scripts. */
    static JsonLd in(List<Element> scripts) {
        JsonLd found = new JsonLd();
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        List<JsonNode> works = new ArrayList<>();
        for (Element script : scripts) {
            if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                found.parse(script.ownText(), articles, pages, works);
            }
        }
        articles.forEach(article -> found.article(article, "json-ld:"));
        if (articles.isEmpty()) {
            works.forEach(work -> found.article(work, "json-ld:Work."));
        }
        pages.forEach(page -> found.webPage(page, "json-ld:WebPage."));
        return found;
    }

    /** The statements, those of articles first. */
    List<Fact> facts() {
        return facts;
    }

    /** What it says of pictures. */
    DescribedImages images() {
        return images;
    }

    /** What could not be read, in sentences. */
    List<String> problems() {
        return problems;
    }

    private void parse(String script, List<JsonNode> articles, List<JsonNode> pages, List<JsonNode> works) {
        String json = script.strip();
        if (json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
            int from = Math.max(0, Math.min(index(json, '{'), index(json, '[', 12)));
            int to = Math.max(json.lastIndexOf('}'), json.lastIndexOf("]\n"));
            json = to > from ? json.substring(from, to + 1) : "";
        }
        if (json.isEmpty()) {
            return;
        }
        try {
            collect(JSON.readTree(json), articles, pages, works);
        } catch (JsonProcessingException e) {
            problems.add("Some JSON-LD of the page is broken and was not used.");
        }
    }

    private static int index(String text, char c) {
        return index(text, c, 0);
    }

    private static int index(String text, char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Sorts out the objects that speak of the page itself: the top ones, members of graphs, and what pages are about. */
    private void collect(JsonNode root, List<JsonNode> articles, List<JsonNode> pages, List<JsonNode> works) {
        Deque<JsonNode> todo = new ArrayDeque<>();
        todo.add(root);
        for (int seen = 0; !todo.isEmpty() && seen < MAX_OBJECTS; seen++) {
            JsonNode node = todo.poll();
            if (node.isArray()) {
                node.forEach(todo::add);
            } else if (node.isObject()) {
                if (node.path("@id").isTextual() && node.has("name")) {
                    namesById.putIfAbsent(node.path("@id").asText(), node.path("name"));
                }
                if (isArticle(node)) {
                    articles.add(node);
                } else if (hasType(node, "WebPage")) {
                    pages.add(node);
                } else if (WORKS.stream().anyMatch(type -> hasType(node, type))) {
                    works.add(node);
                } else if (hasType(node, "ImageObject")) {
                    images.add(node);
                }
                for (String key :
                        new String[] {"@graph", "mainEntity", "mainEntityOfPage", "image", "primaryImageOfPage"}) {
                    if (node.path(key).isContainerNode()) {
                        todo.add(node.path(key));
                    }
                }
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        return hasType(node, "Article") || hasType(node, "BlogPosting") || hasType(node, "Report");
    }

    /** Whether one of its types ends in a word: {@code NewsArticle} and {@code schema:NewsArticle} are articles. */
    private static boolean hasType(JsonNode node, String end) {
        JsonNode type = node.path("@type");
        if (type.isTextual()) {
            return type.asText().endsWith(end);
        }
        for (JsonNode one : type) {
            if (one.asText().endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private void article(JsonNode node, String source) {
        text(node, "headline", "title", source);
        text(node, "alternativeHeadline", "subtitle", source);
        text(node, "name", "title", source);
        witness(node.path("articleBody"), source + "articleBody");
        webPage(node, source);
        names(node.path("publisher"), "publisher", source + "publisher");
        JsonNode publisher =
                node.path("publisher").isArray() ? node.path("publisher").path(0) : node.path("publisher");
        state("publisherUrl", publisher.path("url"), source + "publisher.url");
        list(node, "keywords", "keywords", source);
        list(node, "articleSection", "sections", source);
        text(node, "copyrightNotice", "rights", source);
        state("rights", node.path("license"), source + "license");
        state("canonicalUrl", node.path("url"), source + "url");
        JsonNode page = node.path("mainEntityOfPage");
        state("canonicalUrl", page.isObject() ? page.path("@id") : page, source + "mainEntityOfPage");
    }

    private void webPage(JsonNode node, String source) {
        text(node, "description", "summary", source);
        names(node.path("author"), "authors", source + "author");
        names(node.path("creator"), "authors", source + "creator");
        text(node, "datePublished", "published", source);
        text(node, "dateCreated", "published", source);
        text(node, "uploadDate", "published", source);
        text(node, "dateModified", "modified", source);
        text(node, "inLanguage", "language", source);
        if (node.has("isAccessibleForFree")) {
            state("free", node.path("isAccessibleForFree").asText(), source + "isAccessibleForFree");
        }
    }

    /** The whole text as the page tells it to search engines: kept to bear witness to what is the article. */
    private void witness(JsonNode value, String source) {
        if (value.isTextual() && value.asText().length() <= MAX_WITNESS) {
            facts.add(new Fact("witness", value.asText(), source, null));
        }
    }

    private void text(JsonNode node, String key, String field, String source) {
        JsonNode value = node.path(key);
        state(field, value.isArray() ? value.path(0) : value, source + key);
    }

    private void list(JsonNode node, String key, String field, String source) {
        JsonNode value = node.path(key);
        if (value.isTextual()) {
            for (String word : value.asText().split("[,;]")) {
                state(field, word, source + key);
            }
        }
        for (JsonNode one : value) {
            state(field, one.isObject() ? one.path("name") : one, source + key);
        }
    }

    /** Names of people and organizations, given as text, as objects, or as lists of these. */
    private void names(JsonNode value, String field, String source) {
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (!one.isArray()) {
                    names(one, field, source);
                }
            }
        } else if (value.isObject()) {
            JsonNode name = value.path("name");
            if (name.isMissingNode()) {
                name = namesById.getOrDefault(value.path("@id").asText(), name);
            }
            if (name.isArray()) {
                name.forEach(one -> state(field, one, source));
            } else {
                state(field, name, source);
            }
        } else {
            state(field, value, source);
        }
    }

    private void state(String field, JsonNode value, String source) {
        if (value.isTextual()) {
            state(field, value.asText(), source);
        }
    }

    private void state(String field, String value, String source) {
        if (value.length() > MAX_VALUE) {
            return;
        }
        // Many publishers escape the words for HTML once more.
        String words = value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false) : value;
        String clean = Words.collapse(words);
        if (!clean.isEmpty()) {
            facts.add(new Fact(field, clean, source, null));
        }
    }
}
