package org.clipfile.camel;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.clipfile.Printable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts edits of the route files in force while all runs. An edit that cannot be used is told in one line, and the routes
 * of that file go on as they were. Camel's own watcher would say nothing of a broken file, and would leave a route removed
 * of which the new form cannot be made.
 *
 * <p>Looks at the files' words and not at their times, twice before it acts: an editor may write a file in pieces.
 */
final class RouteEdits {
    private static final Logger LOG = LoggerFactory.getLogger(RouteEdits.class);
    private static final String FILES = "*.camel.yaml";

    private final CamelContext context;
    private final Path folder;
    /** What the routes that run were made of. */
    private final Map<Path, String> inForce;
    /** What was tried last, be it in force or not. */
    private final Map<Path, String> tried;

    private final Map<Path, String> trouble = new ConcurrentSkipListMap<>();
    private final Set<Path> missed = new HashSet<>();
    private Map<Path, String> before;

    /**
     * Watches a folder.
     *
     * @param atStart the files in it before Camel read them, from {@link #read}
     */
    RouteEdits(CamelContext context, Path folder, Map<Path, String> atStart) {
        this.context = context;
        this.folder = folder;
        this.inForce = new HashMap<>(atStart);
        this.tried = new HashMap<>(atStart);
        this.before = atStart;
    }

    /** The route files of a folder and their words. */
    static Map<Path, String> read(Path folder) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : all) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(file)) {
                    files.put(file, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** What keeps routes from running, for people; empty if all do. */
    Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", trouble.values()));
    }

    /** Looks once. */
    void look() {
        if (!context.getStatus().isStarted()) {
            return;
        }
        Map<Path, String> now;
        try {
            now = read(folder);
        } catch (IOException e) {
            return; // a file went away or the folder is being replaced: the next look will see it as it is
        }
        Set<Path> all = new TreeSet<>(now.keySet());
        all.addAll(before.keySet());
        for (Path file : all) {
            String words = now.get(file);
            if (words == null) {
                miss(file);
            } else if (words.equals(before.get(file)) && !words.equals(tried.get(file))) {
                missed.remove(file);
                tried.put(file, words);
                take(file, words);
            }
        }
        before = now;
    }

    private void miss(Path file) {
        if (inForce.containsKey(file) && missed.add(file)) {
            LOG.warn("{} is gone. Its routes run on until Clipfile is started again.", name(file));
        }
    }

    private void take(Path file, String words) {
        Set<String> old = routesOf(file);
        try {
            // First, as two routes may not listen at one address.
            old.stream().filter(id -> !words.contains("id: " + id)).forEach(this::remove);
            Set<String> made = update(file, words);
            removeAllBut(made, file);
            inForce.put(file, words);
            trouble.remove(file);
            LOG.info("{} is in force as edited.", name(file));
        } catch (Exception e) {
            String reason = RouteFault.of(e);
            @Nullable String last = inForce.get(file);
            if (last == null) {
                LOG.warn("{} is not used: {}", name(file), reason);
                trouble.put(file, name(file) + " is not used: " + reason);
                removeAllBut(Set.of(), file);
            } else if (old.stream().allMatch(this::runs) || bringBack(file, last, old)) {
                LOG.warn(
                        "{} is not taken over: {} The routes run on as they were before the edit.", name(file), reason);
            } else {
                LOG.error("{} cannot be used: {} Its routes stand still until it is mended.", name(file), reason);
                trouble.put(file, name(file) + " cannot be used: " + reason);
            }
        }
    }

    private boolean bringBack(Path file, String words, Set<String> old) {
        try {
            update(file, words);
            removeAllBut(old, file);
            return old.stream().allMatch(this::runs);
        } catch (Exception e) {
            LOG.error("{} cannot be used as it was before either: {}", name(file), RouteFault.of(e));
            return false;
        }
    }

    /** Makes the routes of these words, in place of those of the same names. */
    private Set<String> update(Path file, String words) throws Exception {
        return PluginHelper.getRoutesLoader(context)
                .updateRoutes(ResourceHelper.fromString("file:" + file.toAbsolutePath(), words));
    }

    private Set<String> routesOf(Path file) {
        String location = "file:" + file.toAbsolutePath() + ":";
        Set<String> ids = new TreeSet<>();
        for (Route route : context.getRoutes()) {
            if (String.valueOf(route.getSourceLocation()).startsWith(location)) {
                ids.add(route.getRouteId());
            }
        }
        return ids;
    }

    private boolean runs(String id) {
        return context.getRoute(id) != null
                && context.getRouteController().getRouteStatus(id).isStarted();
    }

    private void removeAllBut(Set<String> kept, Path file) {
        routesOf(file).stream().filter(id -> !kept.contains(id)).forEach(this::remove);
    }

    private void remove(String id) {
        try {
            context.getRouteController().stopRoute(id);
            context.removeRoute(id);
        } catch (Exception e) {
            LOG.warn("Route {} cannot be stopped: {}", id, RouteFault.of(e));
        }
    }

    private static String name(Path file) {
        return Printable.name(file.getFileName().toString());
    }
}
