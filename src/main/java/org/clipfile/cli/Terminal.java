package org.clipfile.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clipfile.Printable;

/**
 * Where a command reads and writes. All text is UTF-8, whatever the machine's locale says, because articles are.
 *
 * @param in standard input
 * @param out results, nothing else
 * @param err everything that is meant for a person: progress, summary, complaints
 * @param colours whether {@code out} is a screen that shows colours
 * @param moving whether {@code err} is a screen on which a line can be drawn again
 * @param columns width of the screen that {@code out} is; 0 if it is none
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colours, boolean moving, int columns) {
    /** Set by the launcher to the numbers of those standard streams that are terminals: a JVM cannot tell by itself. */
    private static final String STREAMS = "clipfile.terminals";
    /** Set by the launcher to the width of the terminal. */
    private static final String COLUMNS = "clipfile.columns";

    /** The process' own streams. */
    static Terminal ofProcess(Map<String, String> environment) {
        String terminals = System.getProperty(STREAMS, System.console() == null ? "" : "12");
        boolean capable = !environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                printer(FileDescriptor.out),
                printer(FileDescriptor.err),
                capable && wanted && terminals.contains("1"),
                capable && terminals.contains("2"),
                terminals.contains("1") ? Integer.getInteger(COLUMNS, 80) : 0);
    }

    private static PrintStream printer(FileDescriptor stream) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(stream), 1 << 16), false, StandardCharsets.UTF_8);
    }

    /** A complaint or remark for the person at the other end; what is not fit for a screen in it is made visible. */
    void say(String line) {
        err.println(Printable.line(line));
        err.flush();
    }
}
