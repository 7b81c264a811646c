package org.clipfile.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.clipfile.PageFolders;
import org.jspecify.annotations.Nullable;

/**
 * All files that the arguments of a command name, in a fixed order: arguments as given, folders by name. Only one folder
 * per level is held in memory.
 *
 * <p>Inside a folder, hidden files are passed over, links to folders are not followed, and neither is {@code NAME_files}
 * beside a page {@code NAME.html} (see {@link PageFolders}).
 */
final class Inputs implements Iterator<Input> {
    /** Endings that say of what kind a file is and that its output's name therefore lacks. */
    private static final Set<String> EXTENSIONS =
            Set.of("txt", "text", "md", "html", "htm", "shtml", "xhtml", "xht", "mhtml", "mht", "eml", "warc");

    private final Iterator<String> arguments;
    private final Deque<Folder> open = new ArrayDeque<>();
    private @Nullable Input ahead;

    /**
     * A folder that is being gone through.
     *
     * @param entries what is left of it
     * @param stems how many of its files have that name without extension
     * @param name how to call it, with a slash at the end
     * @param output its path in the output folder: empty or with a slash at the end
     */
    private record Folder(Iterator<Path> entries, Map<String, Integer> stems, String name, String output) {}

    Inputs(List<String> arguments) {
        this.arguments = arguments.iterator();
        this.ahead = advance();
    }

    /** How many there are; goes through all folders. */
    static long count(List<String> arguments) {
        long count = 0;
        for (Inputs inputs = new Inputs(arguments); inputs.hasNext(); inputs.next()) {
            count++;
        }
        return count;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Input next() {
        Input next = ahead;
        if (next == null) {
            throw new NoSuchElementException();
        }
        ahead = advance();
        return next;
    }

    private @Nullable Input advance() {
        while (true) {
            Folder folder = open.peek();
            Input next;
            if (folder == null) {
                if (!arguments.hasNext()) {
                    return null;
                }
                next = argument(arguments.next());
            } else if (folder.entries().hasNext()) {
                next = entry(folder, folder.entries().next());
            } else {
                open.pop();
                continue;
            }
            if (next != null) {
                return next;
            }
        }
    }

    private @Nullable Input argument(String argument) {
        if (argument.equals(Input.STDIN)) {
            return new Input(argument, null, "stdin", null);
        }
        Path path = Path.of(argument);
        String name = slashes(path.normalize().toString());
        if (Files.isDirectory(path)) {
            return enter(path, name.isEmpty() ? "" : name.endsWith("/") ? name : name + "/", "");
        }
        if (!Files.exists(path)) {
            return Input.refused(argument, "There is no such file.");
        }
        if (!Files.isRegularFile(path) && !path.startsWith("/dev/fd") && !path.equals(Path.of("/dev/stdin"))) {
            return Input.refused(argument, "It is a device or pipe, which may never end. Use - for what is piped in.");
        }
        return new Input(name, path, stem(slashes(path.getFileName().toString())), null);
    }

    private @Nullable Input entry(Folder folder, Path path) {
        String fileName = path.getFileName().toString();
        String name = folder.name() + fileName;
        if (Files.isDirectory(path)) {
            return Files.isSymbolicLink(path) ? null : enter(path, name + "/", folder.output() + fileName + "/");
        }
        String stem = stem(fileName);
        boolean alone = folder.stems().getOrDefault(stem, 0) < 2;
        return new Input(name, path, folder.output() + (alone ? stem : fileName), null);
    }

    /** Opens a folder; gives an input only to say that it cannot be opened. */
    private @Nullable Input enter(Path path, String name, String output) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(path)) {
            listing.forEach(entries::add);
        } catch (AccessDeniedException e) {
            return Input.refused(name, "The folder may not be read.");
        } catch (IOException | DirectoryIteratorException e) {
            return Input.refused(name, "The folder cannot be read: " + e.getMessage());
        }
        Set<String> names = new HashSet<>();
        Map<String, Integer> stems = new HashMap<>();
        for (Path entry : entries) {
            String fileName = entry.getFileName().toString();
            names.add(fileName);
            stems.merge(stem(fileName), 1, Integer::sum);
        }
        entries.removeIf(entry -> isPassedOver(entry, names));
        entries.sort(null);
        open.push(new Folder(entries.iterator(), stems, name, output));
        return null;
    }

    private static boolean isPassedOver(Path entry, Set<String> siblings) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")) {
            return true;
        }
        return PageFolders.pagesOf(name).stream().anyMatch(siblings::contains)
                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /** A file name without the extension that says of what kind it is; other dots belong to the name. */
    private static String stem(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).endsWith(".warc.gz")
                ? fileName.substring(0, fileName.length() - ".gz".length())
                : fileName;
        int dot = name.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? name.substring(0, dot)
                : name;
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }
}
