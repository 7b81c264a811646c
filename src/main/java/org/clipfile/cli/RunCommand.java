package org.clipfile.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.clipfile.camel.CamelApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clipfile run}: watches the inbox. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Watch inbox and feeds, and file what comes, until told to stop.",
        description = {
            "",
            "Says where the inbox, the archive and the routes are, then waits. A file",
            "dropped into the inbox (in sub-folders too) is taken as soon as nobody writes",
            "to it any more; its article stands in the archive within two seconds, and the",
            "file is moved to .done/ inside the inbox. What cannot be clipped goes to",
            ".failed/ with a .why.txt beside it; drop it back to try again.",
            "",
            "Ctrl-C stops it: what was begun is ended first. Killing it loses nothing",
            "either; the next run goes on from there. The routes (routes/*.camel.yaml) and",
            "your own rules (clipfile.rules) are read again when they are edited.",
            "",
            "The feeds and pages of routes/feeds.yaml ('clipfile feeds add') are asked when",
            "they are due, and each new article is filed the same way.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile run                    with the folders beside the script",
            "  clipfile run -Dclipfile.inbox=/srv/in -Dclipfile.archive=/srv/clips",
            "  CLIPFILE_PORT=0 clipfile run    without health and metrics pages",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "130, 143:stopped by Ctrl-C, by SIGTERM",
            "1:it could not start; standard error says why",
            Exit.USAGE_HELP
        })
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return CamelApp.run(surroundings.configuration(settings.given()));
    }
}
