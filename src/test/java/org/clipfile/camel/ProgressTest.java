package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clipfile.archive.Filed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ProgressTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Progress.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private long now;
    private final Progress progress = new Progress(Path.of("/home"), () -> now);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private void file(String name) {
        progress.filed(new Filed("id", Path.of("/home/archive", name), "A title", Filed.Change.NEW));
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void givesEachOfAFewArticlesALine() {
        file("a.json");
        now += Duration.ofSeconds(1).toNanos();
        file("b.json");
        assertThat(lines()).containsExactly("Filed archive/a.json", "Filed archive/b.json");
    }

    @Test
    void sumsUpManyArticles() {
        for (int i = 0; i < 5_000; i++) {
            file(i + ".json");
            now += Duration.ofMillis(1).toNanos();
        }
        for (int i = 0; i < 20; i++) {
            now += Duration.ofMillis(250).toNanos();
            progress.tick();
        }
        assertThat(lines()).hasSize(7);
        assertThat(lines().get(5)).matches("Filed 3,\\d{3} more articles, 1,00\\d a second");
    }

    @Test
    void namesTheSixthOfSixToo() {
        for (int i = 0; i < 6; i++) {
            file(i + ".json");
        }
        now += Duration.ofSeconds(1).toNanos();
        progress.tick();
        assertThat(lines()).hasSize(6).last().isEqualTo("Filed archive/5.json");
    }

    @Test
    void saysWhatIsLeftWhenAllStops() {
        for (int i = 0; i < 30; i++) {
            file(i + ".json");
        }
        now += Duration.ofSeconds(2).toNanos();
        progress.sayRest();
        progress.sayRest();
        assertThat(lines()).hasSize(6).last().isEqualTo("Filed 25 more articles, 13 a second");
    }

    @Test
    void alwaysSaysWhatWasSetAsideUnlessNobodyCouldReadIt() {
        for (int i = 0; i < 10; i++) {
            file(i + ".json");
        }
        for (int i = 0; i < 50; i++) {
            progress.setAside(i + ".txt", "It is empty.");
        }
        assertThat(lines()).hasSize(25).contains("Set aside 0.txt: It is empty.", "Set aside 19.txt: It is empty.");
        now += Duration.ofSeconds(1).toNanos();
        progress.tick();
        assertThat(lines())
                .hasSize(31)
                .contains("Set aside 30 more, 50 so far; each lies in .failed/ with a note that says why");
    }

    @Test
    void letsNoNameCommandTheTerminal() {
        file("a\u001b[2Jb\nc.json");
        assertThat(lines()).containsExactly("Filed archive/a\\u001b[2Jb\\u000ac.json");
    }
}
