package org.clipfile.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.clipfile.Clipfile;
import org.clipfile.Printable;
import org.clipfile.Settings;
import org.clipfile.archive.NoSuchCaptureException;
import org.clipfile.article.Span;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.Clipping;
import org.clipfile.rules.RuleBook;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clipfile rules try}: what a file of rules would change in the archive. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show what rules of your own would change in the archive; change nothing.",
        description = {
            "",
            "Clips every capture of the archive twice, with the rules in force and with",
            "those of FILE laid over them, and prints the articles that come out otherwise:",
            "'-' before words that would go, with the rule that takes them, '+' before words",
            "that would come back. Ends with the counts for each rule. Nothing is filed, and",
            "what is filed stays as it is. It may run while 'clipfile run' does.",
            "",
            "To put the rules in force, lay the file into the folder that clipfile.rules",
            "names.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile rules try mine.yaml              all that would change",
            "  clipfile rules try mine.yaml --summary    the counts only",
            "  clipfile rules try mine.yaml | less       to leaf through",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:there is no archive, or some captures could not be read",
            "2:the file of rules is broken: standard error says where and why"
        })
final class RulesTryCommand implements Callable<Integer> {
    private static final int WORKERS_PER_CORE = 2;
    /** Words of a change are shown up to here. */
    private static final int SHOWN_CHARS = 160;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "A file of rules, or a folder of such.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-s", "--summary"},
            description = "Print the counts only, not the words of each article.")
    private boolean summary;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    RulesTryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What one capture came to; its lines are ready to be printed. */
    private record Tried(
            String id,
            List<String> lines,
            Map<String, Count> counts,
            @Nullable String refusal) {}

    /** Of one rule: in how many articles it would act, and on how many words. */
    private record Count(long articles, long words) {
        Count plus(Count other) {
            return new Count(articles + other.articles, words + other.words);
        }
    }

    @Override
    public Integer call() throws IOException {
        Settings chosen = surroundings.configuration(settings.given()).settings();
        RuleFiles.requireThere(files);
        RuleBook book = chosen.ruleBook(files);
        List<Clipper> clippers = List.of(chosen.clipper(), Clipper.of(book));
        Terminal terminal = surroundings.terminal();
        if (!Files.isDirectory(chosen.archive())) {
            terminal.say("There is no archive in " + chosen.archive() + " to try the rules on.");
            return Exit.SOME_ASIDE;
        }
        try (Clipfile desk = Clipfile.open(chosen)) {
            return tryAll(desk, clippers, terminal);
        }
    }

    private int tryAll(Clipfile desk, List<Clipper> clippers, Terminal terminal) throws IOException {
        List<String> captures = desk.captures();
        Progress progress = new Progress(terminal, captures.size());
        Map<String, Count> counts = new TreeMap<>();
        long[] changed = new long[1];
        long[] refused = new long[1];
        PrintStream out = terminal.out();
        InOrder.run(
                WORKERS_PER_CORE * Runtime.getRuntime().availableProcessors(),
                captures.iterator(),
                id -> tryOne(desk, clippers, id),
                tried -> {
                    progress.step();
                    if (tried.refusal() != null) {
                        refused[0]++;
                        progress.clear();
                        terminal.say("not read: " + tried.id() + ": " + tried.refusal());
                    }
                    tried.counts().forEach((rule, count) -> counts.merge(rule, count, Count::plus));
                    if (!tried.lines().isEmpty()) {
                        changed[0]++;
                        if (!summary) {
                            progress.clear();
                            tried.lines().forEach(out::println);
                        }
                    }
                });
        progress.clear();
        out.println(Counts.of(captures.size(), "capture") + " looked at, " + Counts.of(changed[0], "article")
                + " would change (" + progress.pace() + ").");
        counts.forEach((rule, count) -> out.println("  " + Printable.line(rule) + ": "
                + Counts.of(count.words(), "word") + " in " + Counts.of(count.articles(), "article")));
        return refused[0] == 0 ? Exit.DONE : Exit.SOME_ASIDE;
    }

    private static Tried tryOne(Clipfile desk, List<Clipper> clippers, String id) {
        try {
            List<Clipping> clippings = desk.explain(id, clippers);
            return tried(id, clippings.get(0), clippings.get(1));
        } catch (UnreadableCaptureException | NoSuchCaptureException e) {
            return new Tried(id, List.of(), Map.of(), Reasons.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tried tried(String id, Clipping before, Clipping after) {
        List<String> lines = new ArrayList<>();
        Map<String, Count> counts = new TreeMap<>();
        CharSequence text = after.page().text();
        for (RuleEffect.Change change : RuleEffect.of(before, after)) {
            int from = change.span().start();
            int words = Words.count(text, from, change.span().end(), Integer.MAX_VALUE);
            String sign = change.goes() ? "-" : "+";
            lines.add(Printable.line("  " + sign + " " + change.rule() + ": " + shown(text, change.span()) + " ("
                    + Counts.of(words, "word") + ")"));
            Count old = counts.get(sign + " " + change.rule());
            counts.put(
                    sign + " " + change.rule(), old == null ? new Count(1, words) : new Count(1, old.words() + words));
        }
        if (!lines.isEmpty()) {
            String title = after.article().facts().title();
            lines.add(0, Printable.line(id + "  " + (title == null ? "(no title)" : title)));
        }
        return new Tried(id, lines, counts, null);
    }

    /** Words in quotes, white space collapsed; of many, the first and the last. */
    private static String shown(CharSequence text, Span span) {
        int length = span.length();
        int half = SHOWN_CHARS / 2;
        String words = length <= 4 * SHOWN_CHARS
                ? span.of(text).replaceAll("\\s+", " ").strip()
                : text.subSequence(span.start(), span.start() + SHOWN_CHARS)
                                .toString()
                                .replaceAll("\\s+", " ")
                                .strip()
                        + " "
                        + text.subSequence(span.end() - SHOWN_CHARS, span.end())
                                .toString()
                                .replaceAll("\\s+", " ")
                                .strip();
        return words.length() <= SHOWN_CHARS
                ? "\"" + words + "\""
                : "\"" + words.substring(0, half).strip() + " … "
                        + words.substring(words.length() - half).strip() + "\"";
    }
}
