package org.clipfile.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts.Statement;
import org.jspecify.annotations.Nullable;

/** Who said what of an article: the statements among which its facts were chosen. */
final class Witnesses {
    /** Dates have alternatives of their own, and lists are taken from one source as they are. */
    private static final List<String> FIELDS = List.of(
            "title",
            "subtitle",
            "byline",
            "authors",
            "publisher",
            "modified",
            "language",
            "canonicalUrl",
            "aliases",
            "rights",
            "free");

    private static final int MOST_OF_FIELD = 8;
    private static final int LONGEST = 300;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Witnesses() {}

    /**
     * The statements, field by field, none twice.
     *
     * @param heard the language the text seems to be written in; null if that cannot be told
     */
    static List<Statement> of(Statements statements, @Nullable String heard) {
        List<Statement> all = new ArrayList<>();
        for (String field : FIELDS) {
            Set<Statement> said = new LinkedHashSet<>();
            for (Fact fact : statements.of(field)) {
                if (said.size() < MOST_OF_FIELD) {
                    said.add(new Statement(field, shortened(fact.value()), fact.source()));
                }
            }
            if (field.equals("language") && heard != null) {
                said.add(new Statement(field, heard, "text"));
            }
            all.addAll(said);
        }
        return all;
    }

    private static String shortened(String value) {
        String line = SPACES.matcher(value.strip()).replaceAll(" ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
