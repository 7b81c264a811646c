package org.clipfile.camel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells which files below a folder some process holds open for writing. On Linux it reads {@code /proc/PID/fd} and
 * {@code fdinfo} (proc(5)); of processes of other users only root sees these. Elsewhere it knows of none. Not
 * thread-safe: the one thread that lists the inbox asks.
 */
final class OpenFiles {
    private static final long LEAST_REST_NANOS = 200_000_000;
    /** A look at all processes may take up to a tenth of one core. */
    private static final int REST_FOR_WORK = 10;

    private final Path proc;
    private final Path folder;
    private Set<Path> written = Set.of();
    private long nextLook = Long.MIN_VALUE;
    private long lastLookMillis = Long.MIN_VALUE;

    /**
     * Watches a folder.
     *
     * @param folder as the caller writes it in paths it asks about; need not exist yet
     */
    OpenFiles(Path folder) {
        this(folder, Path.of("/proc"));
    }

    OpenFiles(Path folder, Path proc) {
        this.folder = folder;
        this.proc = proc;
    }

    /**
     * Whether a file may be written to just now: some process has it open for that, or the last look at the processes
     * is older than the file's last change and the next is not due yet.
     *
     * @param file below the folder
     * @param changedMillis when the file last changed, in milliseconds since 1970
     */
    boolean mayBeWritten(Path file, long changedMillis) {
        long now = System.nanoTime();
        if (nextLook == Long.MIN_VALUE || now - nextLook >= 0) {
            lastLookMillis = System.currentTimeMillis();
            written = look();
            long end = System.nanoTime();
            nextLook = end + Math.max(LEAST_REST_NANOS, (end - now) * REST_FOR_WORK);
        }
        return changedMillis > lastLookMillis && changedMillis <= System.currentTimeMillis() || written.contains(file);
    }

    /** The files below the folder that are open for writing, written as the caller writes the folder. */
    private Set<Path> look() {
        Set<Path> found = new HashSet<>();
        Path real;
        try {
            real = folder.toRealPath();
        } catch (IOException e) {
            return found; // no folder, no files in it
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                lookAt(process, real, found);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found; // a system without /proc
        }
        return found;
    }

    private void lookAt(Path process, Path real, Set<Path> found) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                lookAt(process, descriptor, real, found);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the process ended while we looked, or belongs to somebody else: there is nothing to be seen of it
        }
    }

    private void lookAt(Path process, Path descriptor, Path real, Set<Path> found) {
        try {
            Path target = Files.readSymbolicLink(descriptor);
            if (target.startsWith(real) && writes(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
                found.add(folder.resolve(real.relativize(target)));
            }
        } catch (IOException e) {
            // closed while we looked
        }
    }

    /** Reads the octal access flags; the last two bits are 1 for writing and 2 for both (open(2)). */
    private static boolean writes(Path fdinfo) throws IOException {
        for (String line : Files.readString(fdinfo, StandardCharsets.ISO_8859_1).split("\n")) {
            if (line.startsWith("flags:")) {
                return (Long.parseLong(line.substring(6).strip(), 8) & 3) != 0;
            }
        }
        return false;
    }
}
