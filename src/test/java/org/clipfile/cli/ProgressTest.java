package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void drawsABarOnAScreenAndTakesItAway() {
        TestTerminal screen = new TestTerminal(Path.of("")).thatMoves();
        Progress progress = new Progress(screen.terminal(), 1200);

        progress.step();
        assertThat(screen.err()).contains("\r[").contains("1 of 1,200");

        progress.clear();
        assertThat(screen.err()).endsWith("\r\u001b[K");
    }

    @Test
    void isSilentWhereNothingCanBeDrawnAgain() {
        TestTerminal pipe = new TestTerminal(Path.of(""));
        Progress progress = new Progress(pipe.terminal(), 2);

        progress.step();
        progress.clear();

        assertThat(pipe.err()).isEmpty();
    }
}
