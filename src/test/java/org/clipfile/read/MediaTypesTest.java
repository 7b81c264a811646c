package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.clipfile.article.UnreadableCaptureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html  | <!DOCTYPE html><p>Hi</p>                    | text/html",
                "a.htm   | Ships waited. <p>More                       | text/html",
                "A.XHTML | <?xml version='1.0'?><html><p>Hi</p></html> | application/xhtml+xml",
                "a.html  | Ships waited off the coast.                 | text/plain",
                "a.html  | 3 < 4 and 5 > 4                             | text/plain",
                "a.txt   | Ships waited off the coast.                 | text/plain",
                "a.txt   | <!-- saved --><html><body>Hi                | text/html",
                "a.txt   | <!DOCTYPE html PUBLIC 'x'>                  | text/html",
                "a.txt   | <p>is the tag of a paragraph                | text/plain",
                "a       | <p>Hi</p>                                   | text/html",
                "a       | <html lang=en><p>Hi</p>                     | text/html",
                "x/y.z/a | Ships waited.                               | text/plain",
                "a.warc  | WARC/1.1                                    | application/warc",
                "a.html  | WARC/1.0                                    | application/warc",
            })
    void tellsTypesByContentAndName(String name, String content, String type) throws Exception {
        assertThat(MediaTypes.of(name, bytes(content))).isEqualTo(type);
    }

    @Test
    void knowsSavedPagesByTheirHeaders() throws Exception {
        String headers =
                "From: <Saved by a browser>\r\nSubject: Ships\r\n wait\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n";
        assertThat(MediaTypes.of("a.mhtml", bytes(headers))).isEqualTo("multipart/related");
        assertThat(MediaTypes.of("a.txt", bytes(headers))).isEqualTo("multipart/related");
        assertThat(MediaTypes.of("a.txt", bytes("From: here to MIME-Version: there")))
                .isEqualTo("text/plain");
    }

    @Test
    void readsWideTextAsText() throws Exception {
        byte[] html = "\ufeff<html><p>Hi</p></html>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(MediaTypes.of("a.txt", html)).isEqualTo("text/html");
        byte[] unmarked = "Ships waited off the coast.".getBytes(StandardCharsets.UTF_16BE);
        assertThat(MediaTypes.of("a.txt", unmarked)).isEqualTo("text/plain");
    }

    @Test
    void looksIntoGzip() throws Exception {
        assertThat(MediaTypes.of("a.warc.gz", gzip("WARC/1.1\r\nWARC-Type: response\r\n")))
                .isEqualTo("application/warc+gzip");
        byte[] cut = Arrays.copyOf(gzip("WARC/1.1\r\n" + "Ships waited ".repeat(400)), 60);
        assertThat(MediaTypes.of("a.gz", cut)).isEqualTo("application/warc+gzip");
        assertThatThrownBy(() -> MediaTypes.of("a.html.gz", gzip("<p>Hi</p>")))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessage("This is a gzip archive, not a web page or text; unpack it first.");
        assertThatThrownBy(() -> MediaTypes.of("a.warc.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageContaining("damaged gzip");
    }

    @ParameterizedTest
    @MethodSource
    void namesWhatIsNoPage(String content, String message) {
        assertThatThrownBy(() -> MediaTypes.of("a.html", content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessage(message);
    }

    static List<Arguments> namesWhatIsNoPage() {
        return List.of(
                Arguments.of("\n%PDF-1.7 x", "This is a PDF document, not a web page or text."),
                Arguments.of("GIF89a x", "This is an image (GIF), not a web page or text."),
                Arguments.of("\u0089PNG\r\n\u001a\nx", "This is an image (PNG), not a web page or text."),
                Arguments.of("PK\3\4 x", "This is a zip archive or an office document, not a web page or text."),
                Arguments.of("{\\rtf1 x", "This is a rich text (RTF) document, not a web page or text."),
                Arguments.of("\u007fELF x", "This is a program (ELF), not a web page or text."),
                Arguments.of("SQLite format 3\0", "This is a database (SQLite), not a web page or text."));
    }

    @Test
    void refusesEmptyAndBinaryFiles() {
        assertThatThrownBy(() -> MediaTypes.of("a.txt", new byte[0]))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessage("The file is empty.");
        byte[] random = new byte[4096];
        new Random(7).nextBytes(random);
        assertThatThrownBy(() -> MediaTypes.of("a.txt", random))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessage("This is binary data, not a web page or text.");
    }

    @Test
    void toleratesAStrayControlCharacter() throws Exception {
        assertThat(MediaTypes.of("a.txt", bytes("Ships\0 waited."))).isEqualTo("text/plain");
        assertThat(MediaTypes.of("a.txt", bytes("BMW ships cars; ID3 is a tag.\u001a")))
                .isEqualTo("text/plain");
    }

    @Test
    void isQuickOnHostileBeginnings() throws Exception {
        for (String piece : new String[] {"<!--", "<?xml", "a:\n", "<", " ", "\ufeff", "-->", "mime-version:\n "}) {
            String head = piece.repeat(4096 / piece.length());
            assertThat(MediaTypes.of("a", bytes(head))).isIn("text/plain", "text/html");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }
}
