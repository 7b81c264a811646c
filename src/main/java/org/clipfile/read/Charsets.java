package org.clipfile.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of character sets mean on the web (WHATWG Encoding, section 4.2): {@code iso-8859-1} is read as its
 * superset {@code windows-1252}, {@code gb2312} as GB 18030.
 */
final class Charsets {
    static final Charset WINDOWS_1252 = new Windows1252();
    static final Charset MIXED_UTF_8 = new MixedUtf8();

    private static final Map<String, Charset> BY_LABEL = new HashMap<>();

    static {
        put(
                StandardCharsets.UTF_8,
                "utf-8",
                "utf8",
                "unicode-1-1-utf-8",
                "unicode11utf8",
                "unicode20utf8",
                "x-unicode20utf8");
        put(
                WINDOWS_1252,
                "windows-1252",
                "cp1252",
                "x-cp1252",
                "iso-8859-1",
                "iso8859-1",
                "iso88591",
                "iso_8859-1",
                "iso_8859-1:1987",
                "iso-ir-100",
                "latin1",
                "latin-1",
                "l1",
                "cp819",
                "ibm819",
                "csisolatin1",
                "ascii",
                "us-ascii",
                "ansi_x3.4-1968",
                "x-user-defined");
        put("ISO-8859-2", "iso-8859-2", "iso8859-2", "iso88592", "iso_8859-2", "latin2", "l2", "csisolatin2");
        put("ISO-8859-5", "iso-8859-5", "iso8859-5", "iso88595", "iso_8859-5", "cyrillic");
        put("ISO-8859-6", "iso-8859-6", "iso8859-6", "iso_8859-6", "arabic", "ecma-114");
        put("ISO-8859-7", "iso-8859-7", "iso8859-7", "iso_8859-7", "greek", "greek8", "ecma-118");
        put("ISO-8859-8", "iso-8859-8", "iso8859-8", "iso_8859-8", "iso-8859-8-i", "hebrew", "visual", "logical");
        put(
                "windows-1254",
                "windows-1254",
                "cp1254",
                "x-cp1254",
                "iso-8859-9",
                "iso8859-9",
                "iso_8859-9",
                "latin5",
                "l5");
        put("x-windows-874", "windows-874", "dos-874", "iso-8859-11", "iso8859-11", "tis-620");
        put("ISO-8859-15", "iso-8859-15", "iso8859-15", "iso_8859-15", "l9", "latin9", "latin-9");
        put("x-MacRoman", "macintosh", "mac", "x-mac-roman", "csmacintosh");
        put("x-MacCyrillic", "x-mac-cyrillic", "x-mac-ukrainian", "maccyrillic");
        put("KOI8-U", "koi8-u", "koi8-ru");
        put("KOI8-R", "koi8-r", "koi8", "koi", "koi8_r", "cskoi8r");
        put("GB18030", "gb18030", "gbk", "gb2312", "gb_2312", "gb_2312-80", "csgb2312", "chinese", "x-gbk", "cp936");
        put("Big5-HKSCS", "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5");
        put(
                "windows-31j",
                "shift_jis",
                "shift-jis",
                "sjis",
                "x-sjis",
                "ms_kanji",
                "ms932",
                "windows-31j",
                "csshiftjis");
        put("EUC-JP", "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese");
        put(
                "x-windows-949",
                "euc-kr",
                "ks_c_5601-1987",
                "ks_c_5601-1989",
                "ksc5601",
                "korean",
                "windows-949",
                "cseuckr");
        // A meta element cannot be read where this is true, so there it is never meant; a header's word is taken.
        put("UTF-16LE", "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode");
        put("UTF-16BE", "utf-16be", "unicodefffe");
    }

    private Charsets() {}

    /**
     * The character set of a label.
     *
     * @return null for labels that are unknown or that no browser follows, such as {@code utf-7}
     */
    static @Nullable Charset of(@Nullable String label) {
        if (label == null) {
            return null;
        }
        String clean = label.strip().toLowerCase(Locale.ROOT);
        Charset known = BY_LABEL.get(clean);
        if (known != null) {
            return known;
        }
        // The rest of the web's list has the names of Java's; those are looked up, nothing exotic is.
        boolean usual = clean.matches(
                "windows-12\\d\\d|iso-8859-\\d\\d?|euc-tw|iso-2022-jp|ibm866|cp866|cp125\\d|utf-32(le|be)?");
        return usual && Charset.isSupported(clean) ? Charset.forName(clean) : null;
    }

    /** How IANA writes the name. */
    static String nameOf(Charset charset) {
        return switch (charset.name()) {
            case "x-clipfile-windows-1252" -> "windows-1252";
            case "x-clipfile-mixed-utf-8" -> "UTF-8";
            case "x-windows-874" -> "windows-874";
            case "x-windows-949" -> "EUC-KR";
            case "windows-31j" -> "Shift_JIS";
            case "Big5-HKSCS" -> "Big5";
            case "x-MacRoman" -> "macintosh";
            case "x-MacCyrillic" -> "x-mac-cyrillic";
            default -> charset.name();
        };
    }

    /** Whether each byte is one character, so that no bytes are ever invalid. */
    static boolean isSingleByte(Charset charset) {
        String name = charset.name();
        return charset == WINDOWS_1252
                || name.startsWith("windows-12")
                || name.startsWith("ISO-8859-")
                || name.startsWith("KOI8")
                || name.startsWith("x-Mac")
                || name.equals("IBM866")
                || name.equals("x-windows-874");
    }

    private static void put(String javaName, String... labels) {
        if (Charset.isSupported(javaName)) {
            put(Charset.forName(javaName), labels);
        }
    }

    private static void put(Charset charset, String... labels) {
        for (String label : labels) {
            BY_LABEL.put(label, charset);
        }
    }
}
