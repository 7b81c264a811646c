package org.clipfile.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clipfile.Printable;
import org.clipfile.Settings;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.Proof;
import org.clipfile.rules.Rule;
import org.clipfile.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clipfile rules test}: runs the examples of rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Run the examples of the rules: what must go, and what must stay.",
        description = {
            "",
            "Without FILE, all rules in force: the shipped ones and those of the folder that",
            "clipfile.rules names. With FILE or DIR, the rules of these, laid over the ones",
            "in force as if they lay in that folder.",
            "",
            "Prints each rule whose examples are not as they say, and how they differ.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile rules test               all rules in force",
            "  clipfile rules test mine.yaml     the rules of a file, before it is in force",
            "  clipfile rules test -v rules/     those of a folder, each with its result",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all examples are as they say",
            "1:some are not; standard output names each and how",
            "2:a file of rules cannot be read: standard error says where and why"
        })
final class RulesTestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "Files of rules, or folders of such.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-v", "--verbose"},
            description = "Name the rules whose examples are as they say, too.")
    private boolean verbose;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    RulesTestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Settings chosen = surroundings.configuration(settings.given()).settings();
        RuleFiles.requireThere(files);
        RuleBook book = chosen.ruleBook(files);
        List<Rule> rules = files.isEmpty() ? book.rules() : RuleFiles.rulesOf(book, files);
        Clipper clipper = Clipper.of(book);
        Terminal terminal = surroundings.terminal();
        int failed = 0;
        long examples = 0;
        for (Rule rule : rules) {
            examples += rule.examples().size();
            List<String> faults = Proof.faults(clipper, rule);
            if (!faults.isEmpty()) {
                failed++;
                terminal.out().println(Printable.line("FAILED  " + rule.id() + "  (" + rule.source() + ")"));
                faults.forEach(fault -> terminal.out().println("        " + Printable.line(fault)));
            } else if (verbose) {
                terminal.out()
                        .println(Printable.line("ok      " + rule.id() + "  ("
                                + Counts.of(rule.examples().size(), "example") + ")"));
            }
        }
        String tested = Counts.of(rules.size(), "rule") + ", " + Counts.of(examples, "example") + ": ";
        terminal.out().println(tested + (failed == 0 ? "all as they say." : Counts.of(failed, "rule") + " failed."));
        return failed == 0 ? Exit.DONE : Exit.SOME_ASIDE;
    }
}
