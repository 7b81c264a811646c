package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void putsTheMarkBeforeTheExtension() {
        assertThat(FileName.withMark("report.html", "abc")).isEqualTo("report-abc.html");
        assertThat(FileName.withMark("crawl.warc.gz", "abc")).isEqualTo("crawl-abc.warc.gz");
    }

    @Test
    void putsTheMarkAtTheEndWhereThereIsNoExtension() {
        assertThat(FileName.withMark("report", "abc")).isEqualTo("report-abc");
        assertThat(FileName.withMark("What he said. And then", "abc")).isEqualTo("What he said. And then-abc");
    }

    @Test
    void neverGrowsBeyondWhatAFileSystemTakes() {
        String pears = "\uD83C\uDF50".repeat(62) + ".html";

        assertThat(FileName.withMark(pears, "abcdefgh")).isEqualTo("\uD83C\uDF50".repeat(60) + "-abcdefgh.html");
        assertThat(FileName.withEnding(pears, ".why.txt").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(256);
    }
}
