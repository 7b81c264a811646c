package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing one's own rules while all runs. */
class RuleReloadTest {
    private static final String STORY = """
            Harbor opens second gate

            The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon, drivers said.

            Sign up for the harbor letter

            Report number %d
            """;
    private static final String RULE = """
            - id: harbor-letter
              reason: newsletter
              because: The harbor letter is offered under every story.
              where: alone
              phrases: ["Sign up for the harbor letter"]
              examples:
                - text: Sign up for the harbor letter
            """;

    @TempDir
    Path home;

    @Test
    void anEditIsInForceAndABrokenOneIsToldWithFileLineAndReason() throws Exception {
        Path rules = Files.createDirectory(home.resolve("rules"));
        try (LogLines log = LogLines.of(RuleEdits.class);
                RunningApp app = RunningApp.start(home, Map.of("clipfile.rules", "rules"))) {
            String before = file(app, 1);
            assertThat(before).contains("\"text\": \"Sign up for the harbor letter\"");

            Files.writeString(rules.resolve("mine.yaml"), RULE);
            Await.until("it is in force", () -> log.lines().size() == 1);
            assertThat(log.lines().get(0)).startsWith("The rules in ").endsWith(" are in force as edited.");
            String after = file(app, 2);
            assertThat(after).contains("\"rule\": \"harbor-letter\"");
            assertThat(sha256(after)).isNotEqualTo(sha256(before));

            Files.writeString(rules.resolve("mine.yaml"), RULE.replace("where: alone", "where: anywhere"));
            Await.until("it is told", () -> log.lines().size() == 2);
            assertThat(log.lines().get(1))
                    .startsWith("The rules are not taken over: mine.yaml:4: rule harbor-letter has an unknown")
                    .endsWith("Those before the edit go on.");
            assertThat(log.lines().get(1).lines()).hasSize(1);
            assertThat(sha256(file(app, 3))).isEqualTo(sha256(after));

            Files.delete(rules.resolve("mine.yaml"));
            Await.until("it is gone", () -> log.lines().size() == 3);
            assertThat(sha256(file(app, 4))).isEqualTo(sha256(before));
        }
    }

    private static String file(RunningApp app, int number) throws Exception {
        app.drop(number + ".txt", STORY.formatted(number));
        app.await("inbox/.done/" + number + ".txt");
        List<String> articles = app.articles().values().stream()
                .filter(article -> article.contains("Report number " + number))
                .toList();
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    private static String sha256(String article) {
        return article.replaceAll("(?s).*\"rulesSha256\": \"([0-9a-f]{64})\".*", "$1");
    }
}
