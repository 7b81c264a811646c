package org.clipfile.read;

import java.util.regex.Pattern;
import org.clipfile.rules.Stems;

/**
 * What the classes of elements say of facts in them, as sets of bits.
 */
final class FactHints {
    static final int BYLINE = 1;
    static final int DATE = 2;
    static final int SUBTITLE = 4;
    static final int HEADLINE = 8;
    static final int AUTHOR_NAME = 16;

    private static final Pattern BYLINES = Pattern.compile(
            "(?:^|[\\s_-])(?:byline|by-line|authors?|autor(?:en|in)?|auteurs?|writer|poster)(?:$|[\\s_-])");
    private static final Pattern DATES = Pattern.compile(
            "(?:^|[\\s_-])(?:(?:[a-z]*(?<!up)(?<!candi)(?<!vali)(?<!man))dates?(?:line|time|published)?"
                    + "|datum|(?:pub|post|publish)?time(?:ago)?|created|submitted|updated|modified|published|publish|timestamp|posted|postedon)(?:$|[\\s_-])");
    private static final Pattern SUBTITLES = Pattern.compile(
            "(?:^|[\\s_-])(?:subtitle|sub-title|subheadline|sub-headline|dek|deck|standfirst)(?:$|[\\s_-])");
    private static final Pattern HEADLINES = Pattern.compile(
            "(?:^|[\\s_-])(?:entry|post|article|page|news|story|blog)[_-]*(?:title|headline)(?:$|[\\s_-])"
                    + "|^headline$");
    private static final Pattern AUTHOR_NAMES = Pattern.compile(
            "(?:^|\\s)(?:fn|username|p-author|\\S*(?:author|autor)[_-]*name(?:[_-]t(?:e)?xt)?)(?:$|\\s)");

    /** By bit, the stems without which its pattern need not be asked. */
    private static final Stems STEMS = new Stems(
            "byline|by-line|author|autor|auteur|writer|poster",
            "date|datum|time|created|submitted|modified|publish|posted",
            "subtitle|sub-title|subheadline|sub-headline|dek|deck|standfirst",
            "title|headline",
            "fn|username|p-author|name");

    private static final Pattern[] PATTERNS = {BYLINES, DATES, SUBTITLES, HEADLINES, AUTHOR_NAMES};

    private FactHints() {}

    /** What a list of classes in lower case says; 0 if nothing. */
    static int of(String classes) {
        if (classes.isEmpty()) {
            return 0;
        }
        int hints = STEMS.in(classes);
        for (int bits = hints; bits != 0; bits &= bits - 1) {
            int bit = Integer.numberOfTrailingZeros(bits);
            if (!PATTERNS[bit].matcher(classes).find()) {
                hints &= ~(1 << bit);
            }
        }
        return hints;
    }
}
