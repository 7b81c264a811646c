package org.clipfile.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.clipfile.article.Article;
import org.junit.jupiter.api.Test;

class ArticleFormatTest {

    @Test
    void findsEachFormatByItsName() {
        for (ArticleFormat format : ArticleFormat.all()) {
            assertThat(ArticleFormat.of(format.name()).extension()).isEqualTo(format.extension());
        }
        assertThat(ArticleFormat.all()).extracting(ArticleFormat::name).containsExactly("json", "text", "markdown");
    }

    @Test
    void namesTheFormatsThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> ArticleFormat.of("pdf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'pdf'")
                .hasMessageContaining("json, text, markdown");
    }

    @Test
    void writesTheSameJsonAsTheCanonicalWriter() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        CanonicalJson.write(Articles.full(), expected);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ArticleFormat.of("json").write(Articles.full(), json);
        assertThat(json.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void leavesTheStreamOpenAndFlushed() throws IOException {
        for (ArticleFormat format : ArticleFormat.all()) {
            boolean[] flushed = {false};
            OutputStream out = new OutputStream() {
                @Override
                public void write(int b) {
                    flushed[0] = false;
                }

                @Override
                public void flush() {
                    flushed[0] = true;
                }

                @Override
                public void close() {
                    throw new AssertionError(format.name() + " closed a stream that is not its own");
                }
            };
            format.write(Articles.full(), out);
            assertThat(flushed[0]).as(format.name()).isTrue();
        }
    }

    /** When a paragraph is asked for, those before it have left already, but for a buffer's worth. */
    @Test
    void writesEveryFormatParagraphByParagraph() throws IOException {
        String words =
                "The ferry Heron crossed the sound again today. ".repeat(2_000).strip();
        for (ArticleFormat format : ArticleFormat.all()) {
            long[] written = {0};
            int[] asked = {0};
            CharSequence[] paragraphs = new CharSequence[50];
            Arrays.fill(paragraphs, new LazyWords(() -> {
                assertThat(written[0])
                        .as(format.name())
                        .isGreaterThanOrEqualTo((long) asked[0]++ * words.length() - 64_000);
                return words;
            }));
            Article article = Articles.of(paragraphs);
            format.write(article, new OutputStream() {
                @Override
                public void write(int b) {
                    written[0]++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    written[0] += length;
                }
            });
            assertThat(asked[0]).as(format.name()).isGreaterThanOrEqualTo(50);
        }
    }
}
