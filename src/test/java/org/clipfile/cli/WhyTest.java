package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

    @Test
    void hasWordsForEveryReasonOfTheFormatAndNoOther() throws IOException {
        String format = Files.readString(Path.of("docs/article-format.md"));
        String table = format.substring(format.indexOf("### Reasons"), format.indexOf("### Weighed pieces"));

        assertThat(Why.reasons().keySet())
                .containsExactlyInAnyOrderElementsOf(ROW.matcher(table)
                        .results()
                        .map((MatchResult row) -> row.group(1))
                        .toList());
    }

    @Test
    void saysWhatToldMostAgainstAPieceThatWasWeighed() {
        assertThat(Why.sentence(Label.removed("related", "weighed:links")))
                .isEqualTo("Removed: related (pointers to other stories). By the rule weighed:links: it, or what stands"
                        + " around it, is mostly links.");
    }

    @Test
    void namesAReasonItHasNoWordsFor() {
        assertThat(Why.sentence(Label.removed("moonshine", "my-rule")))
                .isEqualTo("Removed: moonshine. By the rule my-rule.");
    }
}
