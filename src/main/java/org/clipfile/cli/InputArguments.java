package org.clipfile.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The arguments by which a command takes what it is to work on. */
final class InputArguments {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = {
                "Files, folders with all they hold, or - for stdin.",
                "Passed over: hidden files, and NAME_files beside",
                "NAME.html (a browser keeps a page's pictures there)."
            })
    private List<String> inputs = new ArrayList<>();

    /** Files, folders and {@code -}, as given. */
    List<String> given() {
        return inputs;
    }
}
