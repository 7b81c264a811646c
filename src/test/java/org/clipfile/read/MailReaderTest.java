package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.clip.Captures;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailReaderTest {
    private static final String HEADER = """
            Received: from relay.example.org by mx.example.net; Tue, 4 Mar 2025 10:00:07 +0000
            From: "Lighthouse Service" <news@lights.example.org>
            To: Ada Reader <ada.reader@example.net>
            Subject: =?UTF-8?Q?Lamp_room_opens_=E2=80=93_at_last?=
            Date: Tue, 4 Mar 2025 10:00:00 +0000 (UTC)
            Message-ID: <1@lights.example.org>
            MIME-Version: 1.0
            """;
    private static final String STORY = """
            The lamp room of the old lighthouse opens to visitors on Monday, the service
            said. For the first time in 140 years people who are no keepers may climb the
            212 steps.

            "Ships no longer need us every night, but children have questions every day,"
            said the keeper, who will lead the first tours herself.
            """;

    @Test
    void readsAPlainMessage() throws Exception {
        Article article = clip(HEADER + "Content-Type: text/plain; charset=utf-8\n\n" + STORY);
        assertThat(article.facts().title()).isEqualTo("Lamp room opens – at last");
        assertThat(Objects.requireNonNull(article.facts().publisher()).name()).isEqualTo("Lighthouse Service");
        assertThat(Objects.requireNonNull(article.facts().published()).when().at())
                .isEqualTo("2025-03-04T10:00:00Z");
        assertThat(article.body().text())
                .startsWith("The lamp room of the old lighthouse opens to visitors on Monday, the service said.")
                .endsWith("will lead the first tours herself.");
    }

    @Test
    @Timeout(60)
    void readsASubjectOfBlanks() throws Exception {
        String subject = "Lamp room" + " ".repeat(900_000) + "opens\r\n \t at last";
        Article article =
                clip("From: news@lights.example.org\nSubject: " + subject + "\nContent-Type: text/plain\n\n" + STORY);

        assertThat(article.body().text()).startsWith("The lamp room");
    }

    @Test
    void prefersThePageToItsPlainTwin() throws Exception {
        String page = "<p>" + STORY.strip().replace("\n\n", "</p><p>") + "</p>";
        Article article = clip(HEADER + """
                Content-Type: multipart/alternative; boundary=cut

                --cut
                Content-Type: text/plain

                This message is best read as a web page.
                --cut
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                """
                + Base64.getMimeEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8)) + "\n--cut--\n");
        assertThat(article.body().blocks()).hasSize(2);
        assertThat(article.body().text()).doesNotContain("best read");
    }

    @Test
    void blotsOutWhoTheReaderIs() throws Exception {
        String token = "https://lights.example.org/unsubscribe/8d1f?reader=ada.reader%40example.net";
        Article article = clip(HEADER + "Content-Type: text/plain\n\n" + STORY
                + "\nThis message was sent to ADA.reader@example.net.\nTo stop: " + token + "\n");
        String all = json(article);
        assertThat(all).doesNotContainIgnoringCase("ada.reader").doesNotContain("8d1f");
        assertThat(article.body().text()).endsWith("herself.");
    }

    @Test
    void isToldFromAPageThatABrowserSaved() throws Exception {
        byte[] mail = (HEADER + "Content-Type: text/html\n\n<p>x</p>").getBytes(StandardCharsets.UTF_8);
        assertThat(MediaTypes.of("letter", mail)).isEqualTo(MediaTypes.MAIL);
        byte[] saved = ("From: <Saved by Browser>\nSnapshot-Content-Location: https://example.org/\nSubject: x\n"
                        + "MIME-Version: 1.0\nContent-Type: multipart/related\n\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(MediaTypes.of("page.mhtml", saved)).isEqualTo(MediaTypes.MHTML);
    }

    private static String json(Article article) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalJson.write(article, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Article clip(String mail) throws Exception {
        Capture capture = Captures.of(mail.getBytes(StandardCharsets.UTF_8), MediaTypes.MAIL);
        return Captures.clip(capture);
    }
}
