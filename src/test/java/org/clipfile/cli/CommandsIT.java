package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, in processes of its own, under a locale that knows ASCII only. */
class CommandsIT {
    private static final Path JAR = Path.of("target/clipfile.jar").toAbsolutePath();

    @TempDir
    Path home;

    private record Ended(int code, String out, String err) {}

    @Test
    void saysWhichVersionItIs() throws Exception {
        Ended ended = run("--version");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).matches("clipfile \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void writesUtf8WhateverTheLocale() throws Exception {
        Ended ended = run(
                "clip",
                "--format",
                "text",
                Path.of("docs/samples/brueckenfest.html").toAbsolutePath().toString());

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Wellin feiert seine neue Brücke\n").contains("„Sie ist weiß geworden");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void filesAndExplainsWithoutATerminalInPlainText() throws Exception {
        Ended added = run(
                "add",
                Path.of("docs/samples/lighthouse-museum.txt").toAbsolutePath().toString());
        assertThat(added.code()).as(added.err()).isZero();
        String file = added.out().strip();
        assertThat(Path.of(file)).exists().startsWith(home.toRealPath().resolve("archive"));

        Ended explained = run("explain", file.substring(file.lastIndexOf('-') + 1, file.lastIndexOf('.')));

        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("removed banner").doesNotContain("\u001b");
    }

    @Test
    void tellsByItsExitCodeHowItWent() throws Exception {
        assertThat(run("clip", "nothing-there.html").code()).isEqualTo(Exit.SOME_ASIDE);
        assertThat(run("clip").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void clipsManyFilesInASmallHeap() throws Exception {
        Path in = Files.createDirectory(home.resolve("in"));
        String sentence = "The ferry of Port Elis carried its load number %d to the island of Calder before noon. ";
        for (int i = 0; i < 2000; i++) {
            Files.writeString(
                    in.resolve(i + ".txt"),
                    "Load " + i + "\n\n" + sentence.formatted(i).repeat(50) + "\n");
        }

        Ended ended = run("clip", in.toString(), "--out", home.resolve("out").toString());

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).startsWith("2,000 articles in ");
        assertThat(home.resolve("out").toFile().list()).hasSize(2000);
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dclipfile.home=" + home.toRealPath(),
                "-Dclipfile.terminals=",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = home.resolve("stdout");
        Path err = home.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("Not done after two minutes: " + command);
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
