package org.clipfile.watch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.fetch.Answer;
import org.jspecify.annotations.Nullable;

/** Links that stand in the header of an answer (RFC 8288). */
final class Links {
    private static final Pattern LINK =
            Pattern.compile("<([^<>\\s]{1,2000})>((?:\\s*;\\s*[^,;\"]{1,200}(?:\"[^\"]{0,500}\")?){0,20})");
    private static final Pattern HUB =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?hub(?:\\s[^\"]*)?\"|hub\\b)");

    private Links() {}

    /** The hub that tells of news (W3C WebSub, section 4); null if it names none. */
    static @Nullable String hub(Answer answer) {
        for (String header : answer.headers().getOrDefault("link", List.of())) {
            for (Matcher link = LINK.matcher(header); link.find(); ) {
                if (HUB.matcher(link.group(2)).find()) {
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
}
