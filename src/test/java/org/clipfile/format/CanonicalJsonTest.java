package org.clipfile.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void writesEveryFieldAsTheGoldenFileHasIt() throws IOException {
        assertThat(text(write(Articles.full()))).isEqualTo(resource("full.json"));
    }

    @Test
    void writesNullsAndEmptyListsWhereNothingIsKnown() throws IOException {
        assertThat(text(write(Articles.bare()))).isEqualTo(resource("bare.json"));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        assertThat(read(write(Articles.full()))).isEqualTo(Articles.full());
        assertThat(read(write(Articles.bare()))).isEqualTo(Articles.bare());
    }

    @Test
    void givesTheSameBytesForAnyArticleReadBack() throws IOException {
        long seed = 20240229;
        for (int i = 0; i < 2000; i++, seed++) {
            byte[] once = write(Articles.random(new Random(seed)));
            byte[] twice = write(read(once));
            assertThat(text(twice)).as("seed " + seed).isEqualTo(text(once));
            ArticleSchema.check(once);
        }
    }

    @Test
    void keepsLettersOfAllScriptsAndEmojiAsTheyAre() throws IOException {
        String words = "\u00e9 \u05d0\u05d1 \u6f22\u5b57 \ud83d\ude00 \u201cquoted\u201d \u2014 \u200f";
        assertThat(text(write(Articles.of(words)))).contains("\"text\": \"" + words + "\"");
    }

    @Test
    void escapesWhatCouldHurtAReader() throws IOException {
        String json = text(write(Articles.of("\" \\ \n \t \r \b \f \u0000 \u001b \u007f \u009b \u2028 \u2029")));
        assertThat(json).contains("\"\\\" \\\\ \\n \\t \\r \\b \\f \\u0000 \\u001b \\u007f \\u009b \\u2028 \\u2029\"");
    }

    @Test
    void replacesLoneSurrogatesWhereverTheyStand() throws IOException {
        String fill = "x".repeat(4095);
        for (String lone :
                List.of("\ud83d", "\ude00", "a\ud83d", "\ud83db", "\ude00\ud83d", fill + "\ud83d", fill + "\ude00")) {
            String expected = lone.replace('\ud83d', '\ufffd').replace('\ude00', '\ufffd');
            JsonNode read = new ObjectMapper().readTree(write(Articles.of(lone, lone)));
            assertThat(read.get("text").textValue()).isEqualTo(expected + "\n\n" + expected);
        }
    }

    @Test
    void keepsPairsThatStandOnTheEdgeOfItsBuffer() throws IOException {
        for (int length = 4090; length < 4100; length++) {
            String words = "x".repeat(length) + "\ud83d\ude00".repeat(5000);
            JsonNode read = new ObjectMapper().readTree(write(Articles.of(words)));
            assertThat(read.get("text").textValue()).isEqualTo(words);
        }
    }

    @Test
    void writesOneLedgerEntryToALine() throws IOException {
        long lines = text(write(Articles.full()))
                .lines()
                .filter(line -> line.startsWith("    { \"start\": "))
                .count();
        assertThat(lines).isEqualTo(Articles.full().ledger().size());
    }

    @Test
    void passesOverKeysItDoesNotKnow() throws IOException {
        String json = text(write(Articles.full()));
        String later = json.replaceFirst("\"kind\"", "\"mood\": { \"deep\": [ 1, { \"x\": null } ] }, \"kind\"")
                .replace("\"precision\"", "\"era\": \"CE\", \"precision\"")
                .replace("\"start\": ", "\"weight\": 0.5, \"start\": ");
        assertThat(later).isNotEqualTo(json);
        assertThat(read(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(Articles.full());
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoArticle() {
        assertThatThrownBy(() -> read("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not begin with an object");
        assertThatThrownBy(() -> read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'schema'");
        assertThatThrownBy(() -> changed("clipfile-article/1", "clipfile-article/9"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("clipfile-article/9");
        assertThatThrownBy(() -> changed("\"id\": \"abcdefghij234567abcd\",", ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'id'");
        assertThatThrownBy(() -> changed("\"precision\": \"day\"", "\"precision\": \"eon\""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("eon");
        assertThatThrownBy(() -> changed("2024-03-07T10:11:12.345Z", "yesterday"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'captured'");
        assertThatThrownBy(() -> changed("\"version\": 2", "\"version\": 20000000000"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'version'");
        assertThatThrownBy(() -> changed("\"end\": 20", "\"end\": -1")).isInstanceOf(IOException.class);
    }

    @Test
    void neverReadsHalfAnArticle() throws IOException {
        byte[] json = write(Articles.full());
        for (int length = 0; length < json.length - 2; length += 7) {
            byte[] half = Arrays.copyOf(json, length);
            assertThatThrownBy(() -> read(half))
                    .as("first " + length + " bytes")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void readsTheFilingWithoutReadingTheBody() throws IOException {
        byte[] json = write(Articles.with(Articles.full(), new Body(List.of(paragraph("x".repeat(1_000_000))), 1)));
        long[] taken = {0};
        InputStream counting = new FilterInputStream(new ByteArrayInputStream(json)) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                taken[0] += n;
                return n;
            }
        };
        assertThat(CanonicalJson.readFiling(counting)).isEqualTo(Articles.full().filing());
        assertThat(taken[0]).isBetween(1L, 64_000L);
    }

    /** A hundred megabytes: when a paragraph is asked for, those before it have left already, but for a buffer's worth. */
    @Test
    void writesABodyOfAnySizeParagraphByParagraph() throws IOException {
        String words = "The ferry Heron crossed the sound again today. ".repeat(20_000);
        long[] written = {0};
        int[] asked = {0};
        CharSequence paragraph = new LazyWords(() -> {
            assertThat(written[0]).isGreaterThanOrEqualTo((long) asked[0]++ * words.length() - 64_000);
            return words;
        });
        CharSequence[] paragraphs = new CharSequence[110];
        Arrays.fill(paragraphs, paragraph);
        CanonicalJson.write(Articles.of(paragraphs), new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        });
        assertThat(asked[0]).isEqualTo(220);
        assertThat(written[0]).isGreaterThan(220L * words.length());
    }

    private static Block paragraph(CharSequence text) {
        return new Block(Block.Type.PARAGRAPH, text, 0);
    }

    private static Article changed(String from, String to) throws IOException {
        String json = text(write(Articles.full()));
        assertThat(json).contains(from);
        return read(json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] write(Article article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalJson.write(article, out);
        return out.toByteArray();
    }

    private static Article read(byte[] json) throws IOException {
        return CanonicalJson.read(new ByteArrayInputStream(json));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CanonicalJsonTest.class.getResourceAsStream("/format/" + name)) {
            assertThat(in).as("test resource " + name).isNotNull();
            return text(in.readAllBytes());
        }
    }
}
