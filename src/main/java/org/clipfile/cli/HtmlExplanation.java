package org.clipfile.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clipfile.article.Article;
import org.clipfile.article.Facts;
import org.clipfile.article.Label;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Notice;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Source;
import org.clipfile.article.Span;
import org.clipfile.clip.Clipping;
import org.jspecify.annotations.Nullable;

/**
 * Shows the source text of an article as one web page, every piece coloured by what became of it. The page needs no
 * scripts and nothing from outside, and its content security policy (CSP Level 3) allows none: only its own style sheet,
 * by hash. The text is other people's; see {@link Hypertext}. Pieces are written one by one, however long the text is.
 */
final class HtmlExplanation {
    private static final String STYLE = "/explain/explain.css";

    private static final Map<Role, String> MEANINGS = new EnumMap<>(Map.of(
            Role.BODY, "stands in the article's text",
            Role.METADATA, "gave a field: title, byline, date",
            Role.MEDIA, "describes a picture, video or sound",
            Role.REMOVED, "is no part of the article; each piece says why"));

    /** How many pieces there are of something, and how many chars they have. */
    private static final class Count {
        int pieces;
        long chars;

        void add(Span span) {
            pieces++;
            chars += span.length();
        }
    }

    private final Clipping clipping;
    private final String name;
    private final Hypertext out;
    /** Index of the first segment that does not end before the piece that is written. */
    private int segment;
    /** Whether the piece at which the article begins was written. */
    private boolean begun;

    private HtmlExplanation(Clipping clipping, String name, Appendable out) {
        this.clipping = clipping;
        this.name = name;
        this.out = new Hypertext(out);
    }

    /**
     * Writes the page, in UTF-8. The stream is flushed and stays open.
     *
     * @param name what the reader calls the source: its file, or its id
     */
    static void write(Clipping clipping, String name, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        new HtmlExplanation(clipping, name, writer).write();
        writer.flush();
    }

    private void write() throws IOException {
        Article article = clipping.article();
        String title = article.facts().title();
        head(title == null ? name : title);
        out.markup("<body>\n<header>\n");
        out.markup("<p class=\"over\">What became of every piece of this page</p>\n<h1 dir=\"auto\" lang=\"")
                .attribute(language())
                .markup("\">")
                .words(title == null ? "No title was found" : title)
                .markup("</h1>\n");
        facts(article);
        remarks(article);
        roles(article.ledger());
        map(article.ledger());
        if (article.ledger().stream().anyMatch(line -> line.label().role() != Role.REMOVED)) {
            out.markup("<p class=\"jump\"><a href=\"#article\">Go to where the article begins</a></p>\n");
        }
        out.markup("</header>\n<main lang=\"").attribute(language()).markup("\">\n");
        for (LedgerLine line : article.ledger()) {
            piece(line);
        }
        out.markup("</main>\n");
        rules(article.ledger());
        out.markup("<footer>Made by ")
                .words(article.processing().tool() + " " + article.processing().version() + " with the rules "
                        + article.processing().rules())
                .markup(". Point at a piece, or move to it with the Tab key, to see the rule that decided.</footer>\n"
                        + "</body>\n</html>\n");
    }

    private void head(String title) throws IOException {
        String style = style();
        out.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + sha256(style) + "'; base-uri 'none'; form-action 'none'\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                        + "<meta name=\"robots\" content=\"noindex\">\n<title>")
                .attribute(title)
                .markup(" – explained</title>\n<style>" + style + "</style>\n</head>\n");
    }

    private void facts(Article article) throws IOException {
        Facts facts = article.facts();
        Source source = article.source();
        out.markup("<dl>\n");
        fact("By", facts.authors().stream().map(Facts.Author::name).collect(Collectors.joining(", ")));
        fact(
                "Published",
                facts.published() == null
                        ? "unknown"
                        : facts.published().when().at() + " ("
                                + facts.published().when().source()
                                + (facts.published().when().stated() ? ")" : ", inferred)"));
        fact("Publisher", facts.publisher() == null ? null : facts.publisher().name());
        fact("Language", facts.language());
        fact("Address", source.address() == null ? article.identity().canonicalUrl() : source.address());
        fact(
                "Source",
                name + ": " + source.mediaType() + ", " + source.charset() + ", " + Counts.of(source.bytes(), "byte"));
        fact(
                "Article",
                Counts.of(article.body().wordCount(), "word") + " in "
                        + Counts.of(article.body().blocks().size(), "block") + ", "
                        + Counts.of(article.media().size(), "media item"));
        fact("Id", article.id());
        out.markup("</dl>\n");
    }

    private void fact(String term, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.markup("<dt>" + term + "</dt><dd dir=\"auto\">").words(value).markup("</dd>\n");
        }
    }

    private void remarks(Article article) throws IOException {
        List<String> remarks = new ArrayList<>();
        for (Notice notice : article.notices()) {
            remarks.add("Notice (" + notice.kind() + "): " + notice.text());
        }
        if (!article.quality().flags().isEmpty()) {
            remarks.add("Flags: " + String.join(", ", article.quality().flags())
                    + (article.quality().needsReview() ? ". A person should look at it." : ""));
        }
        article.quality().problems().forEach(problem -> remarks.add("Problem: " + problem));
        if (remarks.isEmpty()) {
            return;
        }
        out.markup("<ul class=\"remarks\">\n");
        for (String remark : remarks) {
            out.markup("<li dir=\"auto\">").words(remark).markup("</li>\n");
        }
        out.markup("</ul>\n");
    }

    /** The legend, with what there is of each role. */
    private void roles(List<LedgerLine> ledger) throws IOException {
        Map<Role, Count> counts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            counts.put(role, new Count());
        }
        Count hidden = new Count();
        for (LedgerLine line : ledger) {
            Objects.requireNonNull(counts.get(line.label().role())).add(line.span());
            if (isHidden(line.label())) {
                hidden.add(line.span());
            }
        }
        out.markup(
                "<h2 id=\"roles\">Colours</h2>\n<table aria-labelledby=\"roles\">\n<thead><tr><th scope=\"col\">Piece"
                        + "</th><th scope=\"col\">What it means</th><th scope=\"col\" class=\"number\">Pieces</th>"
                        + "<th scope=\"col\" class=\"number\">Characters</th></tr></thead>\n<tbody>\n");
        for (Map.Entry<Role, Count> role : counts.entrySet()) {
            String word = role.getKey().word();
            row(
                    "<span class=\"key " + word + "\"></span>" + word,
                    MEANINGS.getOrDefault(role.getKey(), ""),
                    role.getValue());
        }
        if (hidden.pieces > 0) {
            row(
                    "<span class=\"key removed\"></span>of it hidden",
                    "scripts, styles and hidden boxes; folded below",
                    hidden);
        }
        out.markup("</tbody>\n</table>\n");
    }

    /** A row of counts; its head is markup of our own. */
    private void row(String head, String meaning, Count count) throws IOException {
        out.markup("<tr><th scope=\"row\">" + head + "</th><td>")
                .words(meaning)
                .markup("</td><td class=\"number\">" + Counts.of(count.pieces) + "</td><td class=\"number\">"
                        + Counts.of(count.chars) + "</td></tr>\n");
    }

    /** The page from its first char to its last as a strip of colours, without what it hides. */
    private void map(List<LedgerLine> ledger) throws IOException {
        long shown = ledger.stream()
                .filter(line -> !isHidden(line.label()))
                .mapToLong(line -> line.span().length())
                .sum();
        if (shown == 0) {
            return;
        }
        out.markup("<svg class=\"map\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" role=\"img\""
                + " aria-label=\"The page from its first character to its last, by colour, without what it hides\">\n");
        long start = 0;
        long at = 0;
        @Nullable Role open = null;
        for (LedgerLine line : ledger) {
            if (isHidden(line.label())) {
                continue;
            }
            if (open != null && open != line.label().role()) {
                stripe(open, start, at, shown);
                start = at;
            }
            open = line.label().role();
            at += line.span().length();
        }
        if (open != null) {
            stripe(open, start, at, shown);
        }
        out.markup("</svg>\n");
    }

    private void stripe(Role role, long from, long to, long all) throws IOException {
        out.markup(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>%n",
                role.word(),
                1000.0 * from / all,
                1000.0 * (to - from) / all));
    }

    private void piece(LedgerLine line) throws IOException {
        CharSequence text = clipping.page().source();
        int start = line.span().start();
        int end = line.span().end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        Label label = line.label();
        String sentence = Why.sentence(label);
        boolean folded = isHidden(label);
        boolean begins = !begun && label.role() != Role.REMOVED;
        begun |= begins;
        out.markup("<div class=\"piece " + label.role().word() + "\"" + (begins ? " id=\"article\"" : "")
                        + " role=\"group\"" + (folded ? "" : " tabindex=\"0\"")
                        + " title=\"")
                .attribute(sentence)
                .markup("\" aria-label=\"")
                .attribute(sentence)
                .markup("\"><div class=\"what\" lang=\"en\">")
                .words(Why.brief(label))
                .markup(" <span class=\"rule\">")
                .words(label.rule())
                .markup("</span></div><div class=\"text\">");
        if (folded) {
            out.markup("<details><summary lang=\"en\">" + Counts.of((long) end - start, "hidden character")
                    + "</summary>");
        }
        lines(new Span(start, end));
        out.markup((folded ? "</details>" : "") + "</div></div>\n");
    }

    /** The lines of a piece: as the markup parts them, or the lines of a plain text. */
    private void lines(Span piece) throws IOException {
        CharSequence text = clipping.page().source();
        List<Segment> segments = clipping.page().segments();
        while (segments.get(segment).span().end() <= piece.start()) {
            segment++;
        }
        String open = "";
        for (int n = segment; n < segments.size(); n++) {
            Segment part = segments.get(n);
            int start = Math.max(piece.start(), part.span().start());
            int end = Math.min(piece.end(), part.span().end());
            if (start >= end) {
                break;
            }
            CharSequence words = text.subSequence(start, end).toString().strip();
            if (words.isEmpty()) {
                continue;
            }
            String tag = part.kind() == Segment.Kind.CODE || part.kind() == Segment.Kind.HIDDEN ? "pre" : "p";
            if (open.equals(tag) && !part.opens()) {
                out.markup(tag.equals("p") ? "<br>" : "\n");
            } else {
                out.markup(open.isEmpty() ? "" : "</" + open + ">\n");
                out.markup("<" + tag + " dir=\"auto\"" + kind(part.kind()) + ">");
                open = tag;
            }
            out.words(words);
        }
        out.markup(open.isEmpty() ? "" : "</" + open + ">");
    }

    private static String kind(Segment.Kind kind) {
        return switch (kind) {
            case HEADING -> " class=\"heading\"";
            case LIST_ITEM -> " class=\"item\"";
            case QUOTE -> " class=\"quote\"";
            case TABLE -> " class=\"table\"";
            case PARAGRAPH, CODE, CAPTION, HIDDEN -> "";
        };
    }

    /** Every rule that spoke, those that decided most first. */
    private void rules(List<LedgerLine> ledger) throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        Map<String, Label> labels = new TreeMap<>();
        for (LedgerLine line : ledger) {
            String rule = line.label().rule();
            counts.computeIfAbsent(rule, unseen -> new Count()).add(line.span());
            labels.putIfAbsent(rule, line.label());
        }
        out.markup("<h2 id=\"rules\">Rules that decided</h2>\n<table aria-labelledby=\"rules\">\n<thead><tr>"
                + "<th scope=\"col\">Rule</th><th scope=\"col\">For example</th><th scope=\"col\" class=\"number\">Pieces"
                + "</th><th scope=\"col\" class=\"number\">Characters</th></tr></thead>\n<tbody>\n");
        List<Map.Entry<String, Count>> order = new ArrayList<>(counts.entrySet());
        order.sort(Comparator.comparingLong(rule -> -rule.getValue().chars));
        for (Map.Entry<String, Count> rule : order) {
            Label label = Objects.requireNonNull(labels.get(rule.getKey()));
            out.markup("<tr><th scope=\"row\"><span class=\"key " + label.role().word() + "\"></span><code>")
                    .words(rule.getKey())
                    .markup("</code></th><td>")
                    .words(Why.sentence(label))
                    .markup("</td><td class=\"number\">" + Counts.of(rule.getValue().pieces)
                            + "</td><td class=\"number\">" + Counts.of(rule.getValue().chars) + "</td></tr>\n");
        }
        out.markup("</tbody>\n</table>\n");
    }

    /** The language of the words; unknown is told as unknown, not as that of our own. */
    private String language() {
        String language = clipping.article().facts().language();
        return language == null ? "" : language;
    }

    private static boolean isHidden(Label label) {
        return label.role() == Role.REMOVED && label.detail().equals("hidden");
    }

    private static String style() {
        try (InputStream in = HtmlExplanation.class.getResourceAsStream(STYLE)) {
            return new String(
                    Objects.requireNonNull(in, "The jar holds no " + STYLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar is damaged: " + STYLE, e);
        }
    }

    private static String sha256(String style) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
