package org.clipfile.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clipfile.Printable;
import org.clipfile.rules.Off;
import org.clipfile.rules.Phrase;
import org.clipfile.rules.Rule;
import org.clipfile.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code clipfile rules list}: the rules in force. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "List the rules in force, shipped and your own.",
        description = {
            "",
            "One line for each: its id, the reason as ledgers give it, how its words must",
            "stand to count, their languages, and the file and line where it is written.",
            "With WORDs, only rules in which all of them stand: in the id, in the reasons or",
            "in a phrase.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile rules list                      all of them",
            "  clipfile rules list --reason banner      what is taken for a banner",
            "  clipfile rules list --long cookies       rules that speak of cookies, in full",
            "  clipfile rules list --own                those that you wrote or changed",
            "  clipfile rules list --host example.org   those that hold there",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:there is no such rule", Exit.USAGE_HELP})
final class RulesListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "Words to look for in the rules.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Rules that remove for that reason, as banner or related.")
    private @Nullable String reason;

    @Option(
            names = "--where",
            paramLabel = "PLACE",
            description =
                    "Rules whose words must stand so: alone, run, block, heading, lead, inline," + " document, box.")
    private @Nullable String where;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Rules for that language, as de; those for all languages, too.")
    private @Nullable String language;

    @Option(names = "--host", paramLabel = "HOST", description = "Rules that hold on pages of that host.")
    private @Nullable String host;

    @Option(names = "--own", description = "Rules of your own files only.")
    private boolean own;

    @Option(
            names = {"-l", "--long"},
            description = "Tell why each rule is right, too, where it holds, and its phrases (-), those that count"
                    + " beside one of them (+), and noise (~).")
    private boolean full;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    RulesListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (where != null
                && Stream.of(Rule.Where.values()).noneMatch(w -> w.name().equalsIgnoreCase(where))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--where may be alone, run, block, heading, lead, inline, document or box, not " + where + ".");
        }
        RuleBook book = surroundings.configuration(settings.given()).settings().ruleBook();
        List<Rule> chosen =
                book.rules().stream().filter(rule -> isChosen(book, rule)).toList();
        Terminal terminal = surroundings.terminal();
        print(chosen, terminal.out());
        for (Off off : book.offs()) {
            terminal.say(
                    "switched off " + (off.hosts().isEmpty() ? "everywhere" : "on " + String.join(", ", off.hosts()))
                            + ": " + off.id() + " (" + off.source() + ")");
        }
        long phrases = chosen.stream().mapToLong(rule -> rule.phrases().size()).sum();
        terminal.say(Counts.of(chosen.size(), "rule") + ", " + Counts.of(phrases, "phrase") + ".");
        return chosen.isEmpty() ? Exit.SOME_ASIDE : Exit.DONE;
    }

    private boolean isChosen(RuleBook book, Rule rule) {
        return (reason == null || rule.reason().equals(reason))
                && (where == null || rule.where().name().equalsIgnoreCase(where))
                && (language == null
                        || rule.languages().isEmpty()
                        || rule.languages().contains(language.toLowerCase(Locale.ROOT)))
                && (host == null || rule.sites().cover(host.toLowerCase(Locale.ROOT)))
                && (!own || book.isOwn(rule))
                && words.stream().allMatch(word -> speaksOf(rule, word.toLowerCase(Locale.ROOT)));
    }

    private static boolean speaksOf(Rule rule, String word) {
        return Stream.concat(
                        Stream.of(rule.id(), rule.reason(), rule.because()),
                        Stream.of(rule.phrases(), rule.beside(), rule.noise())
                                .flatMap(List::stream)
                                .map(Phrase::written))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    private void print(List<Rule> rules, PrintStream out) {
        int[] widths = new int[4];
        for (Rule rule : rules) {
            List<String> columns = columns(rule);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], columns.get(i).length());
            }
        }
        for (Rule rule : rules) {
            List<String> columns = columns(rule);
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(columns.get(i))
                        .append(" ".repeat(widths[i] - columns.get(i).length() + 2));
            }
            out.println(Printable.line(line + columns.get(widths.length)));
            if (full) {
                details(rule).forEach(detail -> out.println("    " + Printable.line(detail)));
            }
        }
    }

    private static List<String> columns(Rule rule) {
        return List.of(
                rule.id(),
                rule.reason(),
                rule.where().name().toLowerCase(Locale.ROOT) + (rule.margin() ? ", margin" : ""),
                rule.languages().isEmpty() ? "any" : String.join(",", rule.languages()),
                rule.source());
    }

    private static List<String> details(Rule rule) {
        List<String> details = new ArrayList<>();
        details.add(rule.because());
        if (!rule.sites().only().isEmpty()) {
            details.add("only on " + String.join(", ", rule.sites().only()));
        }
        if (!rule.sites().except().isEmpty()) {
            details.add("not on " + String.join(", ", rule.sites().except()));
        }
        if (rule.notice() != null) {
            details.add("kept as a notice: " + rule.notice());
        }
        if (rule.flag() != null) {
            details.add("raises the flag " + rule.flag());
        }
        if (rule.css() != null) {
            details.add(rule.css());
        }
        rule.phrases().forEach(phrase -> details.add("- " + phrase.written()));
        rule.beside().forEach(phrase -> details.add("+ " + phrase.written()));
        rule.noise().forEach(phrase -> details.add("~ " + phrase.written()));
        return details;
    }
}
