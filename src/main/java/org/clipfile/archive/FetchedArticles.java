package org.clipfile.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.clipfile.article.AddressKey;
import org.clipfile.article.Article;
import org.clipfile.article.Filing;
import org.clipfile.article.Sighting;
import org.clipfile.format.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Files the articles of pages that are fetched again and again: finds them by their names, and keeps their versions. Thread-safe. */
final class FetchedArticles {
    /** Share of common words above which two texts at one right address are one story. */
    private static final double LIKENESS_OF_ONE_STORY = 0.5;

    private final FolderArchive archive;
    private final DurableFiles files;
    private final Catalogue catalogue;
    /** Who files an article holds all its names, so that two that have one in common become one. */
    private final NameLocks byName;
    /** Versions are made one after the other: each is compared with the last. */
    private final NameLocks byArticle;

    /**
     * Files for an archive.
     *
     * @param byName taken first
     * @param byArticle taken by who may hold names
     */
    FetchedArticles(
            FolderArchive archive, DurableFiles files, Catalogue catalogue, NameLocks byName, NameLocks byArticle) {
        this.archive = archive;
        this.files = files;
        this.catalogue = catalogue;
        this.byName = byName;
        this.byArticle = byArticle;
    }

    /** See {@link FolderArchive#fileFetched}. */
    Filed file(Article clipped) throws IOException {
        Article article = Corrections.noted(clipped);
        try (NameLocks.Held names = byName.take(Aliases.keys(article.identity()))) {
            Article sighted = article.with(new Filing(
                    article.filing().captured(),
                    null,
                    archive.sightings(article.source().capture())));
            @Nullable String known = known(sighted);
            if (known == null) {
                return archive.file(article);
            }
            try (NameLocks.Held alone = byArticle.take(known)) {
                Filed filed = version(known, sighted);
                archive.done(article.source().capture());
                return filed;
            }
        }
    }

    /** See {@link FolderArchive#gone}. */
    Optional<Filed> gone(String name, String words) throws IOException {
        Optional<String> id = archive.named(name);
        Optional<Path> file = id.isEmpty() ? Optional.empty() : archive.find(id.get());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (NameLocks.Held alone = byArticle.take(id.get())) {
            return Optional.of(replace(file.get(), Versions.gone(read(file.get()), words)));
        }
    }

    /** The capture from which the article of that name was made. */
    Optional<String> captureOf(String name) throws IOException {
        Optional<String> id = archive.named(name);
        Optional<Path> file = id.isEmpty() ? Optional.empty() : archive.find(id.get());
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(read(file.get()).source().capture());
    }

    private @Nullable String known(Article article) throws IOException {
        @Nullable String canonical = article.identity().canonicalUrl();
        for (String key : Aliases.keys(article.identity())) {
            Optional<String> id = catalogue.alias(key);
            if (id.isEmpty()) {
                continue;
            }
            Optional<Path> file = archive.find(id.get());
            // What a page calls its right address is believed only if the texts are of one story.
            boolean doubtful = canonical != null
                    && key.equals(AddressKey.of(canonical))
                    && !key.equals(
                            AddressKey.of(String.valueOf(article.identity().url())));
            if (file.isPresent()
                    && (!doubtful || TextChange.likeness(read(file.get()), article) >= LIKENESS_OF_ONE_STORY)) {
                return id.get();
            }
        }
        return null;
    }

    private Filed version(String id, Article article) throws IOException {
        Path target = archive.find(id).orElseThrow();
        Article filed = read(target);
        String capture = article.source().capture();
        if (filed.source().capture().equals(capture)) {
            return replace(target, Versions.clippedAnew(filed, article));
        }
        for (int version = 1; version < filed.identity().version(); version++) {
            Path earlier = versionFile(target, version);
            if (Files.exists(earlier)
                    && read(earlier).source().capture().equals(capture)
                    && !isSeenSince(filed, article)) {
                return new Filed(id, target, title(filed), Filed.Change.SAME);
            }
        }
        TextChange change = TextChange.between(filed, article);
        if (change.isNone()) {
            return replace(target, Versions.seenAgain(filed, article));
        }
        // First the old one under its new name: a crash between the two leaves both, and the next run goes on from
        // there.
        byte[] json = Files.readAllBytes(target);
        files.place(versionFile(target, filed.identity().version()), ByteBuffer.wrap(json));
        return replace(target, Versions.next(filed, article, change));
    }

    /** Whether it arrived once more after all that is filed: the page says again what it said before. */
    private static boolean isSeenSince(Article filed, Article article) {
        Instant last = last(filed).orElse(Instant.MIN);
        return last(article).filter(last::isBefore).isPresent();
    }

    private static Optional<Instant> last(Article article) {
        return article.filing().sightings().stream().map(Sighting::at).max(Comparator.naturalOrder());
    }

    private Filed replace(Path target, Article article) throws IOException {
        Filed.Change change = archive.place(article, target);
        putAliases(article);
        return new Filed(article.id(), target, title(article), change);
    }

    private void putAliases(Article article) throws IOException {
        for (String key : Aliases.keys(article.identity())) {
            catalogue.putAlias(key, article.id());
        }
    }

    private static Path versionFile(Path current, int version) {
        String name = current.getFileName().toString();
        return current.resolveSibling(name.substring(0, name.length() - ".json".length()) + ".v" + version + ".json");
    }

    private static Article read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CanonicalJson.read(in);
        }
    }

    private static String title(Article article) {
        @Nullable String title = article.facts().title();
        return title == null ? "" : title;
    }
}
