package org.clipfile.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why a weighed piece is removed is told in words of the article format. */
class ReasonsTest {
    @Test
    void everyReasonIsOneOfTheFormat() throws IOException {
        String format = Files.readString(Path.of("docs/article-format.md"));

        assertThat(Stream.concat(
                        Arrays.stream(Hint.values()).map(Hint::reason),
                        Arrays.stream(Topic.values()).map(Topic::reason)))
                .allMatch(reason -> format.contains("\n| `" + reason + "` |"));
    }
}
