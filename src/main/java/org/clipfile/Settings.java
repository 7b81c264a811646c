package org.clipfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    /**
     * Reads settings from wherever the caller keeps them.
     *
     * @param home folder against which relative paths are resolved
     * @param property gives the value of a key such as {@code clipfile.inbox}; must know every key
     */
    public static Settings of(Path home, Function<String, String> property) {
        String rules = property.apply("clipfile.rules");
        String epoch = property.apply("clipfile.source-date-epoch");
        return new Settings(
                home.resolve(property.apply("clipfile.inbox")),
                home.resolve(property.apply("clipfile.archive")),
                rules.isBlank() ? null : home.resolve(rules),
                Long.parseLong(property.apply("clipfile.max-page-bytes")),
                epoch.isBlank()
                        ? Clock.systemUTC()
                        : Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC));
    }

    /**
     * A clipper with the shipped rules and the user's own.
     *
     * @throws IllegalArgumentException if one of these is broken; names file, line and reason
     * @throws IOException if their folder cannot be read
     */
    public Clipper clipper() throws IOException {
        return rules == null ? Clipper.standard() : Clipper.of(RuleBook.standardWith(rules));
    }
}
