package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clipfile.article.Block;
import org.clipfile.article.Page.Embedded;
import org.clipfile.article.Span;
import org.clipfile.html.Element;
import org.clipfile.html.Html;
import org.clipfile.html.Node;
import org.clipfile.html.Text;
import org.clipfile.read.ScriptStrings.Literal;
import org.clipfile.read.ScriptStrings.Source;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The paragraphs of strings in a script, which hold HTML or plain text. */
final class EmbeddedProse {
    private static final int LEAST_PROSE = 40;
    /** Marks with which publishers say where something is to be put in. */
    private static final String PLACEHOLDERS = "$[{%#@";

    private final List<Embedded> pieces = new ArrayList<>();
    private int ink;
    /** Address of the picture read last. */
    private @Nullable String picture;

    private final Addresses addresses;

    private EmbeddedProse(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The paragraphs of some strings, in order. */
    static EmbeddedProse of(List<Literal> literals, Addresses addresses) {
        EmbeddedProse prose = new EmbeddedProse(addresses);
        for (Literal literal : literals) {
            Source source = literal.unescaped();
            String text = source.text().toString();
            if (isMarkup(text)) {
                prose.new Markup(source).read(text);
            } else {
                prose.lines(source, text);
            }
        }
        return prose;
    }

    /** What a string says in a line, without markup. */
    static String words(Literal literal) {
        String text = literal.unescaped().text().toString();
        return isMarkup(text) ? Jsoup.parse(text).text() : Words.collapse(Parser.unescapeEntities(text, false));
    }

    private static boolean isMarkup(String text) {
        for (int at = text.indexOf('<'); at >= 0 && at + 2 < text.length(); at = text.indexOf('<', at + 1)) {
            char next = text.charAt(at + 1);
            if (next == '/' || Character.isLetter(next)) {
                return text.indexOf('>', at) > 0;
            }
        }
        return false;
    }

    /** Plain text: each line is a paragraph. */
    private void lines(Source source, String text) {
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            add(source, at, end, Parser.unescapeEntities(text.substring(at, end), false), Block.Type.PARAGRAPH, 0);
            at = end + 1;
        }
    }

    private void add(Source source, int from, int to, String text, Block.Type type, int level) {
        String words = Words.collapse(text);
        int letters = letters(words);
        if (letters == 0 || isPlaceholder(words)) {
            return;
        }
        Span span = new Span(source.place(from), source.place(to));
        if (span.isEmpty()
                || !pieces.isEmpty()
                        && span.start() < pieces.get(pieces.size() - 1).span().end()) {
            return;
        }
        boolean caption = type == Block.Type.CAPTION;
        pieces.add(new Embedded(span, type, level, words, caption ? picture : null));
        if (!caption
                && words.length() >= LEAST_PROSE
                && letters * 10 >= words.length() * 7
                && isParted(words)
                && !isCode(words)) {
            ink += letters;
        }
    }

    /** A word in the marks of some template language, such as {@code $$AD$$}. */
    private static boolean isPlaceholder(String words) {
        return words.indexOf(' ') < 0
                && words.length() > 2
                && PLACEHOLDERS.indexOf(words.charAt(0)) >= 0
                && !Character.isLetterOrDigit(words.charAt(words.length() - 1));
    }

    private static int letters(String words) {
        int letters = 0;
        for (int i = 0; i < words.length(); i++) {
            letters += Character.isLetterOrDigit(words.charAt(i)) || Character.isSurrogate(words.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static boolean isCode(String words) {
        int marks = 0;
        for (int i = 0; i < words.length(); i++) {
            marks += "{}();=<>_|\\".indexOf(words.charAt(i)) >= 0 ? 1 : 0;
        }
        return marks * 20 > words.length();
    }

    /** Whether it has the spaces, or the letters of languages that need none, by which text differs from codes. */
    private static boolean isParted(String words) {
        int marks = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            marks += c == ' ' || c > 0xe00 && Character.isLetter(c) ? 1 : 0;
        }
        return marks * 25 > words.length();
    }

    /** Markup: each box is a paragraph, and each line of those that breaks part. */
    private final class Markup {
        private final Source source;
        private final StringBuilder words = new StringBuilder();
        private int from = -1;
        private int to = -1;
        private int level;
        private Block.Type type = Block.Type.PARAGRAPH;
        /** The outermost element whose text is none of the story's. */
        private @Nullable Element apart;

        Markup(Source source) {
            this.source = source;
        }

        void read(String text) {
            Element body = Html.parse(text).body();
            Node at = body;
            while (at != null) {
                head(at);
                Node inner = at instanceof Element element ? element.firstChild() : null;
                while (inner == null && at != null) {
                    tail(at);
                    inner = at == body ? null : at.nextSibling();
                    at = inner != null || at == body ? null : at.parent();
                }
                at = inner;
            }
            close();
        }

        private void head(Node node) {
            if (node instanceof Text text && !text.isData() && apart == null) {
                if (from < 0 && !text.isBlank()) {
                    from = text.place();
                }
                if (from >= 0) {
                    to = Math.max(to, text.isBlank() ? to : text.placeEnd());
                    words.append(text);
                }
            } else if (node instanceof Element element && apart == null) {
                if (element.normalName().equals("img")) {
                    String url = element.attr(element.hasAttr("src") ? "src" : "data-src");
                    picture = url.isBlank() || url.startsWith("data:") ? null : addresses.absolute(url);
                }
                if (isCaption(element)) {
                    close();
                    type = Block.Type.CAPTION;
                    level = 0;
                } else if (isApart(element)) {
                    close();
                    apart = element;
                } else if (Tags.isBox(element) || element.normalName().equals("br")) {
                    close();
                    type = type(element, type);
                    level = type == Block.Type.HEADING ? Math.max(level, Tags.headingLevel(element)) : 0;
                }
            }
        }

        private void tail(Node node) {
            if (node == apart) {
                apart = null;
            } else if (node instanceof Element element && apart == null && Tags.isBox(element)) {
                close();
                type = element.parent() == null ? Block.Type.PARAGRAPH : type(element.parent(), type);
                level = 0;
            }
        }

        private void close() {
            if (from >= 0 && to > from) {
                add(source, from, to, words.toString(), type, level);
            }
            from = -1;
            to = -1;
            words.setLength(0);
        }

        private static Block.Type type(Element element, Block.Type around) {
            if (Tags.headingLevel(element) > 0) {
                return Block.Type.HEADING;
            }
            return switch (element.normalName()) {
                case "li", "dt", "dd" -> Block.Type.LIST;
                case "blockquote" -> Block.Type.QUOTE;
                case "pre" -> Block.Type.CODE;
                case "p", "div" ->
                    around == Block.Type.LIST || around == Block.Type.QUOTE || around == Block.Type.CAPTION
                            ? around
                            : Block.Type.PARAGRAPH;
                case "br" -> around;
                default -> Block.Type.PARAGRAPH;
            };
        }

        private static boolean isApart(Element element) {
            String name = element.normalName();
            return Tags.isUnseen(element) || name.equals("aside");
        }

        private static boolean isCaption(Element element) {
            return element.normalName().equals("figcaption")
                    || Tags.isBox(element)
                            && element.attr("class").toLowerCase(Locale.ROOT).contains("caption");
        }
    }

    List<Embedded> pieces() {
        return pieces;
    }

    /** Letters of those pieces that are prose. */
    int ink() {
        return ink;
    }
}
