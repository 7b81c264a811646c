package org.clipfile.label;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.rules.Words;

/**
 * Takes out the line that tells where in its site a page stands: {@code Home > News > Releases}, and menus whose entries
 * were run together.
 */
public final class TrailLabeller implements Labeller {
    private static final Label TRAIL = Label.removed("navigation", "trail");
    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 50;
    private static final int MOST_WORDS_OF_STEP = 16;
    private static final Pattern ARROWS = Pattern.compile("\\s*[>»›]\\s*");
    private static final Pattern SLASHES = Pattern.compile("\\s+/\\s+");
    private static final Pattern BARS = Pattern.compile("\\s+[|•·]\\s+");
    private static final Pattern SPACES = Pattern.compile("[\\s|/•·,&-]+");
    /** Words of which menus are made that were run together into a line; the first is "home". */
    private static final Set<String> MENU = LineWords.LISTS.set("menu");

    private static final int MENU_WORDS = 4;
    /** What the first step is called where another sign than an arrow stands between them, or there are just two. */
    private static final Set<String> HOME = LineWords.LISTS.set("home");

    @Override
    public void label(Worksheet sheet) {
        CharSequence text = sheet.page().text();
        boolean markup = sheet.page().isMarkup();
        for (Segment segment : sheet.page().segments()) {
            if (!sheet.isOpen(segment)) {
                continue;
            }
            if (markup && isOfTheStory(text, segment)) {
                return;
            }
            if (segment.span().length() > LONGEST) {
                continue;
            }
            boolean sign = hasSign(text, segment);
            boolean menu = startsAsMenu(text, segment);
            String line = sign || menu ? Prose.collapse(text, segment.span()) : "";
            if (sign && isTrail(line) || menu && isMenu(line)) {
                sheet.ledger().label(segment.span(), TRAIL);
            }
        }
    }

    /** In a web page a trail stands above the story, and what looks like one further down is a table or program of its. */
    private static boolean isOfTheStory(CharSequence text, Segment segment) {
        return segment.kind() == Kind.CODE || segment.kind() == Kind.TABLE || Margins.isProse(text, segment);
    }

    /** Whether an arrow or a slash with white space behind it stands in a line: few have one. */
    private static boolean hasSign(CharSequence text, Segment segment) {
        for (int i = segment.span().start() + 1; i + 1 < segment.span().end(); i++) {
            boolean sign =
                    switch (text.charAt(i)) {
                        case '>' -> true;
                        case '/', '»', '›', '|', '•', '·' -> text.charAt(i + 1) <= ' ';
                        default -> false;
                    };
            if (sign) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrail(String line) {
        if (Words.count(line, 0, line.length(), MOST_WORDS + 1) > MOST_WORDS
                || LineEnds.endsInStop(line, 0, line.length())
                || ">»›«".indexOf(line.charAt(0)) >= 0
                || line.indexOf('«') >= 0) {
            return false;
        }
        String[] steps = ARROWS.split(line);
        return steps.length >= 3 && areSteps(steps)
                || steps.length == 2 && isHome(steps[0])
                || isSlashed(SLASHES.split(line))
                || isSlashed(BARS.split(line));
    }

    /** "HOME NEWS ABOUT US UNITS CONTACT US": a menu whose entries were run together. */
    private static boolean isMenu(String line) {
        String[] words = SPACES.split(line.toLowerCase(Locale.ROOT));
        int known = 0;
        for (String word : words) {
            known += MENU.contains(word) ? 1 : 0;
        }
        return words.length >= MENU_WORDS && isHome(words[0]) && known == words.length;
    }

    /** Whether a line begins as the menus of pages do. */
    private static boolean startsAsMenu(CharSequence text, Segment segment) {
        int at = segment.span().start();
        while (at < segment.span().end() && text.charAt(at) <= ' ') {
            at++;
        }
        return at + 4 < segment.span().end()
                && (text.charAt(at) | 32) == 'h'
                && (text.charAt(at + 1) | 32) == 'o'
                && (text.charAt(at + 2) | 32) == 'm'
                && (text.charAt(at + 3) | 32) == 'e';
    }

    private static boolean isSlashed(String[] steps) {
        return steps.length >= 2 && isHome(steps[0]) && areSteps(steps);
    }

    private static boolean areSteps(String[] steps) {
        for (String step : steps) {
            int words = Words.count(step, 0, step.length(), MOST_WORDS_OF_STEP + 1);
            if (words == 0 || words > MOST_WORDS_OF_STEP) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHome(String step) {
        String word = step.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        int colon = word.indexOf(':');
        return HOME.contains(colon > 0 ? word.substring(0, colon).strip() : word);
    }
}
