package org.clipfile.camel;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.fetch.Wire;

/**
 * The beans by the names under which the routes know them.
 *
 * @param progress counts and tells what was done
 * @param news tells of the watched feeds
 * @param inbox hands files in and knows which are under way
 * @param health red while the archive cannot be written, or a folder of the inbox cannot be read
 * @param watching watches the feeds once the routes run
 * @param byName all that routes may name
 */
record RouteBeans(
        Progress progress,
        WatchNews news,
        InboxFiles inbox,
        List<HealthCheck> health,
        Function<CamelContext, WatchService> watching,
        Map<String, Object> byName) {
    private static final int LONGEST_QUIET_MILLIS = 3_600_000;

    /**
     * Wires the beans.
     *
     * @throws IllegalArgumentException if a setting makes no sense; the message says which
     */
    static RouteBeans of(Clipfile desk, Configuration configuration) {
        Path inbox = configuration.path("clipfile.inbox");
        Clock clock = Clock.systemUTC();
        ArchiveWatch archive = new ArchiveWatch(desk::trouble, desk::probe, System::nanoTime);
        Pauses pauses = new Pauses(clock);
        Progress progress = new Progress(configuration.home(), System::nanoTime);
        InboxFolder folder = new InboxFolder(inbox, deleteDone(configuration));
        ClosedFolders closed = new ClosedFolders(folder);
        InboxFiles inboxFiles = new InboxFiles(desk, folder, archive, pauses, progress, clock);
        int quiet = configuration.number("clipfile.inbox.quiet", 0, LONGEST_QUIET_MILLIS);
        Wire wire = FetchApp.wire(desk, configuration);
        Map<String, Object> byName = new HashMap<>(FetchLine.beans(wire));
        byName.putAll(Map.of(
                "clipfile",
                desk,
                "progress",
                progress,
                "inboxFiles",
                inboxFiles,
                "inboxMoves",
                new InboxMoves(inboxFiles),
                "inboxScheduler",
                new SteadyScheduler("inbox-poll"),
                "inboxPolls",
                new InboxPolls(archive, progress),
                "inboxFilter",
                new InboxFilter(inbox, quiet, new InboxPages(folder, quiet, clock), closed, pauses, clock)));
        WatchNews news = new WatchNews();
        return new RouteBeans(
                progress,
                news,
                inboxFiles,
                List.of(
                        new ArchiveHealth(archive),
                        new TroubleHealth("inbox", closed::trouble),
                        new TroubleHealth("feeds", news::trouble)),
                context -> new WatchService(desk, wire, configuration, context, news),
                byName);
    }

    /** What watches the feeds. */
    WatchService watch(CamelContext context) {
        return watching.apply(context);
    }

    private static boolean deleteDone(Configuration configuration) {
        String done = configuration.value("clipfile.inbox.done");
        return switch (done) {
            case "move" -> false;
            case "delete" -> true;
            default ->
                throw new IllegalArgumentException(
                        "clipfile.inbox.done must be move or delete, but is \"" + done + "\"");
        };
    }
}
