package org.clipfile.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a text is Markdown: by its file's name, or by two signs of different kinds that hardly stand in other texts. A
 * list, a line of dashes or a word in asterisks is none of these.
 */
final class MarkdownSigns {
    private static final Set<String> NAMES = Set.of("md", "markdown", "mdown", "mkd", "qmd", "rmd");
    private static final int SAMPLE = 1 << 16;
    private static final int ENOUGH = 2;

    private static final Pattern LINK = Pattern.compile(
            "\\[[^\\[\\]\\n]{1,300}]\\((?:https?://|mailto:|/|\\./|#)[^\\s()]{0,500}[^()\\n]{0,200}\\)");
    private static final Pattern PICTURE =
            Pattern.compile("!\\[[^\\[\\]\\n]{0,500}]\\([^\\s()]{1,500}(?:\\s+[\"'][^\\n]{0,200})?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} [^#\\s][^\\n]*[\\p{L}\\p{N}]");
    private static final Pattern UNDERLINED = Pattern.compile("(?m)^[^\\s=][^\\n]{2,120}\\n={3,120}[ \\t]*$");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^ {0,3}\\[[^\\[\\]\\n]{1,100}]: +<?https?://\\S");
    private static final Pattern FENCE = Pattern.compile("(?m)^```[\\w-]*[ \\t]*$");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\|?[ :]*-{2,}[ :]*\\|[ |:-]*$");
    private static final Pattern STRONG = Pattern.compile(
            "(?<![*\\p{L}\\p{N}])\\*\\*[\\p{L}\\p{N}\"“][^*\\n]{0,200}[^\\s*]\\*\\*(?![*\\p{L}\\p{N}])");
    /** Signs that need one more of another kind, beside links and pictures, which are enough. */
    private static final Pattern[] WEAK = {HEADING, UNDERLINED, REFERENCE, FENCE, TABLE, STRONG};

    private MarkdownSigns() {}

    /**
     * Whether a text is Markdown.
     *
     * @param file the path of its file; null if it was none
     */
    static boolean in(CharSequence text, @Nullable String file) {
        if (text.length() > ShownText.LONGEST) {
            return false;
        }
        if (isNamed(file)) {
            return true;
        }
        String sample = text.subSequence(0, Math.min(text.length(), SAMPLE)).toString();
        if (sample.indexOf("](") < 0
                && sample.indexOf('#') < 0
                && sample.indexOf("**") < 0
                && !sample.contains("\n==")) {
            return false;
        }
        return signs(sample) >= ENOUGH;
    }

    /** Whether its file's name says so. */
    static boolean isNamed(@Nullable String file) {
        return file != null
                && NAMES.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static int signs(String sample) {
        int signs = LINK.matcher(sample).find() || PICTURE.matcher(sample).find() ? ENOUGH : 0;
        for (int i = 0; i < WEAK.length && signs < ENOUGH; i++) {
            signs += WEAK[i].matcher(sample).find() ? 1 : 0;
        }
        return signs;
    }
}
