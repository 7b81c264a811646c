package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.clipfile.article.Page;
import org.clipfile.article.UnreadableCaptureException;
import org.junit.jupiter.api.Test;

class MhtmlReaderTest {
    private static final String HEADER = """
            From: <Saved by a browser>
            Snapshot-Content-Location: https://news.example/ships?id=1
            Subject: Ships wait
            MIME-Version: 1.0
            Content-Type: multipart/related;
            	type="text/html";
            	boundary="----part----"

            """;

    private final MhtmlReader reader = new MhtmlReader(new HtmlReader(Map.of()));

    @Test
    void readsTheFirstPageOfABrowsersFile() throws Exception {
        Page page = read(HEADER + """

                ------part----
                Content-Type: text/html
                Content-ID: <frame-1@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://news.example/ships?id=3D1

                <!DOCTYPE html><html><head><meta charset=3D"utf-8"></head><body><p>Schiffe vor =
                der K=C3=BCste. <a href=3D"/more">Mehr</a></p></body></html>
                ------part----
                Content-Type: text/html
                Content-ID: <frame-2@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://ads.example/frame

                <p>An advertisement</p>
                ------part------
                """);
        assertThat(page.text().toString().strip()).isEqualTo("Schiffe vor der K\u00fcste. Mehr");
        assertThat(page.links()).extracting(Page.PageLink::url).containsExactly("https://news.example/more");
    }

    @Test
    void followsTheStartParameter() throws Exception {
        Page page = read("""
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=x; start="<root@saved>"

                --x
                Content-Type: text/html
                Content-ID: <other@saved>

                <p>A frame</p>
                --x
                Content-Type: text/html; charset=windows-1251
                Content-ID: <root@saved>
                Content-Transfer-Encoding: base64

                """
                + Base64.getMimeEncoder()
                        .encodeToString("<p>\u041a\u043e\u0440\u0430\u0431\u043b\u0438</p>"
                                .getBytes(Charset.forName("windows-1251")))
                + "\n--x--\n");
        assertThat(page.text().toString()).isEqualTo("\u041a\u043e\u0440\u0430\u0431\u043b\u0438");
        assertThat(page.charset()).isEqualTo("windows-1251");
    }

    @Test
    void readsWhatIsLeftOfATruncatedFile() throws Exception {
        Page page = read(HEADER + "------part----\nContent-Type: text/html\n\n<p>Ships waited.<p>The min");
        assertThat(page.text().toString().strip()).isEqualTo("Ships waited.\nThe min");
    }

    @Test
    void saysWhyThereIsNoPage() {
        assertThatThrownBy(() -> read(HEADER + "------part----\nContent-Type: image/png\n\nxx\n------part------\n"))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessage("The saved page (MHTML) holds no web page.");
        assertThatThrownBy(() -> read(HEADER)).isInstanceOf(UnreadableCaptureException.class);
    }

    private Page read(String mhtml) throws Exception {
        byte[] bytes = mhtml.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(MediaTypes.of("page.mhtml", bytes)).isEqualTo(MediaTypes.MHTML);
        return reader.read(Captures.of(MediaTypes.MHTML, null, bytes));
    }
}
