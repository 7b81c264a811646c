package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files on which the virtual machine itself gives up. The watcher must go on. */
class ErrorsIT {
    private static final String STORY =
            "Pears Are Ripe\n\nThe pears by the old mill are ripe, and nobody picks them.\n";

    @TempDir
    Path home;

    @Test
    void aPageThatNeedsMoreMemoryThanThereIsIsSetAside() throws Exception {
        try (AppProcess app = AppProcess.start(home, List.of("-XX:+UseSerialGC", "-Xmx96m"), settings())) {
            drop("vast.html", "<!doctype html><title>Vast</title>" + "<i>x</i><b>y</b>".repeat(480_000));
            await("inbox/.failed/vast.html");
            drop("pears.txt", STORY);
            await("inbox/.done/pears.txt");

            assertThat(home.resolve("inbox/.failed/vast.html.why.txt"))
                    .content()
                    .contains("memory", "JAVA_OPTS=-Xmx");
            assertThat(RunningApp.articles(home.resolve("archive"))).hasSize(1);
        }
    }

    @Test
    void aPageOnWhichAPatternGoesTooDeepIsSetAside() throws Exception {
        Files.createDirectories(home.resolve("rules"));
        Files.writeString(home.resolve("rules/own.yaml"), """
                - id: nothing-but-fruit
                  reason: furniture
                  because: A pattern of a user's own, of a kind that Java matches by calling itself.
                  where: box
                  css: "p:matches(^(pear|apple|,? )*$)"
                  examples:
                    - text: "<p>pear, apple, pear</p><p>The pears by the mill are ripe.</p>"
                      removes: ["pear, apple, pear"]
                      keeps: ["The pears by the mill are ripe."]
                """);
        Map<String, String> settings = Map.of("clipfile.rules", "rules", "clipfile.inbox.quiet", "50");
        try (AppProcess app = AppProcess.start(home, List.of("-Xss512k"), settings)) {
            drop("deep.html", "<!doctype html><title>Fruit</title><p>" + "pear, apple, ".repeat(4000) + "pear</p>");
            await("inbox/.failed/deep.html");
            drop("pears.txt", STORY);
            await("inbox/.done/pears.txt");

            assertThat(home.resolve("inbox/.failed/deep.html.why.txt"))
                    .content()
                    .contains("deep");
            assertThat(RunningApp.articles(home.resolve("archive"))).hasSize(1);
        }
    }

    private static Map<String, String> settings() {
        return Map.of("clipfile.inbox.quiet", "50");
    }

    private void drop(String name, String content) throws Exception {
        Files.createDirectories(home.resolve("inbox"));
        Path hidden = Files.writeString(home.resolve("inbox/.dropping"), content);
        Files.move(hidden, home.resolve("inbox").resolve(name));
    }

    private void await(String name) throws Exception {
        Await.until(name + " is there", () -> Files.exists(home.resolve(name)));
    }
}
