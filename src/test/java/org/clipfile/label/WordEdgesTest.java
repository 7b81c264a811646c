package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordEdgesTest {
    private static final Pattern BESIDE_OTHER_LETTERS =
            Pattern.compile(".*\\\\b.*(?:\\\\p\\{L|[^\\x00-\\x7F]).*|.*[^\\x00-\\x7F].*\\\\b.*");

    @Test
    void noPatternAsksForAnEdgeThatDependsOnTheVersionOfJava() throws IOException {
        List<String> lines;
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            lines = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(WordEdgesTest::lines)
                    .filter(line -> BESIDE_OTHER_LETTERS.matcher(line).matches())
                    .toList();
        }

        assertThat(lines).isEmpty();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
