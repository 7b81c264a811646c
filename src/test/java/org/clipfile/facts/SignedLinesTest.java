package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Facts.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that name an author among other things. */
class SignedLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Ada Moor, 26.04.2024 10:00 Uhr = Ada Moor",
                "11.12.2019 - Ada Moor = Ada Moor",
                "Ada Moor | 4 May 2024 | 3 comments = Ada Moor",
                "Posted on 21 July 2019 by Ada Moor = Ada Moor",
                "Veröffentlicht am 9. Juli 2016 von lampenwart = lampenwart",
                "Kolumne von Ada Moor = Ada Moor",
                "Ada Moor 4 Febbraio 2025 - 14:41 = Ada Moor",
                "Ada Moor 1 day ago = Ada Moor",
                "Ada Moor5 hours ago = Ada Moor",
                "Ada Moor vor 3 Stunden = Ada Moor",
                "Ada van Moor|Published 4 months ago = Ada van Moor",
                "Ada Moor • 8h = Ada Moor",
                "Ada MoorrLifestyle Writer = Ada Moorr",
                "Sept. 19, 2024 | Staff Sgt. Ada Moor 4th Wing Public Affairs = Ada Moor"
            })
    void namesWhoSigned(String line, String name) {
        assertThat(SignedLines.signed(line)).extracting(Author::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26.04.2024 10:00 Uhr",
                "Ada Moor",
                "The gate was opened on 4 May 2024 and closed again.",
                "Published 4 May 2024",
                "3 comments"
            })
    void namesNobodyElse(String line) {
        assertThat(SignedLines.signed(line)).isEmpty();
    }

    @Test
    void readsANameThatStandsThereTwiceOnce() {
        assertThat(SignedLines.shown("Ada Moor Ada Moor"))
                .extracting(Author::name)
                .containsExactly("Ada Moor");
    }
}
