package org.clipfile.label;

import java.util.Locale;
import java.util.regex.Pattern;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.Offices;
import org.clipfile.facts.SignedLines;

/** Which lines at the head of a plain text name a person though no "By" says so, and which an office, a place or a menu. */
final class NameLines {
    private static final float SURELY_TOLD = 0.7f;

    /** "Washington, DC": a town with its state is nobody's name. */
    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}. ]+, (?:\\p{Lu}{2}|" + LineWords.LISTS.anyOf("states") + ")");

    private NameLines() {}

    /** Whether a line without a "By" names somebody: what is no person's name must be the likelier. */
    static boolean names(String line, float chance) {
        return !isOffice(line)
                && (!Bylines.bare(line).isEmpty()
                        || !SignedLines.signed(line).isEmpty()
                        || chance > SURELY_TOLD && !Bylines.authors(line).isEmpty());
    }

    /** Whether a line names an office, a place or an entry of a menu. */
    static boolean isOffice(String line) {
        return PLACE.matcher(line).matches() || Offices.mentions(line);
    }

    /** "PRESS RELEASE": names have small letters, where the script has any. */
    static boolean isShouted(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT)) && !line.equals(line.toLowerCase(Locale.ROOT));
    }
}
