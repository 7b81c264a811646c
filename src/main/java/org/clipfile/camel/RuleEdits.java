package org.clipfile.camel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.clipfile.Clipfile;
import org.clipfile.Printable;
import org.clipfile.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts edits of the user's rules in force while all runs. Rules that are broken are told in one line, with file, line and
 * reason, and those before the edit go on.
 *
 * <p>Looks at the files' words and not at their times, twice before it acts: an editor may write a file in pieces.
 */
final class RuleEdits {
    private static final Logger LOG = LoggerFactory.getLogger(RuleEdits.class);

    private final Path folder;
    private final Clipfile desk;
    /** What was tried last, be it in force or not. */
    private Map<Path, String> tried;

    private Map<Path, String> before;
    private boolean missing;

    /**
     * Watches a folder.
     *
     * @param atStart the files in it before the desk read them, from {@link #read}
     */
    RuleEdits(Path folder, Clipfile desk, Map<Path, String> atStart) {
        this.folder = folder;
        this.desk = desk;
        this.tried = atStart;
        this.before = atStart;
    }

    /** The files of rules in a folder and their words. */
    static Map<Path, String> read(Path folder) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Path file : RuleBook.files(folder)) {
            files.put(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Looks once. */
    void look() {
        Map<Path, String> now;
        try {
            now = read(folder);
        } catch (IOException e) {
            if (!missing) {
                missing = true;
                LOG.warn("The rules in {} cannot be read ({}). They go on as they were.", folder, reason(e));
            }
            return;
        }
        missing = false;
        if (now.equals(before) && !now.equals(tried)) {
            tried = now;
            take();
        }
        before = now;
    }

    private void take() {
        try {
            desk.rereadRules();
            LOG.info("The rules in {} are in force as edited.", folder);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The rules are not taken over: {}. Those before the edit go on.", reason(e));
        }
    }

    private static String reason(Exception e) {
        return Printable.line(String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
    }
}
