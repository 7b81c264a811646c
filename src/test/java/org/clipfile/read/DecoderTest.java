package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.clipfile.article.Capture;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String ENGLISH =
            "The minister said \u201cships\u201d waited \u2014 for a day. It\u2019s 5\u00a0knots. ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void followsTheByteOrderMarkAndDropsIt(String charset) throws Exception {
        String text = "Schiffe warteten vor der K\u00fcste \ud83d\udea2 \u4e16\u754c";
        Decoded decoded = decode(("\ufeff" + text).getBytes(Charset.forName(charset)), "text/plain", "windows-1251");
        assertThat(decoded.text().toString()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo(charset);
        assertThat(decoded.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void knowsWideTextWithoutAMark(String charset) throws Exception {
        Decoded decoded = decode(ENGLISH.getBytes(Charset.forName(charset)), "text/plain", null);
        assertThat(decoded.text().toString()).isEqualTo(ENGLISH);
        assertThat(decoded.charset()).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, Sch\u00f6n",
        "windows-1251, windows-1251, \u043a\u043e\u0440\u0430\u0431\u043b\u0438",
        "koi8-r, KOI8-R, \u043a\u043e\u0440\u0430\u0431\u043b\u0438",
        "latin2, ISO-8859-2, \u0142\u00f3d\u017a",
        "shift_jis, Shift_JIS, \u8239\u304c\u5f85\u3064",
        "euc-kr, EUC-KR, \ubc30\uac00 \uae30\ub2e4\ub9b0\ub2e4",
        "gb2312, GB18030, \u8239\u5728\u7b49",
        "Big5, Big5, \u8239\u5728\u7b49",
        "euc-jp, EUC-JP, \u8239\u304c\u5f85\u3064",
    })
    void followsTheDeclaredCharacterSet(String label, String name, String text) throws Exception {
        byte[] bytes = text.getBytes(Charset.forName(label.equals("latin2") ? "ISO-8859-2" : label));
        for (Decoded decoded :
                new Decoded[] {decode(bytes, "text/plain", label), decode(meta(label, bytes), "text/html", null)}) {
            assertThat(decoded.text().toString()).endsWith(text);
            assertThat(decoded.charset()).isEqualTo(name);
            assertThat(decoded.problems()).isEmpty();
        }
    }

    @Test
    void believesTheHeaderBeforeThePage() throws Exception {
        byte[] bytes = meta("windows-1251", new byte[] {(byte) 0xe4});
        assertThat(decode(bytes, "text/html", "windows-1252").text().toString()).endsWith("\u00e4");
        assertThat(decode(bytes, "text/html", "utf-7").text().toString()).endsWith("\u0434");
    }

    @Test
    void doesNotTakeADeclarationFromACommentOrScript() throws Exception {
        String page = "<!-- <meta charset=windows-1251> --><script>'<meta charset=windows-1251>'</script><p>";
        assertThat(decode(concat(page, new byte[] {(byte) 0xe4, ' '}), "text/html", null)
                        .text()
                        .toString())
                .endsWith("\u00e4 ");
    }

    @Test
    void readsTheDeclarationOfXml() throws Exception {
        byte[] bytes = concat("<?xml version=\"1.0\" encoding=\"windows-1251\"?><p>", new byte[] {(byte) 0xe4});
        assertThat(decode(bytes, "application/xhtml+xml", null).text().toString())
                .endsWith("\u0434");
    }

    @Test
    void takesUtf8ForWhatItIsWhateverIsDeclared() throws Exception {
        Decoded decoded =
                decode("Schiffe vor der K\u00fcste".getBytes(StandardCharsets.UTF_8), "text/plain", "iso-8859-1");
        assertThat(decoded.text().toString()).isEqualTo("Schiffe vor der K\u00fcste");
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.problems()).containsExactly("The text is declared as windows-1252, but it is UTF-8.");
    }

    @Test
    void readsUndeclaredWindows1252() throws Exception {
        byte[] english = windows1252(ENGLISH.repeat(35));
        Decoded decoded = decode(english, "text/plain", null);
        assertThat(decoded.text().toString()).isEqualTo(ENGLISH.repeat(35));
        assertThat(decoded.charset()).isEqualTo("windows-1252");
        String french = "Le d\u00e9put\u00e9 a \u00e9t\u00e9 r\u00e9\u00e9lu \u00e0 No\u00ebl, c\u2019est s\u00fbr.";
        assertThat(decode(windows1252(french), "text/plain", null).text().toString())
                .isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, \u041a\u043e\u0440\u0430\u0431\u043b\u0438 \u0436\u0434\u0430\u043b\u0438 \u0443 \u0431\u0435\u0440\u0435\u0433\u0430 \u0446\u0435\u043b\u044b\u0439 \u0434\u0435\u043d\u044c. \u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u0441\u043a\u0430\u0437\u0430\u043b \u043e\u0431 \u044d\u0442\u043e\u043c \u0432\u0447\u0435\u0440\u0430 \u0432\u0435\u0447\u0435\u0440\u043e\u043c.",
        "Shift_JIS, \u8239\u306f\u6d77\u5cb8\u3067\u4e00\u65e5\u4e2d\u5f85\u3063\u3066\u3044\u305f\u3002\u5927\u81e3\u306f\u6628\u65e5\u305d\u3046\u8a00\u3044\u307e\u3057\u305f\u3002\u30c6\u30b9\u30c8\u3067\u3059\u3002",
        "EUC-KR, \ubc30\uac00 \ud574\uc548\uc5d0\uc11c \ud558\ub8e8 \uc885\uc77c \uae30\ub2e4\ub838\ub2e4. \uc7a5\uad00\uc774 \uc5b4\uc81c \uadf8\ub807\uac8c \ub9d0\ud588\ub2e4.",
        "windows-1253, \u03a4\u03b1 \u03c0\u03bb\u03bf\u03af\u03b1 \u03c0\u03b5\u03c1\u03af\u03bc\u03b5\u03bd\u03b1\u03bd \u03cc\u03bb\u03b7 \u03c4\u03b7\u03bd \u03b7\u03bc\u03ad\u03c1\u03b1 \u03ba\u03bf\u03bd\u03c4\u03ac \u03c3\u03c4\u03b7\u03bd \u03b1\u03ba\u03c4\u03ae.",
    })
    void detectsOtherScripts(String charset, String text) throws Exception {
        assertThat(decode(text.repeat(4).getBytes(Charset.forName(charset)), "text/plain", null)
                        .text()
                        .toString())
                .isEqualTo(text.repeat(4));
    }

    @Test
    void detectsIso2022() throws Exception {
        String text = "\u8239\u306f\u6d77\u5cb8\u3067\u5f85\u3063\u3066\u3044\u305f\u3002";
        Decoded decoded = decode(text.getBytes(Charset.forName("ISO-2022-JP")), "text/plain", null);
        assertThat(decoded.text().toString()).isEqualTo(text);
    }

    @Test
    void repairsMixedTextSequenceBySequence() throws Exception {
        byte[] mixed = concat(
                "<p>K\u00fcste \u201cA\u201d \ud83d\udea2 ",
                new byte[] {(byte) 0x93, 'B', (byte) 0x94, (byte) 0x81, (byte) 0xe9});
        for (String label : new String[] {"utf-8", null}) {
            Decoded decoded = decode(concat(mixed, " \u00fc."), "text/html", label);
            assertThat(decoded.text().toString())
                    .isEqualTo("<p>K\u00fcste \u201cA\u201d \ud83d\udea2 \u201cB\u201d\u0081\u00e9 \u00fc.");
            assertThat(decoded.charset()).isEqualTo("UTF-8");
            assertThat(decoded.problems())
                    .containsExactly(
                            "The text is UTF-8 with some Windows-1252 in it; each byte was read as what it is.");
        }
    }

    @Test
    void readsWindows1252DeclaredAsUtf8() throws Exception {
        Decoded decoded = decode(windows1252(ENGLISH), "text/plain", "utf-8");
        assertThat(decoded.text().toString()).isEqualTo(ENGLISH);
        assertThat(decoded.problems()).containsExactly("The text is declared as UTF-8, but it is windows-1252.");
    }

    @Test
    void notesACharacterCutAtTheEnd() throws Exception {
        Decoded decoded = decode(concat("K\u00fcste ", new byte[] {(byte) 0xe2, (byte) 0x80}), "text/plain", null);
        assertThat(decoded.text().toString()).isEqualTo("K\u00fcste \ufffd");
        assertThat(decoded.problems()).containsExactly("The last character is cut off.");
    }

    @Test
    void showsNulsAndKeepsRealReplacementCharacters() throws Exception {
        Decoded decoded = decode("a\0b\ufffdc".getBytes(StandardCharsets.UTF_8), "text/plain", null);
        assertThat(decoded.text().toString()).isEqualTo("a\ufffdb\ufffdc");
        assertThat(decoded.problems()).hasSize(1);
    }

    @Test
    void keepsEveryByteOfWindows1252() throws Exception {
        byte[] all = new byte[255];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i + 1);
        }
        Decoded decoded = decode(all, "text/plain", "windows-1252");
        assertThat(decoded.text()).hasSize(255);
        assertThat(decoded.text().chars().distinct().count()).isEqualTo(255);
        assertThat(decoded.text().toString()).doesNotContain("\ufffd");
    }

    @Test
    void neverThrowsWhateverTheBytes() throws Exception {
        Random random = new Random(20200922);
        String[] labels = {
            null, "utf-8", "shift_jis", "gbk", "big5", "euc-kr", "iso-2022-jp", "utf-16", "koi8-r", "no-such"
        };
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = i % 2 == 0 ? new byte[random.nextInt(300)] : ENGLISH.getBytes(StandardCharsets.UTF_8);
            int changes = i % 2 == 0 ? bytes.length : random.nextInt(8);
            for (int k = 0; k < changes; k++) {
                bytes[i % 2 == 0 ? k : random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Decoded decoded =
                    decode(bytes, i % 3 == 0 ? "text/html" : "text/plain", labels[random.nextInt(labels.length)]);
            assertThat(decoded.text().length()).as("case %s", i).isLessThanOrEqualTo(Math.max(1, bytes.length));
            assertThat(decoded.text().toString()).doesNotContain("\0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252", "mixed"})
    void spoolsLongTextsToTheSameText(String charset) throws Exception {
        String text = (ENGLISH + "K\u00fcste \u00e9.\n").repeat(90_000);
        byte[] bytes =
                switch (charset) {
                    case "mixed" -> concat(text.getBytes(StandardCharsets.UTF_8), windows1252("K\u00fcste\0"));
                    case "windows-1252" -> windows1252(text);
                    default -> text.getBytes(Charset.forName(charset));
                };
        Path file = Files.write(temporary.resolve("long.txt"), bytes);
        Decoded decoded = Decoder.decode(capture(Content.of(file), "text/plain", null), temporary);
        String expected = charset.equals("mixed") ? text + "K\u00fcste\ufffd" : text;
        assertThat(decoded.text()).isInstanceOf(SpooledText.class);
        assertThat(decoded.text().toString().equals(expected)).isTrue();
        assertThat(decoded.charset()).isEqualTo(charset.equals("mixed") ? "UTF-8" : charset);
        assertThat(decoded.text().subSequence(5_000_000, 5_000_040).toString())
                .isEqualTo(expected.substring(5_000_000, 5_000_040));
        CharSequence part = decoded.text().subSequence(100, 200_000);
        assertThat(part.subSequence(50, 90).toString()).isEqualTo(expected.substring(150, 190));
        assertThat(part.toString()).isEqualTo(expected.substring(100, 200_000));
        assertThat(part.charAt(7)).isEqualTo(expected.charAt(107));
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).as("the temporary file has no name any more").containsExactly(file);
        }
    }

    private static Decoded decode(byte[] bytes, String mediaType, @Nullable String charset) throws Exception {
        return Decoder.decode(capture(Content.of(bytes), mediaType, charset));
    }

    private static Capture capture(Content content, String mediaType, @Nullable String charset) {
        return new Capture(
                "aaaaaaaaaaaaaaaaaaaa", "", Channel.INBOX, "a", null, mediaType, charset, Instant.EPOCH, content);
    }

    private static byte[] meta(String label, byte[] body) throws IOException {
        return concat("<!-- x --><meta http-equiv=Content-Type content='text/html; charset=" + label + "'><p>", body);
    }

    private static byte[] windows1252(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    private static byte[] concat(String first, byte[] second) {
        return concat(first.getBytes(StandardCharsets.UTF_8), second);
    }

    private static byte[] concat(byte[] first, String second) {
        return concat(first, second.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
