package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ships lost | Example Herald; Ships lost",
                "Ships lost - Example Herald; Ships lost",
                "Ships lost — example.org; Ships lost",
                "Example Herald: Ships lost; Ships lost",
                "Ships lost | Example Herald | Example Herald; Ships lost",
                "Ships lost - and found; Ships lost - and found",
                "Interview: Ships lost; Interview: Ships lost",
                "Example Herald wins prize; Example Herald wins prize",
            })
    void takesTheSitesNameOff(String title, String rest) {
        assertThat(Titles.withoutSite(title, List.of("Example Herald", "www.example.org"), List.of()))
                .isEqualTo(rest);
    }

    @Test
    void takesOffWhatAnotherTitleLacks() {
        assertThat(Titles.withoutSite("Ships lost - World", List.of(), List.of("Ships Lost")))
                .isEqualTo("Ships lost");
    }

    @Test
    void comparesWordsOnly() {
        assertThat(Titles.same("Ships ‘lost’ at sea", "Ships \"lost\" at Sea")).isTrue();
        assertThat(Titles.likeness("Ships lost at sea", "Ships lost")).isBetween(0.6, 0.7);
        assertThat(Titles.likeness("Ships lost at sea", "Budget agreed")).isZero();
    }
}
