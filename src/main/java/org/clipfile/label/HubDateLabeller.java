package org.clipfile.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Segment;

/**
 * Reads {@code 05.26.2025} as the image hub of the American services writes it, month first; everyone else who parts
 * dates by dots puts the day first. Comes after all who state dates.
 */
public final class HubDateLabeller implements Labeller {
    /** The rule that knows the hub by its table of facts about the file. */
    private static final String IMAGE_HUB = "dvids-news-info";

    private static final Pattern DOTTED = Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})(.*)", Pattern.DOTALL);

    @Override
    public void label(Worksheet sheet) {
        if (isHub(sheet)) {
            sheet.restate(HubDateLabeller::monthFirst);
        }
    }

    private static boolean isHub(Worksheet sheet) {
        for (Segment segment : sheet.page().segments()) {
            if (sheet.ledger().at(segment.span().start()).rule().equals(IMAGE_HUB)) {
                return true;
            }
        }
        return false;
    }

    private static Fact monthFirst(Fact fact) {
        if (!fact.field().equals("published") && !fact.field().equals("modified")) {
            return fact;
        }
        Matcher dotted = DOTTED.matcher(fact.value());
        if (!dotted.matches()) {
            return fact;
        }
        String date = dotted.group(3) + "-" + dotted.group(1) + "-" + dotted.group(2) + dotted.group(4);
        return new Fact(fact.field(), date, fact.source(), fact.span());
    }
}
