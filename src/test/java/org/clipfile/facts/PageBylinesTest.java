package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Facts.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBylinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Text & Fotos: Ada Moor                                        | Ada Moor
                    Texto e fotos: Ada Moor                                       | Ada Moor
                    dodał(a): Ada Moor, 28 marca 2018, wyświetleń: 4 211          | Ada Moor
                    Közzétette: Ada Moor – 2014. szeptember 7.                    | Ada Moor
                    بقلم: سلمى الحربي                                              | سلمى الحربي
                    기자명 배서연 기자                                                | 배서연
                    Posted by Ada Moor, Max Poe and Kim C Nair - Harbour watch    | Ada Moor, Max Poe, Kim C Nair
                    """)
    void readsLabelsOfManyKinds(String line, String names) {
        assertThat(PageBylines.shown(line)).extracting(Author::name).containsExactly(names.split(", "));
    }

    @Test
    void leavesOutWhoEditedIt() {
        assertThat(PageBylines.shown("Penulis Ada Moor | Editor Max Poe"))
                .extracting(Author::name)
                .containsExactly("Ada Moor");
    }

    @Test
    void isALabelOnlyIfOneOfItsWordsSaysWhoWrote() {
        assertThat(PageBylines.isLabelled("Text und Bilder: Ada Moor")).isTrue();
        assertThat(PageBylines.isLabelled("Fotos und Videos: Ada Moor")).isFalse();
        assertThat(PageBylines.isLabelled("Trainer: Ada Moor")).isFalse();
    }

    @Test
    void dropsTheNumberOfAFootnote() {
        assertThat(PageBylines.stated("Ada Moor 1")).extracting(Author::name).containsExactly("Ada Moor");
    }

    @Test
    void tellsWhoPostedSomething() {
        assertThat(PageBylines.isPosted("Posted by eel77 under Harbour")).isTrue();
        assertThat(PageBylines.signed("Posted by eel77 under Harbour"))
                .extracting(Author::name)
                .containsExactly("eel77");
        assertThat(PageBylines.isPosted("Story by the sea")).isFalse();
    }
}
