package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a script: JSON, or JavaScript that holds JSON, also JSON written as a string once more. Found in one pass
 * and without recursion; what is no JSON gives odd strings, never an error.
 */
final class ScriptStrings {
    private static final int MOST = 100_000;
    /** Objects and lists of a script; ten megabytes of brackets are ten million. */
    private static final int MOST_CONTAINERS = 1_000_000;

    private static final int MOST_NESTED = 64;
    private static final int LEAST_NESTED = 200;

    /**
     * An object or list.
     *
     * @param up the one around it; null for the outermost
     * @param key name it has in the object around it; empty in lists
     * @param id tells it from others
     */
    record Container(@Nullable Container up, String key, boolean isList, int id) {}

    /**
     * A string.
     *
     * @param source the script it stands in
     * @param start its first char behind the quote
     * @param end its closing quote
     * @param key its name in its object; empty in lists
     * @param in the object or list that holds it
     */
    record Literal(Source source, int start, int end, String key, Container in) {
        int rawLength() {
            return end - start;
        }

        Source unescaped() {
            return source.unescape(start, end);
        }
    }

    /** A text of which each char stands at a known place of the page's text. */
    static final class Source {
        private final CharSequence text;
        private final int offset;
        private final int @Nullable [] places;

        private Source(CharSequence text, int offset, int @Nullable [] places) {
            this.text = text;
            this.offset = offset;
            this.places = places;
        }

        CharSequence text() {
            return text;
        }

        /** Where a char of it, or its end, stands in the page's text. */
        int place(int at) {
            return places == null ? offset + at : places[at];
        }

        /** What a stretch stands for once its escapes (RFC 8259 section 7, and those of JavaScript) are resolved. */
        private Source unescape(int start, int end) {
            StringBuilder out = new StringBuilder(end - start);
            int[] at = new int[end - start + 1];
            for (int i = start; i < end; ) {
                at[out.length()] = place(i);
                char c = text.charAt(i);
                if (c != '\\' || i + 1 >= end) {
                    out.append(c);
                    i++;
                    continue;
                }
                char escaped = text.charAt(i + 1);
                int digits = escaped == 'u' ? 4 : escaped == 'x' ? 2 : 0;
                int code = digits == 0 ? -1 : hex(i + 2, Math.min(end, i + 2 + digits), digits);
                if (code >= 0) {
                    out.append((char) code);
                    i += 2 + digits;
                } else {
                    out.append(plain(escaped));
                    i += 2;
                }
            }
            at[out.length()] = place(end);
            return new Source(out.toString(), 0, at);
        }

        private int hex(int from, int to, int digits) {
            int code = to - from == digits ? 0 : -1;
            for (int i = from; i < to && code >= 0; i++) {
                int digit = Character.digit(text.charAt(i), 16);
                code = digit < 0 ? -1 : code * 16 + digit;
            }
            return code;
        }

        private static char plain(char escaped) {
            return switch (escaped) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'b', 'f' -> ' ';
                default -> escaped;
            };
        }
    }

    private final List<Literal> literals = new ArrayList<>();
    private int containers;
    private int nested;

    private ScriptStrings() {}

    /** The strings of a script that stands in a page's text. */
    static ScriptStrings in(CharSequence text, Span script) {
        ScriptStrings found = new ScriptStrings();
        found.scan(new Source(script.of(text), script.start(), null), null, "");
        return found;
    }

    /** In order of their ends. */
    List<Literal> literals() {
        return literals;
    }

    private void scan(Source source, @Nullable Container around, String name) {
        CharSequence text = source.text();
        Container in = new Container(around, name, false, containers++);
        Container top = in;
        String key = "";
        for (int i = 0; i < text.length() && literals.size() < MOST && containers < MOST_CONTAINERS; i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                in = new Container(in, key, c == '[', containers++);
                key = "";
            } else if (c == '}' || c == ']') {
                in = in == top || in.up() == null ? top : in.up();
                key = "";
            } else if (c == ',') {
                key = "";
            } else if (c == '\'') {
                i = behindApostrophes(text, i);
            } else if (c == '"') {
                int end = closing(text, i + 1);
                if (end < 0) {
                    return;
                }
                if (isKey(text, end + 1)) {
                    key = text.subSequence(i + 1, Math.min(end, i + 41)).toString();
                } else {
                    value(new Literal(source, i + 1, end, key, in), around == null);
                    key = "";
                }
                i = end;
            }
        }
    }

    private void value(Literal literal, boolean outer) {
        if (literal.rawLength() < LEAST_NESTED || !holdsJson(literal)) {
            literals.add(literal);
        } else if (outer && nested < MOST_NESTED) {
            nested++;
            scan(literal.unescaped(), literal.in(), literal.key());
        }
    }

    /** Whether it names fields in quotes that are escaped, as JSON inside a string does. */
    private static boolean holdsJson(Literal literal) {
        CharSequence text = literal.source().text();
        int names = 0;
        for (int i = literal.start(); i < literal.end() - 2; i++) {
            if (text.charAt(i) == '\\' && text.charAt(i + 1) == '"' && text.charAt(i + 2) == ':' && ++names > 2) {
                return true;
            }
        }
        return false;
    }

    private static int closing(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isKey(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':';
    }

    /** Passes over a short string in apostrophes, which may hold a quote; JSON in apostrophes is looked into. */
    private static int behindApostrophes(CharSequence text, int from) {
        for (int i = from + 1; i < text.length() && i < from + 60; i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                return i;
            }
            if (c == '{' || c == '[' || c == '\n') {
                return from;
            }
        }
        return from;
    }
}
