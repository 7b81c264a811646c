package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArchiveWatchTest {
    private long now = -5;
    private @Nullable String trouble;
    private int probes;
    private final ArchiveWatch watch = new ArchiveWatch(() -> Optional.ofNullable(trouble), this::probe, () -> now);

    private void probe() throws IOException {
        probes++;
        if (trouble != null) {
            throw new IOException(trouble);
        }
    }

    @Test
    void asksNothingWhileAllIsWell() {
        for (int i = 0; i < 100; i++) {
            assertThat(watch.usable()).isTrue();
        }
        assertThat(probes).isZero();
    }

    @Test
    void triesOnceASecondWhileItCannotBeWritten() {
        trouble = "No space left on device";
        for (int i = 0; i < 40; i++) {
            assertThat(watch.usable()).isFalse();
            now += Duration.ofMillis(250).toNanos();
        }
        assertThat(probes).isEqualTo(10);
    }

    @Test
    void goesOnByItselfOnceItCanBeWritten() {
        trouble = "No space left on device";
        assertThat(watch.usable()).isFalse();
        trouble = null;
        assertThat(watch.usable()).as("within the second").isFalse();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(watch.usable()).isTrue();
        assertThat(watch.usable()).isTrue();
        assertThat(probes).isEqualTo(2);
    }

    @Test
    void everyCheckTriesForReal() {
        trouble = "Read-only file system";
        assertThat(watch.check()).contains("Read-only file system");
        trouble = null;
        assertThat(watch.check()).isEmpty();
        assertThat(probes).isEqualTo(2);
    }
}
