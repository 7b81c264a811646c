package org.clipfile.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clipfile.rules.Rule;
import org.clipfile.rules.RuleBook;

/** Files of rules that a command line names. */
final class RuleFiles {
    private RuleFiles() {}

    /**
     * Lets pass paths that are there.
     *
     * @throws IllegalArgumentException naming the first that is not
     */
    static void requireThere(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("There is no file or folder " + path + ".");
            }
        }
    }

    /** The rules of a book that stand in these files, those that other files replaced left out. */
    static List<Rule> rulesOf(RuleBook book, List<Path> paths) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path path : paths) {
            RuleBook.files(path).forEach(file -> names.add(file.getFileName() + ":"));
        }
        return book.rules().stream()
                .filter(rule -> book.isOwn(rule)
                        && names.stream().anyMatch(name -> rule.source().startsWith(name)))
                .toList();
    }
}
