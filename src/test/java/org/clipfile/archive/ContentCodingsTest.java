package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ContentCodingsTest {
    private static final String SENTENCE = "The harbor master said that every ship would find room.";
    /** The sentence, as an encoder of brotli at its best gives it. */
    private static final byte[] BROTLI = bytes("GzYAOBypU5+7cE0VVoamQOQaxEXsLUzkgL3gW6B82IATjWz+1f5x9h53j1YyJ0SkLQ==");
    /** 200 MB of blanks, with the widest window there is. */
    private static final byte[] BROTLI_BOMB =
            bytes("z///fwAkQOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n////w"
                    + "BIAMRhAeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79P////wGQAIjD"
                    + "AtC9/+f//z8AEgBxWAC69//5//8HQAIgDgtA9/4P");

    @Test
    void undoesBrotliAndZstdAndSeveralCodingsInTheirOrder() throws Exception {
        assertThat(text(BROTLI, "br")).isEqualTo(SENTENCE);
        assertThat(text(zstd(SENTENCE.getBytes(StandardCharsets.UTF_8)), "zstd"))
                .isEqualTo(SENTENCE);
        assertThat(text(zstd(BROTLI), "br", "zstd")).isEqualTo(SENTENCE);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(BROTLI);
        }
        assertThat(text(zipped.toByteArray(), "br", "gzip")).isEqualTo(SENTENCE);
    }

    @Test
    void takesWhatIsNotCodedThoughItSaysSoForWhatItIs() throws Exception {
        for (String coding : List.of("br", "zstd", "gzip")) {
            assertThat(text("<p>Plain.</p>".getBytes(StandardCharsets.UTF_8), coding))
                    .isEqualTo("<p>Plain.</p>");
        }
    }

    @Test
    void tellsOfDamageAndOfWhatItDoesNotKnow() throws Exception {
        byte[] broken = BROTLI.clone();
        broken[9] ^= 0x55;
        assertThatThrownBy(() -> text(broken, "br")).isInstanceOf(IOException.class);
        byte[] half = zstd(SENTENCE.repeat(500).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> text(java.util.Arrays.copyOf(half, half.length / 2), "zstd"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text(BROTLI, "compress")).isInstanceOf(UnreadableCaptureException.class);
        assertThatThrownBy(() -> text(BROTLI, "br", "br", "br", "br", "br"))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageContaining("5 times");
    }

    @Test
    void readsNoFurtherIntoABombThanItIsAsked() throws Exception {
        for (byte[] bomb : List.of(BROTLI_BOMB, zstd(new byte[40 << 20]))) {
            String coding = bomb == BROTLI_BOMB ? "br" : "zstd";
            try (InputStream in = open(bomb, coding)) {
                assertThat(in.readNBytes(1 << 20)).hasSize(1 << 20);
            }
        }
    }

    @Test
    void refusesAWindowThatNoPageMayHave() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out, 1)) {
            zstd.setLong(27);
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                new java.util.Random(i).nextBytes(block);
                zstd.write(block);
            }
        }
        assertThatThrownBy(() -> text(out.toByteArray(), "zstd")).isInstanceOf(IOException.class);
    }

    @Test
    void letsManyReadOneAfterTheOther() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<String> texts = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 40; i++) {
            Thread thread = new Thread(() -> {
                try {
                    texts.add(text(BROTLI, "br"));
                } catch (IOException | UnreadableCaptureException e) {
                    texts.add(e.toString());
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(texts).hasSize(40).containsOnly(SENTENCE);
    }

    private static String text(byte[] body, String... codings) throws IOException, UnreadableCaptureException {
        try (InputStream in = open(body, codings)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(byte[] body, String... codings) throws IOException, UnreadableCaptureException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: "
                        + String.join(", ", codings) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        block.writeBytes(body);
        return new HttpAnswer(Content.of(block.toByteArray())).body();
    }

    private static byte[] zstd(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
            new ByteArrayInputStream(plain).transferTo(zstd);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
