package org.clipfile.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.clipfile.clip.Clipper;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code clipfile}: finds the command meant and says how it went. */
@Command(
        name = "clipfile",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        header = "A news-clipping archive: captures in, canonical articles out, nothing lost.",
        description = {
            "",
            "Drop a saved web page or a text into the inbox, find its article in the",
            "archive.",
            "",
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile run                   watch the inbox, file what is dropped there",
            "  clipfile add page.html notes/  file these now",
            "  clipfile feeds add ADDRESS     watch a feed or page",
            "  clipfile clip page.html        show what its article would be",
            "  clipfile explain page.html     show what became of each sentence, and why",
            "  clipfile rules list            show by which rules words are taken out",
            "",
            "'clipfile COMMAND --help' tells more about each.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, Exit.ASIDE_HELP, Exit.USAGE_HELP})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    Main() {
        this.spec = CommandSpec.create();
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /**
     * Runs a command in this process.
     *
     * @return the exit code, see {@link Exit}
     */
    static int run(Surroundings surroundings, String... arguments) {
        Terminal terminal = surroundings.terminal();
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new RunCommand(surroundings))
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(feeds(surroundings))
                .addSubcommand(new ClipCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(RulesCommand.with(surroundings))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(80)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler((mistake, given) -> mistaken(terminal, mistake))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
        try {
            return line.execute(arguments);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static CommandLine feeds(Surroundings surroundings) {
        return new CommandLine(new FeedsCommand())
                .addSubcommand(new FeedsAddCommand(surroundings))
                .addSubcommand(new FeedsListCommand(surroundings))
                .addSubcommand(new FeedsCheckCommand(surroundings))
                .addSubcommand(new FeedsEdit.Remove(surroundings))
                .addSubcommand(new FeedsEdit.Pause(surroundings))
                .addSubcommand(new FeedsEdit.Resume(surroundings))
                .addSubcommand(new FeedsExchange.Import(surroundings))
                .addSubcommand(new FeedsExchange.Export(surroundings))
                .addSubcommand(new CommandLine.HelpCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? One of run, add, feeds, clip, explain, rules.");
    }

    private static int mistaken(Terminal terminal, ParameterException mistake) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say(command + ": " + mistake.getMessage());
        terminal.say("Try '" + command + " --help'.");
        return Exit.USAGE;
    }

    /** The outside world failed (disk, network), or a setting or rule makes no sense: a sentence. Our own mistake: a stack trace. */
    private static int failed(Terminal terminal, Exception failure) throws Exception {
        if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            terminal.say("clipfile: " + Reasons.of(failure));
            return failure instanceof IOException ? Exit.SOME_ASIDE : Exit.USAGE;
        }
        throw failure;
    }

    /** Tells which clipfile this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Clipper.class.getPackage().getImplementationVersion();
            return new String[] {"clipfile " + (version == null ? "(not packaged)" : version)};
        }
    }
}
