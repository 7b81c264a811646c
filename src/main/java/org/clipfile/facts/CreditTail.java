package org.clipfile.facts;

import java.util.List;
import java.util.Locale;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.jspecify.annotations.Nullable;

/** Finds the credit at the end of a caption. Looks at the caption's last chars only. */
final class CreditTail {
    private static final int MOST_GROUPS = 4;

    private CreditTail() {}

    static Credits.@Nullable Tail find(String caption, int longest) {
        Folded folded = Folded.of(caption);
        String text = folded.text();
        int end = text.stripTrailing().length();
        int cut = end;
        Credit credit = null;
        Virin virin = null;
        for (int group = 0; group < MOST_GROUPS; group++) {
            int open = openBracket(text, cut, longest);
            if (open < 0) {
                break;
            }
            String inside = text.substring(open + 1, closeBracket(text, cut)).strip();
            List<Virins.Found> numbers = Virins.find(inside);
            Virin number = numbers.isEmpty() ? null : numbers.get(0).virin();
            if (number != null && numbers.get(0).span().length() >= inside.length() - 8) {
                virin = virin == null ? number : virin;
            } else if (credit == null && isBracketCredit(inside)) {
                credit = CreditReader.read(inside);
            } else {
                break;
            }
            cut = text.substring(0, open).stripTrailing().length();
        }
        if (credit == null) {
            int start = sentence(text, cut, longest);
            if (start >= 0) {
                credit = CreditReader.read(text.substring(start, cut));
                cut = text.substring(0, start).stripTrailing().length();
                cut = withoutSeparator(text, cut);
            }
        }
        if (credit == null && virin == null) {
            return null;
        }
        Span span = folded.span(cut, text.length());
        return new Credits.Tail(
                caption.substring(0, span.start()).strip(), credit, virin, new Span(span.start(), caption.length()));
    }

    private static int closeBracket(String text, int end) {
        return text.charAt(end - 1) == '.' ? end - 2 : end - 1;
    }

    /** Where the bracket opens that closes at the end; -1 if there is none. */
    private static int openBracket(String text, int end, int longest) {
        if (end < 4) {
            return -1;
        }
        int close = closeBracket(text, end);
        char shut = text.charAt(close);
        if (shut != ')' && shut != ']') {
            return -1;
        }
        char open = shut == ')' ? '(' : '[';
        int depth = 0;
        for (int at = close; at >= 0 && at > close - longest; at--) {
            depth += text.charAt(at) == shut ? 1 : text.charAt(at) == open ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    static boolean isBracketCredit(String inside) {
        String text = inside.strip();
        if (text.length() < 2) {
            return false;
        }
        CreditWords.Label label = CreditWords.label(text);
        if (label != null) {
            String said = text.substring(label.end());
            return !said.isBlank() && (Credits.isCredit(said, label) || label.colon() && CreditReader.isTerse(said, 2));
        }
        if (CreditWords.endsAsCredit(text)) {
            return true;
        }
        if (!CreditReader.isTerse(text)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (Credits.isAgencyCredit(text)
                || lower.startsWith("courtesy")
                || lower.startsWith("handout")
                || lower.startsWith("supplied by")
                || lower.startsWith("provided by")
                || lower.contains("photo illustration")
                || lower.startsWith("released")) {
            return true;
        }
        List<String> parts = CreditReader.parts(text);
        // (Army Sgt. Jane Doe, National Guard): a rank and an organization.
        return parts.size() > 1
                        && Names.unrank(parts.get(0)).rank() != null
                        && Names.isOrganization(parts.get(parts.size() - 1))
                || parts.size() == 1 && lower.endsWith(" photo") && Names.isOrganization(text);
    }

    /** Where a credit starts that stands at the end without brackets; -1 if there is none. */
    private static int sentence(String text, int end, int longest) {
        int from = Math.max(0, end - longest);
        int best = -1;
        for (int at = end - 2; at >= from; at--) {
            if (at > 0 && !mayStart(text, at) || text.charAt(at) == ' ') {
                continue;
            }
            if (at == 0) {
                break;
            }
            String rest = text.substring(at, end);
            char first = rest.charAt(0);
            if (first == '©' ? isHolder(text, at, rest) : isCreditFrom(text, at, rest)) {
                best = at;
            }
            if (best >= 0 && at < best - 40) {
                break;
            }
        }
        return best;
    }

    /** Whether a word starts there, or what was run together with the full stop before it: "broke out.Credit: Ann Doe". */
    private static boolean mayStart(String text, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        return switch (before) {
            case ' ', '|', '/', '=', '©', '。' -> true;
            case '.', '!', '?', ')', '"' ->
                here == '©' || Character.isUpperCase(here) && at > 2 && !Character.isUpperCase(text.charAt(at - 2));
            default -> here == '©';
        };
    }

    /** After a sentence "©" speaks of the picture whatever name follows. */
    private static boolean isHolder(String text, int at, String rest) {
        if (rest.regionMatches(true, 1, "copyright", 0, 9) || rest.regionMatches(true, 2, "copyright", 0, 9)) {
            return false; // the rights in a page
        }
        return CreditReader.namesSomebody(rest.substring(1))
                || opensSentence(text, at) && rest.length() <= 120 && CreditReader.isTerse(rest, 2);
    }

    private static boolean isCreditFrom(String text, int at, String rest) {
        char first = rest.charAt(0);
        if (Character.isLowerCase(first) || !Character.isLetter(first)) {
            return false;
        }
        boolean opens = opensSentence(text, at);
        if (opens && CreditWords.isEastAsianCredit(text, at)) {
            return true;
        }
        CreditWords.Label label = CreditWords.label(rest);
        if (label != null && label.strong() && label.end() < rest.length()) {
            return Credits.isCredit(rest.substring(label.end()), label) && (opens || CreditReader.isTerse(rest));
        }
        return opens && (CreditReader.photoBy(rest) > 0 && CreditReader.isTerse(rest) || Credits.isAgencyCredit(rest));
    }

    /** Whether a sentence, or what follows a separator, starts here. */
    private static boolean opensSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || ".!?\"'|-/=)]。".indexOf(text.charAt(before)) >= 0;
    }

    private static int withoutSeparator(String text, int end) {
        int cut = end;
        while (cut > 0 && (text.charAt(cut - 1) == ' ' || "|/-=(".indexOf(text.charAt(cut - 1)) >= 0)) {
            cut--;
        }
        return cut;
    }
}
