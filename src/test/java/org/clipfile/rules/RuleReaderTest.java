package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleReaderTest {
    private static final String GOOD = """
            - id: greeting
              reason: furniture
              because: Nobody greets in an article.
              where: alone
              phrases: ["Good morning"]
              examples:
                - text: Good morning
                  removes: [Good]
            """;

    @Test
    void readsARule() {
        Rule rule = RuleReader.read("my.yaml", GOOD).rules().get(0);
        assertThat(rule.id()).isEqualTo("greeting");
        assertThat(rule.where()).isEqualTo(Rule.Where.ALONE);
        assertThat(rule.phrases()).hasSize(1);
    }

    @Test
    void tellsFileAndLineOfWhatIsWrong() {
        refused(GOOD.replace("  where: alone\n", ""), "my.yaml:1", "where");
        refused(GOOD.replace("alone", "nowhere"), "my.yaml:4", "nowhere");
        refused(GOOD.replace("reason:", "raisin:"), "my.yaml:2", "raisin");
        refused(GOOD.replace("greeting", "Greeting!"), "my.yaml:1", "Greeting!");
        refused(GOOD.replace("Good morning\"]", "(Good\"]"), "my.yaml:5", "bracket");
        refused(GOOD.replace("phrases: [\"Good morning\"]", "notice: hello"), "my.yaml:1", "nothing to look for");
        refused(GOOD + GOOD, "my.yaml:9", "two rules");
        refused(GOOD.substring(0, GOOD.indexOf("  examples")), "my.yaml:1", "examples");
        refused("- id: [unclosed", "my.yaml", "");
        refused("hello", "my.yaml:1", "list");
    }

    private static void refused(String yaml, String place, String reason) {
        assertThatThrownBy(() -> RuleReader.read("my.yaml", yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(place)
                .hasMessageContaining(reason);
    }

    @Test
    void aUsersRulesOverlayTheShippedOnes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), GOOD);
        RuleBook book = RuleBook.standardWith(folder);
        RuleBook standard = RuleBook.standard();
        assertThat(book.rules()).hasSize(standard.rules().size() + 1);
        assertThat(book.sha256()).isNotEqualTo(standard.sha256());
        assertThat(book.name()).startsWith("standard+");
    }
}
