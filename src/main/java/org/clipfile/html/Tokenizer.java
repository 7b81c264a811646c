package org.clipfile.html;

/**
 * Parts a page into tags and words (WHATWG HTML section 13.2.5) and hands them to a {@link TreeBuilder} as they come. It
 * looks at each char once and copies none: words and the values of attributes are stretches of the page until someone
 * asks for them. One page, one object.
 */
final class Tokenizer {
    private final Markup markup;
    private final char[] chars;
    private final int length;
    private final TreeBuilder builder;
    /** Words not handed over yet that stand before some tag that is none. */
    private final StringBuilder before = new StringBuilder();

    private int at;
    /** What was read of the tag read last. */
    private int attributes;

    private boolean selfClosing;
    /** See {@link #words()}. */
    private int words;

    Tokenizer(Markup markup, TreeBuilder builder) {
        this.markup = markup;
        this.chars = markup.chars;
        this.length = markup.length;
        this.builder = builder;
    }

    /** Reads all. Once. */
    void read() {
        int from = 0;
        boolean references = false;
        while (at < length) {
            int to = at;
            while (to < length && chars[to] != '<') {
                references |= chars[to] == '&';
                to++;
            }
            at = to;
            if (to == length) {
                break;
            }
            char next = at + 1 < length ? chars[at + 1] : 0;
            boolean end = next == '/' && at + 2 < length;
            char name = end ? chars[at + 2] : next;
            if (isLetter(name)) {
                words(from, at, references);
                at += end ? 2 : 1;
                tag(end);
            } else if (end && name == '>') {
                // It ends nothing, and parts no words.
                before.append(chars, from, at - from);
                at += 3;
                from = at;
                continue;
            } else if (end) {
                words(from, at, references);
                comment(at + 2);
            } else if (next == '!') {
                words(from, at, references);
                declaration();
            } else if (next == '?') {
                words(from, at, references);
                comment(at + 1);
            } else {
                at++;
                continue;
            }
            from = at;
            references = false;
        }
        words(from, length, references);
        builder.end();
    }

    /** How many chars the words read so far have, and one more for each stretch of them. */
    int words() {
        return words;
    }

    private void words(int from, int to, boolean references) {
        words += from < to ? to - from + 1 : 0;
        if (!before.isEmpty()) {
            before.append(chars, from, to - from);
            decoded(before.toString(), references, from - before.length(), to);
            before.setLength(0);
        } else if (references) {
            decoded(new String(chars, from, to - from), true, from, to);
        } else if (from < to) {
            builder.words(new Text(chars, from, to));
        }
    }

    private void decoded(String words, boolean references, int from, int to) {
        char[] plain = (references ? References.text(words) : words).toCharArray();
        words += Math.max(0, plain.length - (to - from));
        builder.words(new Text(plain, 0, plain.length, from, to));
    }

    private void tag(boolean end) {
        int start = at;
        at = nameEnd(start);
        Tag tag = markup.tags.of(chars, start, at);
        if (!attributes()) {
            return;
        }
        if (end) {
            markup.forget(attributes);
            builder.endTag(tag);
            return;
        }
        builder.startTag(tag, attributes, markup.count(), selfClosing);
        if (builder.skipsLineFeed()) {
            at += at < length && chars[at] == '\r' ? 1 : 0;
            at += at < length && chars[at] == '\n' ? 1 : 0;
        }
        switch (builder.takeState()) {
            case MARKUP -> {
                // What stands behind is read as any other.
            }
            case RAW -> raw(tag, endOf(tag.name(), at), false);
            case RCDATA -> raw(tag, endOf(tag.name(), at), true);
            case SCRIPT -> raw(tag, endOfScript(), false);
            case PLAIN -> {
                words(at, length, false);
                at = length;
            }
        }
    }

    /** Reads attributes up to the end of a tag; false if the page ends before. */
    private boolean attributes() {
        attributes = markup.count();
        selfClosing = false;
        while (true) {
            at = spaceEnd(at);
            if (at == length) {
                markup.forget(attributes);
                return false;
            }
            char c = chars[at];
            if (c == '>') {
                at++;
                return true;
            }
            if (c == '/') {
                at++;
                selfClosing = at < length && chars[at] == '>';
            } else {
                attribute();
            }
        }
    }

    private void attribute() {
        int start = at;
        int end = start + 1;
        while (end < length && chars[end] != '=' && !isNameEnd(chars[end])) {
            end++;
        }
        at = spaceEnd(end);
        if (at == length || chars[at] != '=') {
            markup.add(attributes, start, end, 0, 0, false);
            return;
        }
        int from = spaceEnd(at + 1);
        char quote = from < length ? chars[from] : 0;
        boolean quoted = quote == '"' || quote == '\'';
        from += quoted ? 1 : 0;
        int to = from;
        boolean references = false;
        if (quoted) {
            for (; to < length && chars[to] != quote; to++) {
                references |= chars[to] == '&';
            }
        } else {
            for (; to < length && chars[to] != '>' && !isSpace(chars[to]); to++) {
                references |= chars[to] == '&';
            }
        }
        markup.add(attributes, start, end, from, to, references);
        at = quoted && to < length ? to + 1 : to;
    }

    /** Where the white space from a place on ends. */
    private int spaceEnd(int from) {
        int end = from;
        while (end < length && isSpace(chars[end])) {
            end++;
        }
        return end;
    }

    /** Where the name from a place on ends. */
    private int nameEnd(int from) {
        int end = from;
        while (end < length && !isNameEnd(chars[end])) {
            end++;
        }
        return end;
    }

    private void raw(Tag tag, int end, boolean references) {
        boolean hasReferences = false;
        for (int i = at; references && i < end && !hasReferences; i++) {
            hasReferences = chars[i] == '&';
        }
        words(at, end, hasReferences);
        at = end;
        if (end < length) {
            at += 2 + tag.name().length();
            if (attributes()) {
                markup.forget(attributes);
                builder.endTag(tag);
            }
        }
    }

    /** Where the end tag of that name begins, or the page ends. */
    private int endOf(String name, int from) {
        for (int i = from; i < length; i++) {
            if (chars[i] == '<' && isEndTag(name, i)) {
                return i;
            }
        }
        return length;
    }

    private boolean isEndTag(String name, int i) {
        return i + 1 < length && chars[i + 1] == '/' && isName(name, i + 2);
    }

    private boolean isName(String name, int from) {
        int end = from + name.length();
        if (end >= length || !isNameEnd(chars[end])) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (Names.lower(chars[i]) != name.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    /** The same for a script, in which an end tag is none within a script inside a comment. */
    private int endOfScript() {
        boolean comment = false;
        boolean inner = false;
        int dashes = 0;
        for (int i = at; i < length; i++) {
            char c = chars[i];
            while (!comment && c != '<' && ++i < length) {
                c = chars[i];
            }
            if (i == length) {
                return length;
            }
            if (c == '<') {
                if (!comment) {
                    if (isEndTag("script", i)) {
                        return i;
                    }
                    if (i + 3 < length && chars[i + 1] == '!' && chars[i + 2] == '-' && chars[i + 3] == '-') {
                        comment = true;
                        dashes = i + 2;
                    }
                } else if (isEndTag("script", i)) {
                    if (!inner) {
                        return i;
                    }
                    inner = false;
                } else {
                    inner |= isName("script", i + 1);
                }
            } else if (c == '>' && comment && i >= dashes + 2 && chars[i - 1] == '-' && chars[i - 2] == '-') {
                comment = false;
                inner = false;
            }
        }
        return length;
    }

    private void declaration() {
        int start = at + 2;
        if (start + 1 < length && chars[start] == '-' && chars[start + 1] == '-') {
            at = endOfComment(start + 2);
            builder.comment();
        } else if (isWord("doctype", start)) {
            doctype(start + "doctype".length());
        } else if (isCdata(start) && builder.isForeign()) {
            int end = start + "[CDATA[".length();
            int from = end;
            while (end < length
                    && !(chars[end] == ']' && end + 2 < length && chars[end + 1] == ']' && chars[end + 2] == '>')) {
                end++;
            }
            words(from, end, false);
            at = Math.min(length, end + 3);
        } else {
            comment(start);
        }
    }

    private boolean isWord(String word, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (from + i >= length || Names.lower(chars[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCdata(int from) {
        return isWord("[cdata[", from) && chars[from + 1] == 'C' && chars[from + 5] == 'A';
    }

    private int endOfComment(int start) {
        if (start < length && chars[start] == '>') {
            return start + 1;
        }
        if (start + 1 < length && chars[start] == '-' && chars[start + 1] == '>') {
            return start + 2;
        }
        for (int i = start; i + 2 < length; i++) {
            if (chars[i] == '-' && chars[i + 1] == '-') {
                if (chars[i + 2] == '>') {
                    return i + 3;
                }
                if (chars[i + 2] == '!' && i + 3 < length && chars[i + 3] == '>') {
                    return i + 4;
                }
            }
        }
        return length;
    }

    /** Leaves out what is neither tag nor words. */
    private void comment(int from) {
        int end = from;
        while (end < length && chars[end] != '>') {
            end++;
        }
        at = Math.min(length, end + 1);
        builder.comment();
    }

    private void doctype(int from) {
        int start = spaceEnd(from);
        int end = start;
        while (end < length && !isSpace(chars[end]) && chars[end] != '>') {
            end++;
        }
        boolean html = end - start == 4 && isWord("html", start);
        comment(end);
        builder.doctype(!html);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isNameEnd(char c) {
        return c <= '>' && (c == '>' || c == '/' || isSpace(c));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
