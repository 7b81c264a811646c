package org.clipfile.html;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.html.Tag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes words by the rules of each insertion mode (what WHATWG HTML section 13.2.6.4 says of character tokens, and its
 * "in table text" of words among the tags of a table).
 */
final class Characters {
    private final TreeBuilder builder;
    private final OpenElements open;
    private final Formatting formatting;
    /** Words between the tags of a table, kept until it is known what comes behind them. */
    private final List<Text> tableWords = new ArrayList<>();

    Characters(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
        formatting = builder.formatting;
    }

    /** Takes words by the rules of a mode; what is left of them for the next mode, or null. */
    @Nullable
    Text take(Mode rules, Text words) {
        switch (rules) {
            case INITIAL,
                    BEFORE_HTML,
                    BEFORE_HEAD,
                    IN_HEAD,
                    AFTER_HEAD,
                    IN_COLUMN_GROUP,
                    AFTER_BODY,
                    AFTER_AFTER_BODY -> {
                int ink = words.firstInk();
                if (ink == words.length()) {
                    space(rules, words);
                    return null;
                }
                if (ink > 0) {
                    space(rules, words.part(0, ink));
                    return words.part(ink, words.length());
                }
                if (rules == Mode.IN_COLUMN_GROUP && !open.topIs(Kind.COLUMN_GROUP)) {
                    return null;
                }
                builder.modes.leave(rules);
                return words;
            }
            case IN_TABLE, IN_TABLE_BODY, IN_ROW -> {
                if (!open.isEmpty() && open.top().is(Tag.FOSTERS)) {
                    builder.original = builder.mode;
                    builder.mode = Mode.IN_TABLE_TEXT;
                    tableWords.add(words);
                } else {
                    builder.fosters = true;
                    body(words);
                    builder.fosters = false;
                }
            }
            case IN_TABLE_TEXT -> tableWords.add(words);
            case TEXT -> builder.put(words);
            case IN_FRAMESET, AFTER_FRAMESET, AFTER_AFTER_FRAMESET -> {
                if (words.isBlank()) {
                    builder.put(words);
                }
            }
            default -> body(words);
        }
        return null;
    }

    private void body(Text words) {
        formatting.renew(builder, open);
        builder.put(words);
        builder.framesetOk = builder.framesetOk && words.isBlank();
    }

    private void space(Mode rules, Text space) {
        if (rules == Mode.INITIAL) {
            return;
        }
        Element html = rules == Mode.AFTER_BODY ? open.nearest(Kind.HTML) : null;
        if (html != null) {
            html.append(space);
        } else if (rules == Mode.AFTER_AFTER_BODY) {
            builder.document.append(space);
        } else {
            builder.put(space);
        }
    }

    /** Puts the words kept of a table where they belong, now that something else comes. */
    void leaveTable() {
        if (builder.mode != Mode.IN_TABLE_TEXT) {
            return;
        }
        builder.mode = builder.original;
        for (Text words : tableWords) {
            if (words.isBlank()) {
                builder.put(words);
            } else {
                builder.fosters = open.top().is(Tag.FOSTERS);
                body(words);
                builder.fosters = false;
            }
        }
        tableWords.clear();
    }
}
