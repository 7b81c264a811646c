package org.clipfile.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The character set that bytes are read with, and what was odd about it.
 *
 * @param charset the character set
 * @param problems sentences for people
 */
record CharsetChoice(Charset charset, List<String> problems) {

    CharsetChoice {
        problems = List.copyOf(problems);
    }

    /**
     * Chooses.
     *
     * @param declared what the delivery or the page says it is, if it says so
     * @param tally counted over all of the bytes
     * @param sample some of the bytes, from a little before the first that is above 127
     * @param complete whether the sample is all there is
     */
    static CharsetChoice of(@Nullable Charset declared, ByteTally tally, ByteBuffer sample, boolean complete) {
        List<String> problems = new ArrayList<>();
        Charset charset = choose(declared, tally, sample, complete, problems);
        if (charset == Charsets.MIXED_UTF_8 && tally.isCut()) {
            problems.add("The last character is cut off.");
        }
        return new CharsetChoice(charset, problems);
    }

    private static Charset choose(
            @Nullable Charset declared, ByteTally tally, ByteBuffer sample, boolean complete, List<String> problems) {
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            return withoutHelp(declared, tally, sample, problems);
        }
        String name = Charsets.nameOf(declared);
        boolean surelyUtf8 = tally.isUtf8() && tally.multi() > 0;
        // Any bytes could be UTF-16; where its zeros are missing, nothing but the name says so.
        if (tally.isUtf8() && name.startsWith("UTF-16")) {
            problems.add("The text is declared as " + name + ", but it is UTF-8.");
            return StandardCharsets.UTF_8;
        }
        if (Charsets.isSingleByte(declared)) {
            if (surelyUtf8) {
                problems.add("The text is declared as " + name + ", but it is UTF-8.");
                return Charsets.MIXED_UTF_8;
            }
            return declared;
        }
        if (complete && !fits(declared, sample)) {
            if (surelyUtf8) {
                problems.add("The text is declared as " + name + ", but it is UTF-8.");
                return Charsets.MIXED_UTF_8;
            }
            problems.add("Some bytes are not " + name + ", as which the text is declared; they are shown as \ufffd.");
        }
        return declared;
    }

    /** Nothing is declared, or UTF-8, which so many pages and servers say without meaning it. */
    private static Charset withoutHelp(
            @Nullable Charset declared, ByteTally tally, ByteBuffer sample, List<String> problems) {
        if (tally.hasEscapesOnly()) {
            Charset detected = detect(sample);
            if (detected != null && detected.name().startsWith("ISO-2022") && fits(detected, sample)) {
                return detected;
            }
        }
        if (tally.isUtf8()) {
            return tally.isCut() ? Charsets.MIXED_UTF_8 : StandardCharsets.UTF_8;
        }
        boolean mostly = tally.multi() >= tally.malformed();
        Charset guess = mostly ? Charsets.WINDOWS_1252 : guess(tally, sample);
        // Pairs of bytes of East Asian text often look like UTF-8, but all of the text fits what it is.
        boolean mixed =
                mostly || declared != null && tally.multi() * 4 >= tally.malformed() && Charsets.isSingleByte(guess);
        if (mixed || declared != null && guess == Charsets.WINDOWS_1252 && tally.multi() > 0) {
            problems.add("The text is UTF-8 with some Windows-1252 in it; each byte was read as what it is.");
            return Charsets.MIXED_UTF_8;
        }
        if (declared != null) {
            problems.add("The text is declared as UTF-8, but it is " + Charsets.nameOf(guess) + ".");
        }
        return guess;
    }

    /** What it is where it says nothing and is not UTF-8; what is left in doubt is Windows-1252. */
    private static Charset guess(ByteTally tally, ByteBuffer sample) {
        if (tally.isPunctuationOnly()) {
            return Charsets.WINDOWS_1252;
        }
        Charset byLetters = tally.hasRuns() ? LetterSets.arabic(sample) : LetterSets.latin(sample);
        if (byLetters != null || !tally.hasRuns()) {
            return byLetters == null ? Charsets.WINDOWS_1252 : byLetters;
        }
        Charset detected = detect(sample);
        return detected != null && !detected.equals(StandardCharsets.UTF_8) && fits(detected, sample)
                ? detected
                : Charsets.WINDOWS_1252;
    }

    private static @Nullable Charset detect(ByteBuffer sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample.array(), sample.arrayOffset() + sample.position(), sample.remaining());
        detector.dataEnd();
        return Charsets.of(detector.getDetectedCharset());
    }

    /** Whether the bytes are valid; a character cut by the end of the sample does no harm. */
    private static boolean fits(Charset charset, ByteBuffer sample) {
        try {
            charset.newDecoder().decode(sample.duplicate());
            return true;
        } catch (CharacterCodingException e) {
            // Not an error but the answer; a multi-byte character may still be cut at the sample's end.
            return fitsButForItsEnd(charset, sample);
        }
    }

    private static boolean fitsButForItsEnd(Charset charset, ByteBuffer sample) {
        for (int cut = 1; cut <= 3 && cut < sample.remaining(); cut++) {
            try {
                ByteBuffer shorter = sample.duplicate();
                shorter.limit(shorter.limit() - cut);
                charset.newDecoder().decode(shorter);
                return true;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }
}
