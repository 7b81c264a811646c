package org.clipfile.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Identity;
import org.clipfile.format.CanonicalJson;

/** Enters into the catalogue the files it does not know. */
final class Mending {
    /** File systems round times, and clocks are set back a little now and then. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private static final String FOUR_DIGITS = "[0-9][0-9][0-9][0-9]";
    private static final String TWO_DIGITS = "[0-9][0-9]";
    private static final String ARTICLE_ENDING = ".json";

    private final Path root;
    private final Catalogue catalogue;
    private final Captures captures;

    Mending(Path root, Catalogue catalogue, Captures captures) {
        this.root = root;
        this.catalogue = catalogue;
        this.captures = captures;
    }

    private interface Visit {
        void file(Path file) throws IOException;
    }

    /** Enters what stands in folders that were changed since then. */
    void enterAll(Instant since) throws IOException {
        Instant from = since.equals(Instant.MIN) ? since : since.minus(SLACK);
        walk(root.resolve("captures"), from, this::enterCapture);
        walk(root, from, this::enterArticle);
    }

    private static void walk(Path top, Instant from, Visit visit) throws IOException {
        for (Path year : folders(top, FOUR_DIGITS)) {
            for (Path month : folders(year, TWO_DIGITS)) {
                for (Path day : folders(month, TWO_DIGITS)) {
                    if (Files.getLastModifiedTime(day).toInstant().isBefore(from)) {
                        continue;
                    }
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(day)) {
                        for (Path file : files) {
                            visit.file(file);
                        }
                    }
                }
            }
        }
    }

    private static List<Path> folders(Path parent, String names) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, names)) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    found.add(folder);
                }
            }
        } catch (NotDirectoryException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private void enterCapture(Path file) throws IOException {
        Optional<String> id = CaptureRecord.idIn(file.getFileName().toString());
        if (id.isEmpty()) {
            return;
        }
        String path = relative(file);
        for (Catalogue.Row row : catalogue.sightings(id.get())) {
            if (row.path().equals(path)) {
                return;
            }
        }
        catalogue.add(captures.row(id.get(), file));
    }

    private void enterArticle(Path file) throws IOException {
        String name = file.getFileName().toString();
        int end = name.length() - ARTICLE_ENDING.length();
        if (end < 21 || !name.endsWith(ARTICLE_ENDING) || name.charAt(end - 21) != '-') {
            return;
        }
        String id = name.substring(end - 20, end);
        if (CaptureId.matches(id) && catalogue.article(id).isEmpty()) {
            catalogue.putArticle(id, relative(file));
            enterAliases(file, id);
        }
    }

    private void enterAliases(Path file, String id) throws IOException {
        Identity identity;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 12)) {
            identity = CanonicalJson.readIdentity(in);
        } catch (IOException e) {
            return; // somebody wrote over it: it is found by its id, and by no other name
        }
        for (String key : Aliases.keys(identity)) {
            catalogue.putAlias(key, id);
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
