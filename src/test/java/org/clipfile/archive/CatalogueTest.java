package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.clipfile.article.Channel;
import org.clipfile.article.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    Path folder;

    private final Trouble trouble = new Trouble();

    @Test
    void remembersArrivalsInOrderOfTime() throws Exception {
        Catalogue.Row first = row("one", "b.txt", 5, true);
        Catalogue.Row second = row("one", "a.txt", 5, false);
        Catalogue.Row third = row("one", null, 4, false);
        try (Catalogue catalogue = open()) {
            catalogue.add(first);
            catalogue.add(second);
            catalogue.add(third);
            catalogue.add(first);
            catalogue.add(row("two", "b.txt", 5, true));
        }
        try (Catalogue catalogue = open()) {
            assertThat(catalogue.sightings("one")).containsExactly(third, second, first);
            assertThat(catalogue.sightings("three")).isEmpty();
        }
    }

    @Test
    void isCompleteOnlyAfterAllOfItWasFilledIn() throws Exception {
        try (Catalogue catalogue = open()) {
            assertThat(catalogue.isComplete()).isFalse();
            assertThatThrownBy(() -> catalogue.fill(() -> {
                        catalogue.putArticle("one", "path");
                        throw new IOException("killed");
                    }))
                    .hasMessage("killed");
            assertThat(catalogue.isComplete()).isFalse();
            assertThat(catalogue.article("one")).isEmpty();
            catalogue.fill(() -> catalogue.putArticle("two", "path"));
            assertThat(catalogue.isComplete()).isTrue();
            assertThat(catalogue.article("two")).contains("path");
        }
    }

    @Test
    void startsAnewWhenItsFileIsNoDatabase() throws Exception {
        Files.writeString(folder.resolve("catalogue.db"), "x".repeat(10_000));
        try (Catalogue catalogue = open()) {
            assertThat(catalogue.isComplete()).isFalse();
        }
    }

    @Test
    void saysSoWhenItsFileCannotBeOpened() throws Exception {
        Files.createDirectories(folder.resolve("catalogue.db/taken"));
        assertThatThrownBy(this::open)
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("catalogue.db");
        assertThat(trouble.now()).isPresent();
    }

    private Catalogue open() throws IOException {
        return Catalogue.open(folder.resolve("catalogue.db"), true, trouble);
    }

    private static Catalogue.Row row(String capture, String name, long at, boolean first) {
        return new Catalogue.Row(
                capture, new Sighting(Instant.ofEpochMilli(at), Channel.INBOX, name, null), "path" + name, first);
    }
}
