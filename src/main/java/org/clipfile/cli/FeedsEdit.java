package org.clipfile.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.clipfile.Configuration;
import org.clipfile.watch.FeedList;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.WatchedFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What {@code clipfile feeds remove}, {@code pause} and {@code resume} have in common: they change the list. */
@Command(
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, Exit.USAGE_HELP})
abstract class FeedsEdit implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "ADDRESS", description = "Feeds of the list.")
    private List<String> named = List.of();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    FeedsEdit(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Changes one feed. */
    abstract String edit(FeedList list, WatchedFeed feed, WatchState state) throws IOException;

    @Override
    public Integer call() throws IOException {
        Configuration configuration = surroundings.configuration(settings.given());
        WatchSettings chosen = WatchSettings.of(configuration);
        FeedList list = new FeedList(chosen.list());
        try (WatchState state = WatchState.open(chosen.state())) {
            for (WatchedFeed feed : ListedFeeds.read(list, state).require(named)) {
                surroundings.terminal().say(feed.name() + " " + edit(list, feed, state) + ".");
            }
        }
        return Exit.DONE;
    }

    @Command(
            name = "remove",
            header = "Watch a feed no longer.",
            description = {"", "What was filed stays. What was known of the feed is forgotten.", ""})
    static final class Remove extends FeedsEdit {
        Remove(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        String edit(FeedList list, WatchedFeed feed, WatchState state) throws IOException {
            list.remove(feed.address());
            state.forget(feed.name());
            return "is no longer watched";
        }
    }

    @Command(
            name = "pause",
            header = "Leave a feed alone for a while.",
            description = {"", "It stays on the list, marked as paused.", ""})
    static final class Pause extends FeedsEdit {
        Pause(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        String edit(FeedList list, WatchedFeed feed, WatchState state) throws IOException {
            list.pause(feed.address(), true);
            return "is paused";
        }
    }

    @Command(
            name = "resume",
            header = "Watch a feed again that was paused or said to be gone.",
            description = {"", "It is asked as soon as 'clipfile run' runs.", ""})
    static final class Resume extends FeedsEdit {
        Resume(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        String edit(FeedList list, WatchedFeed feed, WatchState state) throws IOException {
            list.pause(feed.address(), false);
            state.askAgain(feed.name());
            return "is watched again";
        }
    }
}
