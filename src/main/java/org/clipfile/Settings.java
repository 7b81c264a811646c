package org.clipfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.clipfile.clip.Clipper;
import org.clipfile.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * What can be set. The keys, their defaults and the reasons for these stand in {@code application.properties}.
 *
 * @param inbox folder that is watched
 * @param archive folder of articles and captures
 * @param rules folder with the user's own rules; null for the shipped ones only
 * @param maxPageBytes an HTML page larger than this is set aside
 * @param clock tells the capture time; fixed by the environment's {@code SOURCE_DATE_EPOCH} for reproducible archives
 */
public record Settings(Path inbox, Path archive, @Nullable Path rules, long maxPageBytes, Clock clock) {
    private static final String MAX_PAGE_BYTES = "clipfile.max-page-bytes";
    private static final String EPOCH = "clipfile.source-date-epoch";
    /** The end of the year 9999, the last that file names and dates have room for. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /**
     * Reads settings from wherever the caller keeps them.
     *
     * @param home folder against which relative paths are resolved
     * @param property gives the value of a key such as {@code clipfile.inbox}; must know every key
     * @throws IllegalArgumentException if a value makes no sense; the message says which
     */
    public static Settings of(Path home, Function<String, String> property) {
        String rules = property.apply("clipfile.rules");
        String epoch = property.apply(EPOCH);
        return new Settings(
                home.resolve(property.apply("clipfile.inbox")),
                home.resolve(property.apply("clipfile.archive")),
                rules.isBlank() ? null : home.resolve(rules),
                number(MAX_PAGE_BYTES, property.apply(MAX_PAGE_BYTES), 1, Integer.MAX_VALUE),
                epoch.isBlank()
                        ? Clock.systemUTC()
                        : Clock.fixed(Instant.ofEpochSecond(number(EPOCH, epoch, 0, LAST_SECOND)), ZoneOffset.UTC));
    }

    /** The value of a setting that is a whole number within bounds; see {@link Configuration#number}. */
    static long number(String key, String value, long least, long most) {
        try {
            long number = Long.parseLong(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, together with a number that is out of bounds
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT, "%s must be a whole number from %,d to %,d, but is \"%s\"", key, least, most, value));
    }

    /**
     * A clipper with the shipped rules and the user's own.
     *
     * @throws IllegalArgumentException if one of these is broken; names file, line and reason
     * @throws IOException if their folder cannot be read
     */
    public Clipper clipper() throws IOException {
        return rules == null ? Clipper.standard() : Clipper.of(ruleBook());
    }

    /**
     * The shipped rules and the user's own.
     *
     * @throws IllegalArgumentException if one of these is broken; names file, line and reason
     * @throws IOException if their folder cannot be read
     */
    public RuleBook ruleBook() throws IOException {
        return ruleBook(List.of());
    }

    /**
     * The shipped rules, the user's own, and those of more files and folders.
     *
     * @throws IllegalArgumentException if one of these is broken; names file, line and reason
     * @throws IOException if they cannot be read
     */
    public RuleBook ruleBook(List<Path> more) throws IOException {
        List<Path> own = new ArrayList<>();
        if (rules != null) {
            own.add(rules);
        }
        own.addAll(more);
        return own.isEmpty() ? RuleBook.standard() : RuleBook.standardWith(own);
    }
}
