package org.clipfile.clip;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clipfile.article.Body;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts;
import org.clipfile.article.Ledger;
import org.clipfile.article.Page;

/** Tells what a reviewer should know of an article. */
final class QualityCheck {
    private static final int SHORT_BODY_WORDS = 25;
    /** Flags that make an article unfit to be relied on unseen. */
    private static final Set<String> SERIOUS =
            Set.of("no-title", "no-body", "short-body", "truncated", "undecodable-bytes");

    /** News services mark a cut text so. */
    private static final Pattern CUT = Pattern.compile("\\[(?:…|\\.\\.\\.)? ?\\+?\\d{1,7} chars]\\s*$");

    private final Set<String> flags = new TreeSet<>();

    QualityCheck(
            Page page, List<Ledger.Entry> entries, List<Fact> stated, Facts facts, Body body, List<String> raised) {
        flags.addAll(raised);
        PageState.of(page, entries, stated).settle(flags, facts.published() != null);
        if (facts.title() == null) {
            flags.add("no-title");
        }
        if (facts.published() == null) {
            flags.add("no-date");
        }
        if (body.blocks().isEmpty()) {
            flags.add("no-body");
        } else if (body.wordCount() < SHORT_BODY_WORDS) {
            flags.add("short-body");
        }
        if (!body.blocks().isEmpty() && isCut(body)) {
            flags.add("truncated");
        }
        if (!page.problems().isEmpty()) {
            flags.add("odd-input");
        }
    }

    private static boolean isCut(Body body) {
        CharSequence last = body.blocks().get(body.blocks().size() - 1).text();
        String end = last.toString();
        return CUT.matcher(end.substring(Math.max(0, end.length() - 40))).find();
    }

    /** All flags, sorted. */
    List<String> flags() {
        return List.copyOf(flags);
    }

    /** Whether a person should look before anybody relies on it. */
    boolean needsReview() {
        return flags.stream().anyMatch(flag -> SERIOUS.contains(flag) || PageState.FLAGS.contains(flag));
    }
}
