package org.clipfile.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** A command line in this process, with everything it says in memory. */
final class TestTerminal {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Properties system = new Properties();
    private final Path home;
    private byte[] in = new byte[0];
    private boolean colours;
    private boolean moving;
    private int columns;

    TestTerminal(Path home) {
        this.home = home;
    }

    TestTerminal typing(String text) {
        in = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    TestTerminal withColours() {
        colours = true;
        return this;
    }

    TestTerminal ofWidth(int width) {
        columns = width;
        return this;
    }

    TestTerminal thatMoves() {
        moving = true;
        return this;
    }

    TestTerminal with(String key, String value) {
        system.setProperty(key, value);
        return this;
    }

    Terminal terminal() {
        return new Terminal(
                new ByteArrayInputStream(in),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                colours,
                moving,
                columns);
    }

    int run(String... arguments) {
        return Main.run(new Surroundings(terminal(), home, system, Map.of()), arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
