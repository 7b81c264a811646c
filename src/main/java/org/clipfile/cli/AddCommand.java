package org.clipfile.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLongArray;
import org.clipfile.Accepted;
import org.clipfile.Arrival;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.Places;
import org.clipfile.Printable;
import org.clipfile.Settings;
import org.clipfile.archive.Filed;
import org.clipfile.article.Channel;
import org.clipfile.article.UnreadableCaptureException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clipfile add}: files into the archive now, without the watcher. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "File these into the archive now.",
        description = {
            "",
            "Keeps the bytes of each file, clips it and files its article, as if it had",
            "been dropped into the inbox; the files themselves stay where they are. Prints",
            "the path of each article.",
            "",
            "It may run while 'clipfile run' does, and it may be broken off and run again",
            "at any time: what is filed already stays as it is.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile add page.html                one page",
            "  clipfile add --quiet ~/saved-pages    a folder, with a summary only",
            "  clipfile add crawl.warc.gz            every page of a web archive",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, Exit.ASIDE_HELP, Exit.USAGE_HELP})
final class AddCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final AtomicLongArray changes = new AtomicLongArray(Filed.Change.values().length);

    @Mixin
    private InputArguments inputs = new InputArguments();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the summary only, not the path of each article.")
    private boolean quiet;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = surroundings.configuration(settings.given());
        Places.requireApart(configuration);
        Settings chosen = configuration.settings();
        for (String input : inputs.given()) {
            if (Files.isDirectory(Path.of(input)) && Places.holds(Path.of(input), chosen.archive())) {
                throw new IllegalArgumentException("The archive (" + chosen.archive() + ") is in " + input
                        + ", and cannot be filed into itself. Name other folders.");
            }
        }
        Batch batch = new Batch(surroundings.terminal(), inputs.given());
        try (Clipfile desk = Clipfile.open(chosen)) {
            batch.run(batch.inputs(), input -> file(desk, chosen, input));
        }
        surroundings.terminal().say(summary(batch, chosen.archive()));
        return batch.aside() == 0 ? Exit.DONE : Exit.SOME_ASIDE;
    }

    private Outcome file(Clipfile desk, Settings chosen, Input input) throws IOException, UnreadableCaptureException {
        Path file = input.file();
        if (file == null) {
            Path copy = Files.createTempFile("clipfile-", ".stdin");
            try {
                Files.copy(surroundings.terminal().in(), copy, StandardCopyOption.REPLACE_EXISTING);
                return file(
                        desk,
                        new Arrival(
                                copy, "stdin", Channel.COMMAND, chosen.clock().instant()),
                        input);
            } finally {
                Files.delete(copy);
            }
        }
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return file(desk, new Arrival(file, input.name(), Channel.COMMAND, changed), input);
    }

    private Outcome file(Clipfile desk, Arrival arrival, Input input) throws IOException, UnreadableCaptureException {
        List<Outcome.Result> results = new ArrayList<>();
        Accepted accepted = desk.accept(arrival);
        List<String> captures = accepted.captures();
        List<String> refusals = new ArrayList<>(accepted.refusals());
        for (String capture : captures) {
            try {
                Filed filed = desk.clip(capture);
                changes.incrementAndGet(filed.change().ordinal());
                results.add(out -> {
                    if (!quiet) {
                        out.write((Printable.line(filed.file().toString()) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                });
            } catch (UnreadableCaptureException e) {
                refusals.add(captures.size() == 1 ? Reasons.of(e) : "page " + capture + ": " + Reasons.of(e));
            }
        }
        return new Outcome(input, results, refusals, null);
    }

    private String summary(Batch batch, Path archive) {
        StringBuilder out = new StringBuilder(Counts.of(number(Filed.Change.NEW), "article") + " filed");
        append(out, number(Filed.Change.UPDATED), " updated");
        append(out, number(Filed.Change.SAME), " already there");
        append(out, batch.aside(), " set aside");
        return out + ". Archive: " + archive + " (" + batch.pace() + ")";
    }

    private long number(Filed.Change change) {
        return changes.get(change.ordinal());
    }

    private static void append(StringBuilder out, long number, String what) {
        if (number > 0) {
            out.append(", ").append(Counts.of(number)).append(what);
        }
    }
}
