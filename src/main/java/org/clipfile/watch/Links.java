package org.clipfile.watch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.fetch.Answer;
import org.jspecify.annotations.Nullable;

/** Links that stand in the header of an answer (RFC 8288). */
final class Links {
    private static final Pattern LINK =
            Pattern.compile("<([^<>\\s]{1,2000})>((?:\\s*;\\s*[^,;\"]{1,200}(?:\"[^\"]{0,500}\")?){0,20})");
    private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))");

    private Links() {}

    /** Where the first link of that relation leads, such as {@code hub} (W3C WebSub, section 4); null if there is none. */
    static @Nullable String of(Answer answer, String relation) {
        for (String header : answer.headers().getOrDefault("link", List.of())) {
            for (Matcher link = LINK.matcher(header); link.find(); ) {
                if (is(link.group(2), relation)) {
                    try {
                        return answer.address().resolve(link.group(1)).toString();
                    } catch (IllegalArgumentException e) {
                        return null; // what is no address names none
                    }
                }
            }
        }
        return null;
    }

    private static boolean is(String parameters, String relation) {
        Matcher rel = REL.matcher(parameters);
        return rel.find()
                && List.of((rel.group(1) == null ? rel.group(2) : rel.group(1))
                                .toLowerCase(Locale.ROOT)
                                .split("\\s+"))
                        .contains(relation);
    }
}
