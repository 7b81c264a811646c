package org.clipfile.clip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts in the shape of real ones, and mangled beyond that; the same seed gives the same texts. */
public final class GeneratedTexts {
    private static final String[] WORDS =
            ("harbor gate office truck ship crane river mayor council budget winter bridge signal harvest market school"
                            + " station minister general border treaty island village engine captain report water light"
                            + " opened promised said reached carried warned planned closed signed greeted followed"
                            + " the a of in on with from over under near after before and but while because")
                    .split(" ");
    private static final String[] NAMES = {"Ada Moor", "Jon Hale", "Mira Sand", "Tom Reed", "Eva Lind"};
    private static final String[] ODD = {
        "\u0000",
        "\ud800",
        "\udc00",
        "\ud83d\ude00",
        "\u200f\u05e9\u05dc\u05d5\u05dd",
        "\u00ad",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\u0085",
        "\r",
        "\f",
        "((((",
        "\u0301",
        "\u6e2f\u53e3",
        "\uac00",
        "<p>",
        "&amp;",
        "\u00a0\u00a0",
        "https://example.org/a?b=c",
        "1,000",
        "-30-",
        "# # #",
        "Photo:",
        "VIRIN:",
        "By",
        "Related Stories",
        "...",
        "\t"
    };

    private final Random random;

    public GeneratedTexts(long seed) {
        random = new Random(seed);
    }

    /** A text as people write them, or as dumps of pages hold them. */
    public String plausible() {
        List<String> blocks = new ArrayList<>();
        if (chance(50)) {
            blocks.add("An official website of the United States government\nHere's how you know");
            blocks.add("Official websites use .gov");
            blocks.add("Secure .gov websites use HTTPS");
        }
        if (chance(30)) {
            blocks.add("Skip to main content");
        }
        blocks.add(title());
        if (chance(40)) {
            blocks.add("By " + pick(NAMES));
        }
        if (chance(30)) {
            blocks.add("March " + (1 + random.nextInt(28)) + ", 2025");
        }
        int paragraphs = 1 + random.nextInt(8);
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(paragraph());
            if (chance(20)) {
                blocks.add(picture());
            }
            if (chance(10)) {
                blocks.add(title());
            }
            if (chance(5)) {
                blocks.add("Advertisement");
            }
        }
        if (chance(40)) {
            blocks.add("Related Stories\n" + title() + "\n" + title());
        }
        String text = String.join("\n\n", blocks);
        return chance(25) ? Variants.wrap(text, 40 + random.nextInt(60)) : text;
    }

    /** A plausible text with pieces lost, doubled, moved, and odd characters put in. */
    public String mangled() {
        StringBuilder text = new StringBuilder(plausible());
        int cuts = random.nextInt(12);
        for (int i = 0; i < cuts && text.length() > 2; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(60));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, pick(ODD));
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 3 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                default -> text.insert(at, "\n");
            }
        }
        return text.toString();
    }

    /** A mangled text in bytes of some character set, some of them broken. */
    public byte[] bytes() {
        Charset[] charsets = {
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1251")
        };
        byte[] bytes = mangled().getBytes(pick(charsets));
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A paragraph of a few sentences. */
    public String paragraph() {
        StringBuilder out = new StringBuilder();
        int sentences = 1 + random.nextInt(4);
        for (int i = 0; i < sentences; i++) {
            out.append(i > 0 ? " " : "").append(sentence(8 + random.nextInt(18)));
        }
        return out.toString();
    }

    private String picture() {
        return sentence(9) + "\n" + title(2) + "\n" + sentence(12).replace(".", ", March 3, 2025.") + "\nPhoto By: "
                + pick(NAMES) + ", Harbor Office\nVIRIN: 250303-D-AB123-10" + (10 + random.nextInt(90));
    }

    private String title() {
        return title(5 + random.nextInt(5));
    }

    private String title(int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = pick(WORDS);
            out.append(i > 0 ? " " : "")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return out.toString();
    }

    private String sentence(int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(i > 0 ? " " : "").append(pick(WORDS));
        }
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.append('.').toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
