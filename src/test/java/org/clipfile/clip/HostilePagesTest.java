package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that no person writes give an article or a reason; how fast, {@code HostileBench} shows. */
class HostilePagesTest {
    private static final Clipper CLIPPER = Clipper.standard();
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void givesAnArticleOrAReason(HostilePages shape) throws IOException {
        try {
            assertTiles(clip(shape, MEGABYTE / 2));
        } catch (UnreadableCaptureException e) {
            assertThat(e).hasMessage("The page holds no text.");
        }
    }

    /** What took the square of its length took forever from four million chars on. */
    @ParameterizedTest
    @EnumSource(names = {"ONE_TEXT", "ONE_WORD", "NO_SPACE_TEXT"})
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void clipsOneTextOfManyMegabytes(HostilePages shape) throws IOException, UnreadableCaptureException {
        Clipping clipping = clip(shape, 14 * MEGABYTE);
        assertTiles(clipping);
        assertThat(clipping.article().body().blocks()).hasSize(1);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        CanonicalJson.write(clipping.article(), json);
        assertThat(json.size()).isGreaterThan(13 * MEGABYTE);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void seeksNoLineInATitleThatIsNone() throws IOException, UnreadableCaptureException {
        String page =
                "<title>" + "a".repeat(2 * MEGABYTE) + " | Herald</title>" + ("<p>" + "a".repeat(60)).repeat(40_000);

        assertTiles(CLIPPER.clip(Captures.html(page)));
    }

    @Test
    void refusesAPageOfMoreTagsThanFitIntoMemory() {
        assertThatThrownBy(() -> clip(HostilePages.TINY_BOXES, 5 * MEGABYTE))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageContaining("a million tags");
    }

    private static Clipping clip(HostilePages shape, int size) throws IOException, UnreadableCaptureException {
        return CLIPPER.clip(Captures.of(shape.bytes(size), "text/html"));
    }

    private static void assertTiles(Clipping clipping) {
        int at = 0;
        for (LedgerLine line : clipping.article().ledger()) {
            assertThat(line.span().start()).isEqualTo(at);
            at = line.span().end();
        }
        assertThat(at).isEqualTo(clipping.page().text().length());
    }
}
