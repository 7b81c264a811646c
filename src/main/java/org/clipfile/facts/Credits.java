package org.clipfile.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.jspecify.annotations.Nullable;

/**
 * Reads picture credits: {@code Photo By: Jane Doe, DOD}, {@code (AP Photo/Jane Doe)}, {@code Foto: Jane Doe/dpa}. Prose
 * that speaks of pictures ("Photos by agency photographers were entered as evidence.") is none. Forms: boilerplate
 * catalogue, section 6.2.
 */
public final class Credits {
    private static final String VIRIN = "VIRIN";

    /** A longer line is no credit. */
    private static final int LONGEST_LINE = 300;
    /** A longer paragraph is not just a picture's. */
    private static final int LONGEST_FILLED = 2000;

    private Credits() {}

    /**
     * A line that is a credit.
     *
     * @param label the label words as printed, without colon; empty if there are none
     * @param credit what it says; null if the line gives a VIRIN only
     * @param virin a VIRIN on the same line
     */
    public record LabelledCredit(
            String label, @Nullable Credit credit, @Nullable Virin virin) {}

    /**
     * What stands at the end of a caption.
     *
     * @param caption the caption without it
     * @param credit the credit; null if there is a VIRIN only
     * @param virin a VIRIN beside it
     * @param span where it stands in the caption as given, brackets and separators included
     */
    public record Tail(
            String caption,
            @Nullable Credit credit,
            @Nullable Virin virin,
            Span span) {}

    /** Reads a text that is known to be a credit, with or without a label. */
    public static Credit parse(String printed) {
        return CreditReader.read(Folded.of(printed).text());
    }

    /**
     * Reads a line that is a credit, a VIRIN with its label, or both. A word such as "image" that a text dump puts before
     * it is skipped.
     */
    public static Optional<LabelledCredit> labelled(String line) {
        if (line.length() < 4 || line.length() > LONGEST_LINE || !CreditLooks.mayBeCredit(line)) {
            return Optional.empty();
        }
        String text = Folded.of(line).text().strip();
        int start = dumpWord(text);
        String rest = text.substring(start);
        Virin virin = null;
        int mark = indexOfVirinLabel(rest);
        if (mark >= 0) {
            List<Virins.Found> found = Virins.find(rest.substring(mark));
            if (!found.isEmpty()) {
                virin = found.get(0).virin();
                Span span = found.get(0).span();
                rest = (rest.substring(0, mark) + " " + rest.substring(mark + span.end())).strip();
            }
        }
        rest = withoutBrackets(Signs.off(rest, " ", " |,;-"));
        if (rest.isEmpty()) {
            return virin == null ? Optional.empty() : Optional.of(new LabelledCredit(VIRIN, null, virin));
        }
        CreditWords.Label label = CreditWords.label(rest);
        String said = label == null ? rest : rest.substring(label.end());
        boolean known = label == null
                ? isAgencyCredit(rest) || CreditWords.endsAsPhotographer(rest)
                : !said.isBlank() && isCredit(said, label);
        if (!known && !isCourtesyPhoto(rest)) {
            return Optional.empty();
        }
        String printed = label == null ? "" : trimLabel(rest.substring(0, label.end()));
        return Optional.of(new LabelledCredit(printed, CreditReader.read(rest), virin));
    }

    /** Whether a line is a label with nothing after it: "Photo By:", its credit being on the next line. */
    public static boolean isLabel(String line) {
        if (line.length() > 40 || !CreditLooks.mayBeCredit(line)) {
            return false;
        }
        String text = Folded.of(line).text().strip();
        CreditWords.Label label = CreditWords.label(text);
        return label != null && label.strong() && label.colon() && label.end() >= text.length();
    }

    /** Finds a credit at the end of a caption: in brackets, after a separator, or as a last sentence. */
    public static Optional<Tail> tail(String caption) {
        return Optional.ofNullable(CreditTail.find(caption, CreditLooks.LONGEST_TAIL));
    }

    /**
     * Finds credit and VIRIN at the end of a paragraph into which all words of a picture were run together: {@code ... Photo
     * By: Jane Doe, DOD VIRIN: 200922-D-BN624-1166}. A credit without VIRIN must have a label with a colon.
     */
    public static Optional<Tail> filled(String paragraph) {
        int length = paragraph.length();
        if (length > LONGEST_FILLED || paragraph.indexOf(':', Math.max(0, length - LONGEST_LINE)) < 0) {
            return Optional.empty();
        }
        int mark = virinAtEnd(paragraph);
        @Nullable
        Virin virin =
                mark < 0 ? null : Virins.find(paragraph.substring(mark)).get(0).virin();
        String head = mark < 0 ? paragraph : paragraph.substring(0, mark);
        @Nullable Tail tail = CreditTail.find(head, CreditLooks.LONGEST_TAIL);
        if (tail == null || tail.credit() == null) {
            return virin == null
                    ? Optional.empty()
                    : Optional.of(new Tail(head.strip(), null, virin, new Span(mark, length)));
        }
        int start = tail.span().start();
        if (virin == null) {
            CreditWords.@Nullable Label label =
                    CreditWords.label(Folded.of(head.substring(start)).text().strip());
            if (label == null || !label.strong() || !label.colon()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Tail(tail.caption(), tail.credit(), virin, new Span(start, length)));
    }

    /** Where the label of a VIRIN stands that ends the text; -1 if there is none. */
    private static int virinAtEnd(String text) {
        int from = Math.max(0, text.length() - 80);
        int mark = indexOfVirinLabel(text.substring(from));
        if (mark < 0) {
            return -1;
        }
        String rest = text.substring(from + mark);
        List<Virins.Found> found = Virins.find(rest);
        return !found.isEmpty()
                        && rest.substring(found.get(0).span().end()).strip().length() <= 1
                ? from + mark
                : -1;
    }

    /** Whether a line without any label holds nothing but names of people or organizations. */
    public static boolean isBare(String line) {
        if (line.length() < 2
                || line.length() > 100
                || line.indexOf(' ') < 0 && line.indexOf('/') < 0 && !isAgency(line)) {
            return false;
        }
        String text = withoutBrackets(Folded.of(line).text().strip());
        return labelled(text).isPresent()
                || CreditReader.isTerse(text) && !text.endsWith(".") && CreditReader.namesSomebody(text);
    }

    private static boolean isAgency(String line) {
        String text = withoutBrackets(Folded.of(line).text().strip());
        return Names.isAgency(text) || Names.isOrganization(text);
    }

    /** Whether words are a name, or several, of whomever: no sentence, no number. */
    public static boolean isName(String words) {
        String text = Folded.of(words).text().strip();
        return !text.isEmpty()
                && Character.isUpperCase(text.codePointAt(0))
                && text.chars().noneMatch(Character::isDigit)
                && CreditReader.isTerse(text);
    }

    /** Whether the words of an element that is called a credit may be one: no sentence. */
    public static boolean mayBeMarked(String words) {
        String text = Folded.of(words).text().strip();
        return text.chars().anyMatch(Character::isLetterOrDigit)
                && CreditReader.isTerse(text, Math.max(3, text.split(" ").length / 3));
    }

    /** Whether what follows a label is a credit and not a sentence. */
    static boolean isCredit(String said, CreditWords.Label label) {
        if (said.length() > 200) {
            return false;
        }
        return CreditReader.isTerse(said, label.colon() && label.strong() ? 3 : 0)
                && (label.colon() || CreditReader.namesSomebody(said));
    }

    /** {@code REUTERS/Jane Doe}, {@code AP Photo/Jane Doe}, {@code Jane Doe/AFP via Getty Images}, {@code U.S. Navy photo by Jane Doe}. */
    static boolean isAgencyCredit(String text) {
        if (text.length() > 160 || !CreditReader.isTerse(text) || isCopyrightLine(text) || text.indexOf('©') > 0) {
            return false;
        }
        List<String> parts = CreditReader.parts(text);
        if (parts.isEmpty() || Character.isLowerCase(text.charAt(0)) && !Names.isAgency(parts.get(0))) {
            return false;
        }
        if (CreditReader.photoBy(text) > 0 || text.startsWith("©") && CreditReader.namesSomebody(text.substring(1))) {
            return true;
        }
        int slash = text.indexOf('/');
        int via = text.indexOf(" via ");
        if (slash < 0 && via < 0 || text.contains("://")) {
            return text.equals("Getty Images");
        }
        for (String part : parts) {
            if (Names.isAgency(part) || CreditReader.isAgencyPhoto(part)) {
                return true;
            }
        }
        return false;
    }

    /** "© 2024 Example Media": the rights in a page, not the maker of a picture. */
    private static boolean isCopyrightLine(String text) {
        if (!text.startsWith("©")) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 4; i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
        }
        return digits == 4 || text.contains("Copyright") || text.endsWith("reserved") || text.endsWith("vorbehalten");
    }

    private static boolean isCourtesyPhoto(String text) {
        return text.equalsIgnoreCase("courtesy photo")
                || text.equalsIgnoreCase("courtesy image")
                || text.equalsIgnoreCase("courtesy graphic")
                || text.equalsIgnoreCase("courtesy illustration")
                || text.equalsIgnoreCase("courtesy video");
    }

    /** Skips a leading "image", "img", "picture" that stands before a label of its own. */
    private static int dumpWord(String text) {
        int space = text.indexOf(' ');
        if (space < 0 || space > 8) {
            return 0;
        }
        String word = text.substring(0, space).toLowerCase(Locale.ROOT);
        if (!word.equals("image")
                && !word.equals("img")
                && !word.equals("picture")
                && !word.equals("bild")
                && !word.equals("photo")
                && !word.equals("[image]")
                && !word.equals("imagen")) {
            return 0;
        }
        CreditWords.Label label = CreditWords.label(text.substring(space + 1));
        return label == null ? 0 : space + 1;
    }

    /** Where the last label of a VIRIN stands; -1 if there is none. */
    public static int lastVirinLabel(String text) {
        int at = text.length() - VIRIN.length();
        while (at >= 0 && !text.regionMatches(true, at, VIRIN, 0, VIRIN.length())) {
            at--;
        }
        return Math.max(-1, at);
    }

    private static int indexOfVirinLabel(String text) {
        for (int at = 0; at + VIRIN.length() <= text.length(); at++) {
            if ((text.charAt(at) | 0x20) == 'v' && text.regionMatches(true, at, VIRIN, 0, VIRIN.length())) {
                return at;
            }
        }
        return -1;
    }

    static String withoutBrackets(String text) {
        if (text.length() < 3) {
            return text;
        }
        char open = text.charAt(0);
        char close = text.charAt(text.length() - 1);
        boolean pair = open == '(' && close == ')' || open == '[' && close == ']' || open == '【' && close == '】';
        return pair && text.indexOf(close) == text.length() - 1
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    private static String trimLabel(String label) {
        String text = label.strip();
        return text.endsWith(":") || text.endsWith("=")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }
}
