package org.clipfile.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clipfile.article.AddressKey;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Content;
import org.clipfile.article.Fact;
import org.clipfile.article.Filing;
import org.clipfile.article.Published;
import org.clipfile.article.Sighting;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.article.When;
import org.clipfile.format.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * An archive in a folder: captures, articles and, under {@code state/}, what can be made again from these. Thread-safe.
 *
 * <p>Files are the truth. Whatever a killed process left is mended when the archive is opened again: unfinished files go,
 * files that the catalogue missed are entered.
 */
public final class FolderArchive implements AutoCloseable {
    /** An article whose source is longer is written straight to disk, not built in memory first. */
    private static final int IN_MEMORY_CHARS = 1 << 18;

    /** How many locks keep apart those who work on one capture, one name, one article. */
    private static final int STRIPES = 64;

    private static final int NAMES = 1_024;
    /** Number of the lock for mending; see {@link ProcessLocks}. */
    private static final int MENDING = STRIPES;

    private static final int FIRST_OF_NAMES = 1_000;
    private static final int FIRST_OF_ARTICLES = FIRST_OF_NAMES + NAMES;

    /** ISO years, so that the first four letters of a path are always digits. */
    private static final DateTimeFormatter DAY_FOLDER = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private final Path root;
    private final WorkFolder work;
    private final Trouble trouble;
    private final DurableFiles files;
    private final Spool spool;
    private final Catalogue catalogue;
    private final Captures captures;
    private final ProcessLocks locks;
    private final FetchedArticles fetched;
    /** One capture's arrivals and articles are handled one after the other. */
    private final NameLocks byCapture;

    private FolderArchive(Path root, WorkFolder work, ProcessLocks locks, Catalogue catalogue, Trouble trouble) {
        this.root = root;
        this.work = work;
        this.locks = locks;
        this.trouble = trouble;
        this.catalogue = catalogue;
        files = new DurableFiles(root, work, trouble);
        spool = new Spool(files);
        captures = new Captures(root, files, catalogue, spool);
        byCapture = new NameLocks(locks, 0, STRIPES);
        fetched = new FetchedArticles(
                this,
                files,
                catalogue,
                new NameLocks(locks, FIRST_OF_NAMES, NAMES),
                new NameLocks(locks, FIRST_OF_ARTICLES, NAMES));
    }

    /**
     * Opens an archive, makes it where there is none, and mends what a crash left.
     *
     * @throws ArchiveUnavailableException if the folder cannot be written
     */
    public static FolderArchive open(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path works = root.resolve("state").resolve("work");
        Trouble trouble = new Trouble();
        @Nullable WorkFolder work = null;
        @Nullable Catalogue catalogue = null;
        @Nullable ProcessLocks locks = null;
        try {
            work = WorkFolder.open(works);
            locks = ProcessLocks.open(root.resolve("state").resolve("locks"));
            SqliteLibrary.load(work.path());
            Optional<Instant> deadSince = WorkFolder.oldestDead(works);
            catalogue = Catalogue.open(root.resolve("state").resolve("catalogue.db"), deadSince.isPresent(), trouble);
            FolderArchive archive = new FolderArchive(root, work, locks, catalogue, trouble);
            Mending mending = new Mending(root, catalogue, archive.captures);
            ProcessLocks shared = locks;
            catalogue.mendWith(() -> shared.take(MENDING), () -> mending.enterAll(Instant.MIN));
            if (!catalogue.isComplete()) {
                catalogue.fill(() -> mending.enterAll(Instant.MIN));
            } else if (deadSince.isPresent()) {
                mending.enterAll(deadSince.get());
            }
            // Only now: were we killed while mending, the next one must see the same dead folders.
            WorkFolder.sweep(works);
            return archive;
        } catch (IOException e) {
            try (WorkFolder opened = work;
                    ProcessLocks locked = locks;
                    Catalogue alsoOpened = catalogue) {
                throw e instanceof ArchiveUnavailableException ? e : trouble.met("Cannot open the archive " + root, e);
            }
        }
    }

    /** The archive's folder. */
    public Path folder() {
        return root;
    }

    /**
     * Keeps a capture, or notes that it arrived again; on return that is on disk. The same arrival, told again, changes
     * nothing.
     *
     * @param http the HTTP response it came in; null if it came as a file
     * @return whether this arrival was not known before
     * @throws ArchiveUnavailableException if the archive cannot be written just now
     * @throws IOException if the content cannot be read
     */
    public boolean store(Capture capture, @Nullable HttpAnswer http) throws IOException {
        try (NameLocks.Held alone = byCapture.take(capture.id())) {
            boolean added = captures.store(capture, http);
            trouble.over();
            return added;
        }
    }

    /**
     * Takes a capture out of the archive, as it was when it first arrived.
     *
     * @throws NoSuchCaptureException if there is none of that id
     */
    public LoadedCapture load(String captureId) throws IOException, UnreadableCaptureException {
        return captures.load(captureId);
    }

    /** The ids of all captures, in the order of the days they came. */
    public List<String> captures() throws IOException {
        return captures.ids();
    }

    /** Reads a stream to its end; keeps what it held in memory or, if it is large, in a file until {@link #release}. */
    public Content keep(InputStream in, long maxBytes) throws IOException, UnreadableCaptureException {
        return spool.keep(in, maxBytes);
    }

    /** Lets go of a content that {@link #keep} gave. */
    public void release(Content content) throws IOException {
        Spool.release(content);
    }

    /**
     * Files an article: under the day it was published on, or else captured on. One that was filed before stays where it
     * is and is written anew only if it differs.
     *
     * @param article its filing facts are filled in here
     * @throws ArchiveUnavailableException if the archive cannot be written just now
     */
    public Filed file(Article article) throws IOException {
        String id = article.id();
        if (!CaptureId.matches(id)) {
            throw new IllegalArgumentException("No id of an article: " + id);
        }
        try (NameLocks.Held alone = byCapture.take(article.source().capture())) {
            List<Sighting> sightings = captures.sightings(article.source().capture());
            Optional<String> known = catalogue.article(id);
            String path = known.orElseGet(() -> pathFor(article));
            String day = path.substring(0, "2020/09/22".length()).replace('/', '-');
            Article filed = article.with(new Filing(article.filing().captured(), day, sightings));
            Path target = root.resolve(path);
            Filed.Change change = place(filed, target);
            if (known.isEmpty()) {
                catalogue.putArticle(id, path);
                for (String key : Aliases.keys(filed.identity())) {
                    catalogue.putAlias(key, id);
                }
            }
            captures.done(article.source().capture());
            trouble.over();
            String title = article.facts().title();
            return new Filed(id, target, title == null ? "" : title, change);
        }
    }

    /**
     * Files the article of a page that was fetched. If the archive holds that article already, under whatever address,
     * and its text is another now, it becomes the next version and the last one stays beside it as {@code <name>.v1.json};
     * if only the page around it is another, it is one more sighting.
     *
     * @throws ArchiveUnavailableException if the archive cannot be written just now
     */
    public Filed fileFetched(Article article) throws IOException {
        return fetched.file(article);
    }

    /**
     * Notes on an article that its page is gone; the last version stays as it is.
     *
     * @param name an address of the article or another of its names
     * @param words what was seen, for people
     * @return the article; empty if the archive holds none of that name
     */
    public Optional<Filed> gone(String name, String words) throws IOException {
        return fetched.gone(name, words);
    }

    /** The id of the article of that address or other name, if it was fetched before. */
    public Optional<String> named(String name) throws IOException {
        return catalogue.alias(AddressKey.of(name));
    }

    /** The capture from which the article of that name was made; empty if there is no such article. */
    public Optional<String> captureOf(String name) throws IOException {
        return fetched.captureOf(name);
    }

    /** What was said of the capture from which the article of that name was made; nothing if there is no such article. */
    public List<Fact> told(String name) throws IOException, UnreadableCaptureException {
        Optional<String> capture = captureOf(name);
        if (capture.isEmpty()) {
            return List.of();
        }
        try (LoadedCapture loaded = captures.load(capture.get())) {
            return loaded.capture().told();
        }
    }

    /** Lets go of what is kept in memory of a capture whose article is filed. */
    void done(String capture) {
        captures.done(capture);
        trouble.over();
    }

    /** All arrivals of a capture; see {@link Captures#sightings}. */
    List<Sighting> sightings(String capture) throws IOException {
        return captures.sightings(capture);
    }

    /** Writes an article where it belongs, unless it stands there word for word. */
    Filed.Change place(Article article, Path target) throws IOException {
        boolean there = Files.exists(target);
        if (article.source().chars() > IN_MEMORY_CHARS) {
            return placeLarge(article, target, there);
        }
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(4096 + 3 * article.source().chars());
        CanonicalJson.write(article, out);
        byte[] json = out.toByteArray();
        if (there && Files.size(target) == json.length && Arrays.equals(Files.readAllBytes(target), json)) {
            return Filed.Change.SAME;
        }
        files.place(target, ByteBuffer.wrap(json));
        return there ? Filed.Change.UPDATED : Filed.Change.NEW;
    }

    private Filed.Change placeLarge(Article article, Path target, boolean there) throws IOException {
        if (there) {
            Path made = files.spool(out -> CanonicalJson.write(article, out));
            try {
                if (Files.mismatch(made, target) < 0) {
                    return Filed.Change.SAME;
                }
            } finally {
                Files.deleteIfExists(made);
            }
        }
        files.place(target, (OutputStream out) -> CanonicalJson.write(article, out));
        return there ? Filed.Change.UPDATED : Filed.Change.NEW;
    }

    private static String pathFor(Article article) {
        LocalDate day = publicationDay(article.facts().published())
                .orElseGet(() -> LocalDate.ofInstant(article.filing().captured(), ZoneOffset.UTC));
        return DAY_FOLDER.format(day) + "/" + Slug.of(article.facts().title()) + "-" + article.id() + ".json";
    }

    /** The day as the source gives it, in the source's own time zone. */
    private static Optional<LocalDate> publicationDay(@Nullable Published published) {
        if (published == null || published.when().precision().compareTo(When.Precision.DAY) < 0) {
            return Optional.empty();
        }
        String at = published.when().at();
        try {
            LocalDate day = LocalDate.parse(at.substring(0, Math.min(at.length(), "2020-09-22".length())));
            return day.getYear() < 1 || day.getYear() > 9999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No ISO 8601 date: " + at, e);
        }
    }

    /** Where an article stands; empty if there is none of that id. */
    public Optional<Path> find(String articleId) throws IOException {
        return catalogue.article(articleId).map(root::resolve).filter(Files::exists);
    }

    /** What kept the archive from being written the last time that was tried; empty if it worked. */
    public Optional<String> trouble() {
        return trouble.now();
    }

    /**
     * Tries whether the archive can be written.
     *
     * @throws ArchiveUnavailableException if not; the message says why
     */
    public void probe() throws ArchiveUnavailableException {
        files.probe();
        catalogue.probe();
        trouble.over();
    }

    @Override
    public void close() throws IOException {
        captures.close();
        catalogue.close();
        locks.close();
        work.close();
    }
}
