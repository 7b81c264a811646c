package org.clipfile.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Page.PageLink;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The marks inside the blocks of a Markdown text (CommonMark 0.31, chapter 6): blanks them, and gathers links and pictures.
 * Each block is walked over once; brackets and asterisks that nothing answers are words.
 */
final class MarkdownMarks {
    private static final int LONGEST_ADDRESS = 2_000;
    /** Delimiters still open at once; deeper ones are words. */
    private static final int DEEPEST = 32;

    private static final String ESCAPED = "\\`*_{}[]()#+-.!|<>~\"'$&/:;=?@^%,";

    private final CharSequence source;
    private final ShownText shown;
    private final Map<String, String> references = new HashMap<>();
    private final List<PageLink> links = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final int[] brackets = new int[DEEPEST];
    private int depth;
    private final int[] runs = new int[DEEPEST];
    private int open;
    private int linkChars;
    private int strongChars;

    MarkdownMarks(CharSequence source, ShownText shown) {
        this.source = source;
        this.shown = shown;
    }

    /** Notes where links of a name lead. */
    void refer(String name, String address) {
        references.putIfAbsent(key(name), address);
    }

    List<PageLink> links() {
        return links;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** Chars inside links of the block walked over last. */
    int linkChars() {
        return linkChars;
    }

    /** Chars in bold of the block walked over last. */
    int strongChars() {
        return strongChars;
    }

    /** Walks over a block. */
    void walk(int from, int to) {
        depth = 0;
        open = 0;
        linkChars = 0;
        strongChars = 0;
        int at = from;
        while (at < to) {
            char c = source.charAt(at);
            at = switch (c) {
                case '\\' -> escape(at, to);
                case '`' -> code(at, to);
                case '[' -> opening(at);
                case ']' -> closing(at, from, to);
                case '*', '_' -> run(c, at, from, to);
                case '<' -> tag(at, to);
                default -> at + 1;
            };
        }
    }

    private int escape(int at, int to) {
        if (at + 1 < to && ESCAPED.indexOf(source.charAt(at + 1)) >= 0) {
            shown.blank(at, at + 1);
            return at + 2;
        }
        return at + 1;
    }

    /** Code between as many backticks on both sides: only these are marks. */
    private int code(int at, int to) {
        int width = width('`', at, to);
        for (int end = at + width; end < to; ) {
            if (source.charAt(end) != '`') {
                if (end - at > LONGEST_ADDRESS) {
                    break;
                }
                end++;
                continue;
            }
            int closing = width('`', end, to);
            if (closing == width) {
                shown.blank(at, at + width);
                shown.blank(end, end + width);
                return end + width;
            }
            end += closing;
        }
        return at + width;
    }

    private int opening(int at) {
        if (depth < DEEPEST) {
            brackets[depth++] = at;
        }
        return at + 1;
    }

    /** A bracket that ends the words of a link or picture, if an address follows or is known by these words. */
    private int closing(int at, int from, int to) {
        if (depth == 0) {
            return at + 1;
        }
        int start = brackets[--depth];
        int end = at + 1;
        String address = null;
        String title = null;
        if (end < to && source.charAt(end) == '(') {
            int close = destination(end, to);
            if (close > 0) {
                String inside = source.subSequence(end + 1, close).toString().strip();
                int space = blank(inside);
                address = bare(inside.substring(0, space));
                title = unquoted(inside.substring(space).strip());
                end = close + 1;
            }
        } else {
            int close = end < to && source.charAt(end) == '[' ? indexOf(']', end, to) : -1;
            String name = close > end + 1
                    ? source.subSequence(end + 1, close).toString()
                    : source.subSequence(start + 1, at).toString();
            address = references.get(key(name));
            end = address != null && close > 0 ? close + 1 : end;
        }
        if (address == null) {
            return at + 1;
        }
        boolean picture = start > from && source.charAt(start - 1) == '!';
        if (picture) {
            String alt = shown.subSequence(start + 1, at)
                    .toString()
                    .replaceAll("\\s+", " ")
                    .strip();
            pictures.add(new Picture("image", address, alt.isEmpty() ? null : alt, title, start - 1));
            shown.blank(start - 1, end);
        } else {
            shown.blank(start, start + 1);
            shown.blank(at, end);
            links.add(new PageLink(new Span(start + 1, at), address));
            linkChars += ink(start + 1, at);
        }
        return end;
    }

    private int ink(int from, int to) {
        int ink = 0;
        for (int i = from; i < to; i++) {
            ink += Lines.isBlank(shown.charAt(i)) ? 0 : 1;
        }
        return ink;
    }

    /** Where the round bracket that opens a destination is closed; -1 if it is not. */
    private int destination(int open, int to) {
        int nested = 0;
        char quote = 0;
        for (int i = open + 1; i < Math.min(to, open + LONGEST_ADDRESS); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && Lines.isBlank(source.charAt(i - 1))) {
                quote = c;
            } else if (c == '[' || c == ']' || Lines.isBreak(c)) {
                return -1;
            } else if (c == '(') {
                nested++;
            } else if (c == ')' && nested-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Emphasis opens before a word and closes behind one; underscores inside words are words (section 6.2). */
    private int run(char sign, int at, int from, int to) {
        int width = width(sign, at, to);
        int end = at + width;
        boolean before = at > from && !Lines.isBlank(source.charAt(at - 1));
        boolean after = end < to && !Lines.isBlank(source.charAt(end));
        boolean inWord = sign == '_'
                && before
                && after
                && Character.isLetterOrDigit(source.charAt(at - 1))
                && Character.isLetterOrDigit(source.charAt(end));
        if (width > 3 || inWord) {
            return end;
        }
        for (int n = open - 1; before && n >= 0; n--) {
            int start = runs[n];
            if (source.charAt(start) == sign && width(sign, start, to) == width) {
                shown.blank(start, start + width);
                shown.blank(at, end);
                strongChars += width > 1 ? at - start - width : 0;
                open = n;
                return end;
            }
        }
        if (after && open < DEEPEST) {
            runs[open++] = at;
        }
        return end;
    }

    /** An address in angle brackets is shown, HTML tags are not. */
    private int tag(int at, int to) {
        int close = indexOf('>', at, to);
        if (close < 0 || close == at + 1) {
            return at + 1;
        }
        String inside = source.subSequence(at + 1, close).toString();
        if (inside.startsWith("http://") || inside.startsWith("https://") || inside.matches("[^\\s@]+@[^\\s@]+")) {
            shown.blank(at, at + 1);
            shown.blank(close, close + 1);
            links.add(new PageLink(new Span(at + 1, close), inside));
            return close + 1;
        }
        char first = inside.charAt(0) == '/' && inside.length() > 1 ? inside.charAt(1) : inside.charAt(0);
        if (first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z') {
            shown.blank(at, close + 1);
            return close + 1;
        }
        return at + 1;
    }

    private int indexOf(char sign, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_ADDRESS); i++) {
            char c = source.charAt(i);
            if (c == sign) {
                return i;
            }
            if (i > from && (c == '<' || c == '[')) {
                return -1;
            }
        }
        return -1;
    }

    private int width(char sign, int at, int to) {
        int end = at;
        while (end < to && source.charAt(end) == sign) {
            end++;
        }
        return end - at;
    }

    private static int blank(String words) {
        int at = 0;
        while (at < words.length() && !Lines.isBlank(words.charAt(at))) {
            at++;
        }
        return at;
    }

    /** An address without the angle brackets around it. */
    static String bare(String address) {
        return address.startsWith("<") && address.endsWith(">") && address.length() > 1
                ? address.substring(1, address.length() - 1)
                : address;
    }

    private static @Nullable String unquoted(String title) {
        return title.length() > 2 ? title.substring(1, title.length() - 1) : null;
    }

    private static String key(String name) {
        return String.join(
                " ", Arrays.asList(name.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }
}
