package org.clipfile.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clipfile.Configuration;
import org.clipfile.watch.FeedList;
import org.clipfile.watch.FeedState;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.WatchedFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clipfile feeds add}: finds the feed of an address, files what is there, puts it on the list. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Watch a feed or page, and file what is there now.",
        description = {
            "",
            "The address may be that of a feed (RSS, Atom, JSON Feed), of a sitemap, or of",
            "a page: then the feed it offers is watched, or its list of articles, or the",
            "page itself. Says what was found, files the articles that are there now, at",
            "most clipfile.feeds.first of them, and prints the path of each.",
            "",
            "Hosts are asked for one thing at a time, with a rest of clipfile.fetch.delay",
            "seconds, so this may take a while. Ctrl-C is harmless: 'clipfile run' goes on.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile feeds add https://www.example.gov/news/",
            "  clipfile feeds add https://www.example.gov/news/ --no-fetch",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Exit.DONE_HELP,
            "1:it cannot be fetched, or some articles cannot; it is not lost",
            Exit.USAGE_HELP
        })
final class FeedsAddCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "ADDRESS", description = "What to watch.")
    private String address = "";

    @Option(names = "--no-fetch", description = "Only put it on the list; 'clipfile run' does the rest.")
    private boolean later;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the summary only, not the path of each article.")
    private boolean quiet;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    FeedsAddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = surroundings.configuration(settings.given());
        URI feed = FeedList.address(address);
        FeedList list = new FeedList(WatchSettings.of(configuration).list());
        Terminal terminal = surroundings.terminal();
        if (later) {
            try (WatchState memory =
                    WatchState.open(WatchSettings.of(configuration).state())) {
                if (!isListed(feed, list, memory)) {
                    list.add(List.of(new FeedList.Line(feed, Map.of())));
                    terminal.say(feed + " is on the list now (" + list.file() + ").");
                }
            }
            return Exit.DONE;
        }
        try (Watching watching = Watching.open(configuration, new Trial(terminal, quiet))) {
            if (isListed(feed, list, watching.state())) {
                return Exit.DONE;
            }
            watching.watcher().askNow(WatchedFeed.of(feed));
            watching.awaitFeeds();
            FeedState found = watching.state().feed(feed.toString()).orElseThrow();
            if (found.kind() == null) {
                watching.state().forget(feed.toString());
                terminal.say(
                        "It is not put on the list. To watch it all the same: clipfile feeds add --no-fetch " + feed);
                return Exit.SOME_ASIDE;
            }
            if (found.source() != null && isListed(URI.create(found.source()), list, watching.state())) {
                watching.state().forget(feed.toString());
                watching.awaitEnd();
                return Exit.DONE;
            }
            // Before its pages are there: were we stopped now, 'run' would go on with them.
            list.add(List.of(FeedList.Line.of(feed, found)));
            watching.awaitEnd();
            terminal.say(FeedWords.found(feed, found) + " "
                    + Counts.of(watching.tally().filed(), "article") + " filed. It is on the list now (" + list.file()
                    + ").");
            return watching.tally().troubles() == 0 ? Exit.DONE : Exit.SOME_ASIDE;
        }
    }

    private boolean isListed(URI feed, FeedList list, WatchState memory) throws IOException {
        Optional<WatchedFeed> listed = ListedFeeds.read(list, memory).of(feed);
        if (listed.isPresent()) {
            surroundings
                    .terminal()
                    .say(feed + " is on the list already ("
                            + (listed.get().address().equals(feed)
                                    ? ""
                                    : "as " + listed.get().name() + ", in ")
                            + list.file() + ").");
        }
        return listed.isPresent();
    }

    /** What cannot be read at the first look is neither paused nor tried again: it is on no list. */
    private static final class Trial extends Watching.Tally {
        Trial(Terminal terminal, boolean quiet) {
            super(terminal, quiet);
        }

        @Override
        public void failed(WatchedFeed feed, String why, boolean forGood) {
            bad(feed.name() + ": " + why + ".");
        }
    }
}
