package org.clipfile.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clipfile.feed.Opml;
import org.clipfile.watch.FeedList;
import org.clipfile.watch.WatchSettings;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.WatchedFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clipfile feeds import} and {@code export}: lists of feeds as feed readers have them. */
final class FeedsExchange {
    private FeedsExchange() {}

    /** Takes a list in. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            header = "Watch the feeds of an OPML file.",
            description = {
                "",
                "Feeds that are on the list already are passed over. Nothing is fetched now;",
                "'clipfile run' asks them one after the other.",
                "",
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {Exit.DONE_HELP, "1:some addresses in it are none; they are passed over", Exit.USAGE_HELP})
    static final class Import implements Callable<Integer> {
        private final Surroundings surroundings;

        @Parameters(paramLabel = "FILE", description = "An OPML file, as feed readers export it; - for stdin.")
        private String file = "";

        @Mixin
        private SettingOptions settings = new SettingOptions();

        Import(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() throws IOException {
            Terminal terminal = surroundings.terminal();
            byte[] bytes = file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
            List<Opml.Outline> outlines = Opml.read(bytes);
            if (outlines.isEmpty()) {
                throw new IllegalArgumentException(file + " is no OPML file, or names no feeds");
            }
            WatchSettings chosen = WatchSettings.of(surroundings.configuration(settings.given()));
            FeedList list = new FeedList(chosen.list());
            Set<URI> known = known(list, chosen);
            List<FeedList.Line> added = new ArrayList<>();
            int bad = 0;
            for (Opml.Outline outline : outlines) {
                try {
                    FeedList.Line feed = line(outline);
                    if (known.add(feed.address())) {
                        added.add(feed);
                    }
                } catch (IllegalArgumentException e) {
                    bad++;
                    terminal.say("Passed over: " + e.getMessage());
                }
            }
            list.add(added);
            terminal.say(Counts.of(added.size(), "feed") + " added to " + list.file() + ", "
                    + (outlines.size() - added.size() - bad) + " on the list already.");
            return bad == 0 ? Exit.DONE : Exit.SOME_ASIDE;
        }
    }

    /** The addresses of the feeds on the list, and those where they were found to stand. */
    private static Set<URI> known(FeedList list, WatchSettings chosen) throws IOException {
        try (WatchState memory = WatchState.open(chosen.state())) {
            return ListedFeeds.read(list, memory).addresses();
        }
    }

    private static FeedList.Line line(Opml.Outline outline) {
        Map<String, String> settings = new HashMap<>(outline.settings());
        if (outline.title() != null) {
            settings.put("title", outline.title());
        }
        return new FeedList.Line(FeedList.address(outline.address()), settings);
    }

    /** Gives the list out. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            header = "Print the list of feeds as OPML.",
            description = {
                "",
                "With the settings of each but its headers, which may hold passwords.",
                "",
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {Exit.DONE_HELP, Exit.USAGE_HELP})
    static final class Export implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private SettingOptions settings = new SettingOptions();

        Export(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() throws IOException {
            WatchSettings chosen = WatchSettings.of(surroundings.configuration(settings.given()));
            List<Opml.Outline> outlines = new ArrayList<>();
            for (WatchedFeed feed : new FeedList(chosen.list()).read()) {
                outlines.add(new Opml.Outline(feed.name(), feed.title(), settingsOf(feed)));
            }
            surroundings.terminal().out().write(Opml.write(outlines).getBytes(StandardCharsets.UTF_8));
            surroundings.terminal().out().flush();
            return Exit.DONE;
        }

        private static Map<String, String> settingsOf(WatchedFeed feed) {
            Map<String, String> settings = new LinkedHashMap<>();
            if (feed.kind() != null) {
                settings.put("kind", feed.kind().word());
            }
            if (feed.every() != null) {
                settings.put("every", feed.every().toMinutes() + "m");
            }
            if (feed.cron() != null) {
                settings.put("cron", feed.cron().toString());
                settings.put("zone", feed.cron().zone().getId());
            }
            if (feed.ownText()) {
                settings.put("text", "feed");
            }
            put(settings, "keep", feed.keep().stream().map(Pattern::pattern).toList());
            put(settings, "skip", feed.skip().stream().map(Pattern::pattern).toList());
            put(settings, "tags", feed.tags());
            put(settings, "rules", feed.rules());
            if (feed.paused()) {
                settings.put("paused", "true");
            }
            return settings;
        }

        private static void put(Map<String, String> settings, String name, List<String> values) {
            if (!values.isEmpty()) {
                settings.put(name, values.stream().collect(Collectors.joining("\n")));
            }
        }
    }
}
