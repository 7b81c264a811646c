package org.clipfile.cli;

import java.io.IOException;
import java.net.URI;
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
import org.clipfile.watch.FeedList;
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
            "been dropped into the inbox; the files themselves stay where they are. Pages",
            "of the web are fetched, as far as their robots.txt allows. Prints the path of",
            "each article.",
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
            "  clipfile add https://www.example.gov/news/2024/05/a-story",
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
            if (!isAddress(input)
                    && Files.isDirectory(Path.of(input))
                    && Places.holds(Path.of(input), chosen.archive())) {
                throw new IllegalArgumentException("The archive (" + chosen.archive() + ") is in " + input
                        + ", and cannot be filed into itself. Name other folders.");
            }
        }
        List<String> addresses =
                inputs.given().stream().filter(AddCommand::isAddress).toList();
        if (!addresses.isEmpty()) {
            return fetch(configuration, addresses);
        }
        Batch batch = new Batch(surroundings.terminal(), inputs.given());
        try (Clipfile desk = Clipfile.open(chosen)) {
            batch.run(batch.inputs(), input -> file(desk, chosen, input));
        }
        surroundings.terminal().say(summary(batch, chosen.archive()));
        return batch.aside() == 0 ? Exit.DONE : Exit.SOME_ASIDE;
    }

    private static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Fetches pages one after the other of each host, as its robots.txt allows. */
    private int fetch(Configuration configuration, List<String> addresses) throws IOException {
        if (addresses.size() < inputs.given().size()) {
            throw new IllegalArgumentException("Addresses and files cannot be mixed; give them in two commands");
        }
        List<URI> pages = addresses.stream().map(FeedList::address).distinct().toList();
        try (Watching watching = Watching.open(configuration, new Watching.Tally(surroundings.terminal(), quiet))) {
            for (URI page : pages) {
                watching.watcher().fetchNow(page);
            }
            watching.awaitEnd();
            int troubles = watching.tally().troubles();
            surroundings
                    .terminal()
                    .say(Counts.of(watching.tally().filed(), "article") + " filed"
                            + (troubles == 0 ? "" : ", " + troubles + " set aside") + ". Archive: "
                            + configuration.path("clipfile.archive"));
            return troubles == 0 ? Exit.DONE : Exit.SOME_ASIDE;
        }
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
