package org.clipfile.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code clipfile rules}: what is taken out of pages and why, the shipped rules and the user's own. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        header = "Show, test and try out the rules by which words are taken out.",
        description = {
            "",
            "A rule says which words are no part of a story, where they must stand to count,",
            "and why. Each has examples that prove it. Rules of your own are files in the",
            "folder that clipfile.rules names; docs/rules.md tells how to write one.",
            "",
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile rules list               all rules in force",
            "  clipfile rules test mine.yaml     whether your rules do what they say",
            "  clipfile rules try mine.yaml      what they would change in the archive",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, "1:a test failed, or some articles could not be read", Exit.USAGE_HELP})
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own commands. */
    static CommandLine with(Surroundings surroundings) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(surroundings))
                .addSubcommand(new RulesTestCommand(surroundings))
                .addSubcommand(new RulesTryCommand(surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? One of list, test, try.");
    }
}
