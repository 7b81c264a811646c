package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.clipfile.Configuration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation tells to type works, and what it points at is there. */
class DocsTest {
    private static final Pattern COMMAND = Pattern.compile("^    \\./clipfile (.*)$", Pattern.MULTILINE);
    private static final Pattern SNIPPET = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern FILED = Pattern.compile("[a-z0-9-]+-[a-z2-7]{20}\\.json");
    private static final Pattern SETTING =
            Pattern.compile("^\\| `(clipfile\\.[a-z.-]+)` \\| (?:`([^`]*)`|none) \\|", Pattern.MULTILINE);

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> everyCommandRuns() throws IOException {
        return pages().flatMap(page -> all(COMMAND, read(page))
                .map(command -> DynamicTest.dynamicTest(page + ": " + command.group(1), () -> {
                    TestTerminal line = new TestTerminal(Files.createTempDirectory(home, "home"));
                    String arguments = command.group(1);
                    // It would watch the inbox until the end of time.
                    String words = arguments.equals("run") ? "run --help" : arguments;
                    assertThat(line.run(words.split(" "))).as(line.err()).isEqualTo(Exit.DONE);
                    assertThat(line.out()).isNotEmpty();
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyJavaSnippetCompilesAndRuns() throws IOException {
        return pages().flatMap(page -> all(SNIPPET, read(page))
                .map(snippet -> DynamicTest.dynamicTest(page.toString(), () -> assertThat(runSnippet(snippet.group(1)))
                        .isNotEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsToAFile() throws IOException {
        return pages().flatMap(page -> all(LINK, read(page)).map(link -> {
            Path target = page.resolveSibling(link.group(1));
            return DynamicTest.dynamicTest(
                    page + ": " + link.group(1), () -> assertThat(target).exists());
        }));
    }

    @Test
    void theReadmeShowsTheNamesThatTheSamplesReallyGet() {
        TestTerminal line = new TestTerminal(home);
        line.run("add", "docs/samples");

        List<String> filed = all(FILED, line.out()).map(MatchResult::group).toList();

        assertThat(filed).hasSize(4);
        assertThat(read(Path.of("README.md"))).contains(filed);
    }

    @Test
    void theReadmeTellsTheRealDefaultsOfSettings() throws IOException {
        Configuration shipped = Configuration.read(home, new Properties(), Map.of());
        List<MatchResult> rows = all(SETTING, read(Path.of("README.md"))).toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String told = row.group(2) == null ? "" : row.group(2);
            assertThat(shipped.value(row.group(1))).as(row.group(1)).isEqualTo(told);
        });
    }

    private String runSnippet(String snippet) throws Exception {
        Path source = home.resolve("Snippet.java");
        Files.writeString(source, """
                import java.nio.file.*;
                import java.time.Instant;
                import org.clipfile.article.*;
                import org.clipfile.clip.*;
                import org.clipfile.format.*;

                public class Snippet {
                    public static void run() throws Exception {
                """ + snippet + "}}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int exit = compiler.run(
                null,
                complaints,
                complaints,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
        assertThat(exit).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {home.toUri().toURL()}, DocsTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            classes.loadClass("Snippet").getMethod("run").invoke(null);
        } finally {
            System.setOut(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> pages = docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(pages).isNotEmpty();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), pages.stream());
        }
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
