package org.clipfile.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/**
 * Takes out the line under a wire story that tells who did what for it: {@code Reporting by A in B; Editing by C}. One such
 * word alone may begin a sentence; two do not.
 */
public final class DeskCreditLabeller implements Labeller {
    private static final Label CREDITS = Label.removed("author", "desk-credits");
    private static final int LONGEST = 400;

    /** A kind of work, and whose it was. */
    private static final Pattern WORK = Pattern.compile(
            "\\b(?:(?:additional |with |further |more )?reporting|writing|editing|compiled|written|edited|reported"
                    + "|translated|produced) by(?= (?-i:\\p{Lu}))"
                    + "|\\b(?:bericht|geschrieben|redigiert|zusammengestellt|übersetzt) von(?= (?-i:\\p{Lu}))"
                    + "|\\b(?:reportage|reportages|rédigé|rédaction|édité|édition|traduit|version française)(?: de| par)?(?= (?-i:\\p{Lu}))"
                    + "|\\b(?:reporte|reportes|información|editado|edición|escrito|traducido)(?: en español)? (?:de|por)(?= (?-i:\\p{Lu}))"
                    + "|\\b(?:reportagem|edição|escrito|texto) (?:de|por)(?= (?-i:\\p{Lu}))"
                    + "|\\b(?:(?:schluss|bild|foto)?redaktion|übersetzung|faktencheck|lektorat|audioversion|mitarbeit):(?= (?-i:\\p{Lu}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void label(Worksheet sheet) {
        CharSequence text = sheet.page().text();
        for (Segment segment : sheet.page().segments()) {
            if (segment.kind() != Kind.HIDDEN
                    && segment.span().length() <= LONGEST
                    && segment.ink() > 0
                    && mayBegin(text, segment)
                    && BodyLabeller.isFree(sheet, segment)
                    && isCredits(Prose.collapse(text, segment.span()))) {
                sheet.ledger().label(segment.span(), CREDITS);
            }
        }
    }

    /** Whether the first letter is a capital: few lines are looked at closer for a bracket before it. */
    private static boolean mayBegin(CharSequence text, Segment segment) {
        int at = segment.span().start();
        while (at < segment.span().end() && (text.charAt(at) <= ' ' || text.charAt(at) == '(')) {
            at++;
        }
        return at < segment.span().end() && Character.isUpperCase(text.charAt(at));
    }

    static boolean isCredits(String line) {
        Matcher work = WORK.matcher(line);
        if (!work.find() || work.start() > 1) {
            return false;
        }
        int end = work.end();
        int count = 1;
        while (work.find()) {
            if (tellsMore(line, end, work.start())) {
                return false;
            }
            end = work.end();
            count++;
        }
        return count > 1;
    }

    /** Whether more stands between two than names, places and joints. */
    private static boolean tellsMore(String line, int from, int to) {
        int small = 0;
        for (String word : line.substring(from, to).split("[\\s,;.]+")) {
            small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return small > 4;
    }
}
