package org.clipfile.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code clipfile feeds}: the feeds and pages that are watched. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        header = "Watch feeds and pages: add, list, check, remove, pause, import.",
        description = {
            "",
            "The list stands in routes/feeds.yaml (clipfile.feeds), for people to read and",
            "edit. 'clipfile run' asks each feed when it is due, keeps to robots.txt, and",
            "files each new article. Edits and these commands take effect while it runs.",
            "",
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile feeds add https://www.example.gov/news/",
            "  clipfile feeds list",
            "  clipfile feeds import subscriptions.opml",
            "",
            "'clipfile feeds COMMAND --help' tells more about each.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, Exit.ASIDE_HELP, Exit.USAGE_HELP})
final class FeedsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? One of add, list, check, remove, pause, resume, import, export.");
    }
}
