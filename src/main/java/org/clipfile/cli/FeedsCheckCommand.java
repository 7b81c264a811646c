package org.clipfile.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.clipfile.Configuration;
import org.clipfile.watch.FeedList;
import org.clipfile.watch.FeedState;
import org.clipfile.watch.News;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchedFeed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clipfile feeds check}: asks feeds now. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Ask feeds now, whatever is due, and file what is new.",
        description = {
            "",
            "Asks all feeds that are not paused, or those named, says how each fares, and",
            "files what is new.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, "1:some feeds are in trouble", Exit.USAGE_HELP})
final class FeedsCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "0..*", paramLabel = "ADDRESS", description = "Feeds of the list; all if none is named.")
    private List<String> named = List.of();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    FeedsCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = surroundings.configuration(settings.given());
        FeedList list = new FeedList(WatchSettings.of(configuration).list());
        Terminal terminal = surroundings.terminal();
        boolean trouble = false;
        try (Watching watching = Watching.open(configuration, new Answers(terminal))) {
            ListedFeeds listed = ListedFeeds.read(list, watching.state());
            List<WatchedFeed> chosen = named.isEmpty()
                    ? listed.all().stream().filter(feed -> !feed.paused()).toList()
                    : listed.require(named);
            chosen.forEach(watching.watcher()::askNow);
            watching.awaitEnd();
            for (WatchedFeed feed : chosen) {
                FeedState state = watching.state().feed(feed.name()).orElseThrow();
                @Nullable String problem = state.problem();
                trouble |= problem != null;
                terminal.say(
                        problem == null
                                ? FeedWords.found(feed.address(), state)
                                : News.words(feed, problem, state.gone()));
            }
            terminal.say(Counts.of(chosen.size(), "feed") + " asked, "
                    + Counts.of(watching.tally().filed(), "article") + " filed.");
            return trouble || watching.tally().troubles() > 0 ? Exit.SOME_ASIDE : Exit.DONE;
        }
    }

    /** Who asks is told of each feed in the end, be its trouble new or not. */
    private static final class Answers extends Watching.Tally {
        Answers(Terminal terminal) {
            super(terminal, false);
        }

        @Override
        public void failed(WatchedFeed feed, String why, boolean forGood) {
            // told in the end
        }
    }
}
