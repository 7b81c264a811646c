package org.clipfile.label;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Span;
import org.clipfile.facts.Credits;
import org.jspecify.annotations.Nullable;

/**
 * A caption in plain text that its first words give away: a count of pictures ({@code [1/2]}, {@code 1 of 3 |}), a number
 * of a figure, a button run together with it, the word of an agency that the picture is an old one, or the place in
 * capitals and the date in brackets with which the sea services begin.
 */
final class MarkedCaption {
    private static final int MOST_CHARS = 900;
    private static final Pattern MARK = Pattern.compile("^\\s*(?:"
            + "\\[\\d{1,3} ?/ ?\\d{1,3}\\]"
            + "|\\d{1,3} ?(?:of|von|sur|de|di|van|av|из|/) ?\\d{1,3} ?[|:]"
            + "|FILE ?(?:[-–—:]|PHOTO ?[-–—:])"
            + "|(?:Figure|Fig\\.|Abb\\.|Abbildung|Figura|Figuur|Рис\\.|Photo|Foto|Image|Imagen|Bild) ?\\d{1,3} ?[.:|]"
            + "|(?:Image|Picture|Imagen|Immagine|Imagem|Afbeelding|Bildbeschreibung|Alt text|Image description):"
            + "|(?:A s|S)creenshot (?:of|from|taken)|Capture d[’']écran|Captura de pantalla|Bildschirmfoto"
            + "|Vergroot afbeelding|Bild vergrößern|Agrandir l[’']image|Ampliar (?:imagen|foto|imagem)"
            + "|Ingrandisci l[’']immagine|Förstora bilden|Enlarge (?:this )?image|PHOTO DETAILS|Photo Details"
            + "|(?:Attached|Enclosed) (?:photo|picture|image)s?:|(?:Photo |Picture |Image )?[Cc]aption:|PHOTO CAPTION:|CAPTION:"
            + "|(?:Photo|Picture|Image) (?:above|below):|Pictured:|Bildunterschrift ?:|Bildtext ?:|Légende ?:|Pie de foto:|Leyenda:|Didascalia:"
            + "|Bijschrift:|Podpis zdjęcia:|Подпись к фото:"
            + "|图为|[（(]?(?:资料图|資料圖|資料照)(?:片)?[：:）)]"
            + "|[\\p{Lu}][\\p{Lu} .,’'-]{3,60} \\((?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\\.? "
            + "\\d{1,2}, (?:19|20)\\d\\d\\)(?! ?(?:[-–—]|\\(N)))"
            + "\\s*[\\p{L}\\p{N}\"“«„(]");
    /** What stands at the end of Japanese captions behind a double bar: a date, a place, who took it. */
    private static final Pattern BEHIND_BAR = Pattern.compile("^[^。=＝]{4,150}[=＝][^。=＝]{2,80}$");

    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u30ff]");
    private static final Pattern TAKEN_BY = Pattern.compile("[、，＝=]?([^、，＝=]{2,20}(?:撮影|提供|写す))$");
    /** Chinese captions end so, in brackets. */
    private static final Pattern KIND_OF_PICTURE =
            Pattern.compile("[（(](?:无人机照片|資料照片|资料图片|资料图|[^（()）]{2,14}[摄攝])[）)]$");

    /** Words that point into a picture, in brackets or between commas, and how captions begin that name who is seen. */
    private static final Pattern POINTS = Pattern.compile("^(?:Pictured|PICTURED)" + WordEdges.END
            + "|\\((?:far |second |third |fourth )?(?:left|right|cent(?:er|re)|l|r|L|R|links|rechts|Mitte|oben|unten|li\\.?|re\\.?"
            + "|(?:à )?(?:gauche|droite)|(?:a la )?(?:izquierda|derecha)|(?:izq|dcha)\\.|(?:a )?(?:sinistra|destra)"
            + "|(?:à )?(?:esquerda|direita)|(?:z |po )?(?:lewej|prawej)|слева|справа|зліва|справа|vlevo|vpravo|venstre|høyre|højre"
            + "|vänster|höger|t\\.v\\.|t\\.h\\.)\\)"
            + "|\\((?:[lL]-[rR]|[lL] to [rR]|(?:from )?left to right|v\\. ?l\\.?(?: ?n\\. ?r\\.)?|von links(?: nach rechts)?|li nach re|f\\.v\\.)[):]"
            + "|, (?:far |second |third |fourth |second from |third from )?(?:left|right|cent(?:er|re))"
            + "(?:,|;| and" + WordEdges.END + "| (?!(?:his|its|this|was|has|is|as|us)" + WordEdges.END + ")\\p{Ll}+s"
            + WordEdges.END + ")"
            + "|" + WordEdges.START
            + "(?:[Ff]rom|[Aa]t|[Vv]on|[Dd]a|[Dd]e|[Oo]d) (?:far )?(?:left|links|gauche à droite|izquierda a derecha|sinistra|esquerda para a direita|lewej)(?: to right| nach rechts)?[,:]"
            + "|" + WordEdges.START + "(?:[Сс]лева|[Зз]ліва) направо[,:]");

    private static final int MOST_POINTED = 500;
    private static final String[] POINTERS = {
        "left", "right", "cente", "centr", "link", "rech", "Mitt", "oben", "unte", "l-r", "L-R", "l to", "L to", "gauc",
        "droi", "izqu", "dere", "izq", "dcha", "sini", "dest", "esqu", "dire", "lewe", "praw", "r)", "R)", "li)", "li.",
        "re)", "re.", "слев", "спра", "зліва", "vlev", "vpra", "vens", "høyr", "højr", "väns", "hög", "v.l", "v. l",
        "li nach", "l)", "L)", "f.v", "t.v", "t.h"
    };

    /** The pointers by their first letter, those of ASCII letters at its code, the others behind them all. */
    private static final String[][] BY_FIRST = new String[129][0];
    /** Their second letters as bits, by the first: letters 64 places apart share one. */
    private static final long[] SECONDS = new long[129];

    static {
        for (String pointer : POINTERS) {
            int at = Math.min(pointer.charAt(0), 128);
            BY_FIRST[at] = Arrays.copyOf(BY_FIRST[at], BY_FIRST[at].length + 1);
            BY_FIRST[at][BY_FIRST[at].length - 1] = pointer;
            SECONDS[at] |= 1L << pointer.charAt(1);
        }
    }

    private MarkedCaption() {}

    /** Whether a caption without any credit points into its picture: "Ann Doe (left)", "Ann Doe, right, shakes hands". */
    static boolean points(CharSequence text, Span span) {
        if (span.length() > MOST_POINTED || span.length() < 20 || !mayPoint(text, span)) {
            return false;
        }
        String words = span.of(text).strip();
        return POINTS.matcher(words).find() && !PictureLines.isSpeech(words) && words.indexOf('?') < 0;
    }

    /** A look at what follows brackets and commas, which hardly any line of prose passes. */
    private static boolean mayPoint(CharSequence text, Span span) {
        for (int i = span.start(); i + 5 < span.end(); i++) {
            char c = text.charAt(i);
            if ((c == '(' || c == ' ') && mayStartPointer(text.charAt(i + 1), text.charAt(i + 2))) {
                for (String pointer : pointersWith(text.charAt(i + 1))) {
                    if (startsWith(text, i + 1, span.end(), pointer)) {
                        return true;
                    }
                }
            } else if (c == 'P'
                            && (startsWith(text, i, span.end(), "Pictured")
                                    || startsWith(text, i, span.end(), "PICTURED"))
                    || c == 'С' && startsWith(text, i, span.end(), "Слева")
                    || c == 'З' && startsWith(text, i, span.end(), "Зліва")) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayStartPointer(char first, char second) {
        return (SECONDS[Math.min(first, 128)] >>> second & 1) != 0;
    }

    private static String[] pointersWith(char first) {
        return BY_FIRST[Math.min(first, 128)];
    }

    private static boolean startsWith(CharSequence text, int at, int end, String word) {
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A cheap look at the first chars, and at the last, which most lines do not pass. */
    static boolean mayBe(CharSequence text, Span span) {
        int at = span.start();
        int end = span.end();
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        while (end > at && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end - at < 8 || end - at > MOST_CHARS) {
            return false;
        }
        char first = text.charAt(at);
        char last = text.charAt(end - 1);
        return first == '['
                || first >= '0' && first <= '9'
                || "FAРPIBVELDCScП图资資（".indexOf(first) >= 0
                || Character.isUpperCase(first) && Character.isUpperCase(text.charAt(at + 2))
                || last >= 0x2e80;
    }

    /** The caption and its credit, if it has one; null if the paragraph is none. */
    static Credits.@Nullable Tail of(String words) {
        String line = words.strip();
        boolean bar = line.indexOf('=') >= 0 || line.indexOf('＝') >= 0;
        if (bar && BEHIND_BAR.matcher(line).find() && KANA.matcher(line).find()) {
            return japanese(words);
        }
        boolean bracket = line.endsWith(")") || line.endsWith("）");
        if (!MARK.matcher(words).lookingAt()
                && !(bracket && KIND_OF_PICTURE.matcher(line).find())) {
            return null;
        }
        Credits.Tail tail = Credits.tail(words).orElse(null);
        return tail != null && tail.span().start() > 0 ? tail : whole(words);
    }

    /** A caption without a credit. */
    static Credits.Tail whole(String words) {
        int end = words.length();
        return new Credits.Tail(words.strip(), null, null, new Span(end, end));
    }

    private static Credits.Tail japanese(String words) {
        String line = words.stripTrailing();
        Matcher by = TAKEN_BY.matcher(line);
        if (!by.find()) {
            return new Credits.Tail(line.strip(), null, null, new Span(words.length(), words.length()));
        }
        return new Credits.Tail(
                line.substring(0, by.start()).strip(),
                Credits.parse(by.group(1)),
                null,
                new Span(by.start(), words.length()));
    }
}
