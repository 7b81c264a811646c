package org.clipfile.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clipfile.Configuration;
import org.clipfile.Printable;
import org.clipfile.feed.FeedKind;
import org.clipfile.watch.FeedList;
import org.clipfile.watch.FeedState;
import org.clipfile.watch.PageTask;
import org.clipfile.watch.Part;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.WatchedFeed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clipfile feeds list}: how each feed fares. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show the feeds that are watched, and how each fares.",
        description = {
            "",
            "For each feed: what it is, when it was last asked and had news, when it is",
            "asked next, what is wrong with it if something is, and which of its pages",
            "could not be fetched so far. '!' marks trouble. Asks nobody anything.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, "1:some feeds are in trouble", Exit.USAGE_HELP})
final class FeedsListCommand implements Callable<Integer> {
    private static final int PAGES_SHOWN = 5;

    private final Surroundings surroundings;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    FeedsListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = surroundings.configuration(settings.given());
        WatchSettings chosen = WatchSettings.of(configuration);
        List<WatchedFeed> feeds = new FeedList(chosen.list()).read();
        Terminal terminal = surroundings.terminal();
        if (feeds.isEmpty()) {
            terminal.say("No feeds are watched yet. 'clipfile feeds add ADDRESS' adds one to " + chosen.list() + ".");
            return Exit.DONE;
        }
        boolean trouble = false;
        if (!Files.exists(chosen.state())) {
            for (WatchedFeed feed : feeds) {
                line(terminal.out(), feed.name() + "  not asked yet");
            }
        } else {
            try (WatchState state = WatchState.open(chosen.state())) {
                for (WatchedFeed feed : feeds) {
                    trouble |= show(terminal.out(), feed, state);
                }
            }
        }
        terminal.out().flush();
        return trouble ? Exit.SOME_ASIDE : Exit.DONE;
    }

    private static boolean show(PrintStream out, WatchedFeed feed, WatchState memory) throws IOException {
        Instant now = Instant.now();
        @Nullable FeedState state = memory.feed(feed.name()).orElse(null);
        line(out, feed.name());
        if (state == null) {
            line(out, feed.paused() ? "    paused" : "    not asked yet");
            return false;
        }
        String what = state.kind() == null ? "unknown" : state.kind().word();
        line(
                out,
                "    " + what + (state.title() == null ? "" : ", \u201c" + state.title() + "\u201d")
                        + (state.source() == null ? "" : ", at " + state.source()));
        String next =
                feed.paused() ? "paused" : state.gone() ? "paused, as it is gone" : FeedWords.in(state.next(), now);
        String found = state.kind() == FeedKind.PAGE
                ? ", changed " + FeedWords.ago(state.news(), now) + ", next " + next
                : ", news " + FeedWords.ago(state.news(), now) + ", next " + next + ", "
                        + Counts.of(memory.knownOf(feed.name()), "article") + " known";
        line(out, "    asked " + FeedWords.ago(state.polled(), now) + found);
        long again = memory.pages().lookedAtAgain(feed.name());
        long waiting = memory.pages().waiting(feed.name());
        List<String> ahead = new ArrayList<>(2);
        if (waiting > 0) {
            ahead.add(Counts.of(waiting, "page") + " still to be fetched");
        }
        if (again > 0) {
            ahead.add(Counts.of(again, "article") + " to be looked at again");
        }
        if (!ahead.isEmpty()) {
            line(out, "    " + String.join(", ", ahead));
        }
        if (state.hub() != null) {
            line(
                    out,
                    "    "
                            + FeedWords.hub(
                                    state.hub(),
                                    memory.subscriptions().of(feed.name()).orElse(null),
                                    now));
        }
        List<Part> parts = memory.parts().troubled(feed.name());
        if (state.problem() != null && (state.failures() > 0 || parts.isEmpty())) {
            line(
                    out,
                    "    ! " + state.problem()
                            + (state.failures() > 1 ? " (" + state.failures() + " times on end)" : ""));
        }
        for (Part part : parts.subList(0, Math.min(PAGES_SHOWN, parts.size()))) {
            line(
                    out,
                    "    ! " + part.address() + ": " + part.problem()
                            + (part.isOpen() ? " (tried again at the next look)" : " (given up)"));
        }
        List<PageTask> troubled = memory.pages().troubled(feed.name());
        for (PageTask page : troubled.subList(0, Math.min(PAGES_SHOWN, troubled.size()))) {
            line(
                    out,
                    "    ! " + page.address() + ": " + page.problem() + " (" + prospect(page, feed.paused(), now)
                            + ")");
        }
        if (troubled.size() > PAGES_SHOWN) {
            line(out, "    ! and " + (troubled.size() - PAGES_SHOWN) + " more pages");
        }
        return state.problem() != null || !troubled.isEmpty() || !parts.isEmpty();
    }

    /** What becomes of a page that could not be fetched. */
    private static String prospect(PageTask page, boolean paused, Instant now) {
        if (page.givenUp()) {
            return "given up";
        }
        return paused ? "waits while the feed is paused" : "tried again " + FeedWords.in(page.due(), now);
    }

    private static void line(PrintStream out, String text) {
        out.print(Printable.line(text) + "\n");
    }
}
