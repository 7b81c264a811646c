package org.clipfile.camel;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clipfile.Accepted;
import org.clipfile.Arrival;
import org.clipfile.Clipfile;
import org.clipfile.Printable;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the files of the inbox in at the desk, gathers what goes wrong with each, and in the end puts it where it
 * belongs. The routes call {@link #accept} and {@link #fail}; Camel's file component calls the rest. Thread-safe.
 */
public final class InboxFiles {
    private static final Logger LOG = LoggerFactory.getLogger(InboxFiles.class);
    private static final int MARK = 8;

    private final Clipfile desk;
    private final InboxFolder folder;
    private final ArchiveWatch archive;
    private final Pauses pauses;
    private final Progress progress;
    private final Clock clock;
    private final Map<Path, Visit> visits = new ConcurrentHashMap<>();

    InboxFiles(Clipfile desk, InboxFolder folder, ArchiveWatch archive, Pauses pauses, Progress progress, Clock clock) {
        this.desk = desk;
        this.folder = folder;
        this.archive = archive;
        this.pauses = pauses;
        this.progress = progress;
        this.clock = clock;
    }

    /** How many files are worked on just now. */
    int underWay() {
        return visits.size();
    }

    /** Whether the file is still there to be worked on. */
    boolean begin(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Hands a file in at the desk.
     *
     * @return ids of the captures in it, to be clipped; none while the archive cannot be written, and none of a note that
     *     we wrote ourselves
     * @throws UnreadableCaptureException if nothing in it can ever be clipped
     * @throws IOException if the file cannot be read or the archive cannot be written
     */
    public List<String> accept(File file) throws IOException, UnreadableCaptureException {
        Path path = file.toPath();
        FileStamp stamp = FileStamp.of(path);
        Visit visit = new Visit(stamp);
        visits.put(path, visit);
        if (stamp.link()) {
            throw new UnreadableCaptureException(
                    "It is a link to another place, which is not followed." + " Drop in a copy of the file itself.");
        }
        if (path.toString().endsWith(InboxFolder.WHY) && WhyNote.isOne(path)) {
            return List.of(); // came back together with the file it is about; that one gets a new note if need be
        }
        if (!archive.usable()) {
            visit.keep();
            return List.of();
        }
        Accepted accepted = desk.accept(new Arrival(
                path, folder.nameOf(path), Channel.INBOX, stamp.changed().toInstant()));
        progress.accepted();
        visit.captures(accepted.captures());
        accepted.refusals().forEach(reason -> visit.problem(new WhyNote.Problem(null, reason)));
        return accepted.captures();
    }

    /**
     * Notes that something went wrong; what becomes of the file is decided when its route is done with it.
     *
     * @param file the file that was worked on; null if there is none, as when clipping on another machine
     * @param what the message at that time: the id of a capture if it was being clipped
     * @param why what was thrown
     */
    public void fail(@Nullable File file, @Nullable Object what, Throwable why) {
        String capture = what instanceof String id && CaptureId.matches(id) ? id : null;
        Throwable cause = Cause.of(why);
        if (file == null) {
            LOG.warn("Capture {} could not be clipped: {}", capture, Printable.name(Cause.sentence(cause)));
            return;
        }
        Path path = file.toPath();
        Visit visit = visits.computeIfAbsent(path, p -> new Visit(null));
        if (cause instanceof ArchiveUnavailableException) {
            visit.keep();
        } else if (cause instanceof IOException
                && !(cause instanceof AccessDeniedException)
                && (!begin(path) || pauses.again(path))) {
            visit.keep();
        } else {
            if (!(cause instanceof IOException || cause instanceof UnreadableCaptureException)) {
                LOG.error("Working on {}, capture {}", Printable.name(folder.nameOf(path)), capture, cause);
            }
            visit.problem(new WhyNote.Problem(capture, Cause.sentence(cause)));
        }
    }

    /** Puts a file where it belongs, now that its route is done with it. */
    void finish(Path file) {
        Visit visit = visits.remove(file);
        if (visit == null || visit.kept()) {
            return;
        }
        try {
            if (visit.stamp != null && !visit.stamp.equals(FileStamp.of(file))) {
                return; // written to while we read it: it is taken again as it is now
            }
            List<WhyNote.Problem> problems = visit.problems();
            String name = folder.nameOf(file);
            if (problems.isEmpty()) {
                folder.done(file, visit.mark(), visit.stamp);
            } else {
                folder.failed(file, visit.mark(), WhyNote.of(name, clock.instant(), visit.filed(), problems));
                progress.setAside(name, problems.get(0).reason());
            }
            pauses.forget(file);
        } catch (IOException e) {
            if (begin(file)) {
                if (pauses.rest(file)) {
                    LOG.warn(
                            "{} is dealt with but cannot be moved out of the inbox: {} It is left there and tried again"
                                    + " now and then.",
                            Printable.name(folder.nameOf(file)),
                            Cause.outside(e));
                }
            }
        }
    }

    /** Leaves a file where it is, to be taken again. */
    void leave(Path file) {
        visits.remove(file);
    }

    /** What happened to one file so far. Each capture may be clipped by another thread. */
    private static final class Visit {
        private final @Nullable FileStamp stamp;
        private final List<WhyNote.Problem> problems = new ArrayList<>();
        private List<String> captures = List.of();
        private boolean keep;

        Visit(@Nullable FileStamp stamp) {
            this.stamp = stamp;
        }

        synchronized void captures(List<String> ids) {
            captures = List.copyOf(ids);
        }

        synchronized void keep() {
            keep = true;
        }

        synchronized boolean kept() {
            return keep;
        }

        synchronized void problem(WhyNote.Problem problem) {
            problems.add(problem);
        }

        synchronized List<WhyNote.Problem> problems() {
            return List.copyOf(problems);
        }

        synchronized int filed() {
            Set<String> bad = new HashSet<>();
            problems.forEach(problem -> bad.add(String.valueOf(problem.capture())));
            return (int) captures.stream().filter(id -> !bad.contains(id)).count();
        }

        /** Letters that tell this content from another's; the file's number where there is no capture. */
        synchronized String mark() {
            if (!captures.isEmpty()) {
                return captures.get(0).substring(0, MARK);
            }
            String number =
                    stamp == null ? "0" : Long.toHexString(stamp.modified().toMillis());
            return number.substring(Math.max(0, number.length() - MARK));
        }
    }
}
