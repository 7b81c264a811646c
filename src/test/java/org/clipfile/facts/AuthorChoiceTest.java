package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Fact;
import org.junit.jupiter.api.Test;

class AuthorChoiceTest {
    private static final FactChoice.Context CONTEXT =
            new FactChoice.Context(Instant.parse("2024-05-01T12:00:00Z"), null, "The ferries waited for the tide.");

    private static List<Fact> of(String... fieldSourceValue) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < fieldSourceValue.length; i += 3) {
            facts.add(new Fact(fieldSourceValue[i], fieldSourceValue[i + 2], fieldSourceValue[i + 1], null));
        }
        return facts;
    }

    @Test
    void takesNoSiteForAPersonThatGivesItsAddress() {
        assertThat(authors(
                        "authors",
                        "meta:author",
                        "Heron Wave (www.heronwave.example)",
                        "byline",
                        "far-byline-line",
                        "Autorin/Autor Ada Moor"))
                .containsExactly("Ada Moor");
    }

    @Test
    void addsWhomTheTagsNameBesidesTheStructuredData() {
        assertThat(authors("authors", "json-ld:author", "Ada Moor", "authors", "meta:author", "Ada Moor, Max Poe"))
                .containsExactly("Ada Moor", "Max Poe");
    }

    @Test
    void namesBothWhoTalk() {
        assertThat(authors("byline", "byline-element", "Ada Moor im Gespräch mit Max Poe"))
                .containsExactly("Ada Moor", "Max Poe");
    }

    @Test
    void knowsAHandleAndAPortraitsCreditForTheNameBeside() {
        assertThat(authors("byline", "byline-element", "Ada Moor", "byline", "byline-element", "adamoor"))
                .containsExactly("Ada Moor");
        assertThat(authors("authors", "author-element", "\u00a9 Ada Moor Ada Moor"))
                .containsExactly("Ada Moor");
    }

    @Test
    void keepsAnOfficeForTwoThingsWholeAndARoleInBracketsApart() {
        assertThat(authors("authors", "meta:author", "Landesanstalt für Wald und Forstwirtschaft"))
                .containsExactly("Landesanstalt für Wald und Forstwirtschaft");
        assertThat(authors("byline", "byline-text", "05.02.2020 - Redaktion: Ada Moor (Pressesprecherin des Hafens)"))
                .containsExactly("Ada Moor");
    }

    @Test
    void takesTheAccountThatPostedForItsAuthor() {
        assertThat(authors("byline", "byline-text", "Posted by heron on August 3, 2019"))
                .containsExactly("heron");
    }

    @Test
    void tellsTheFullNameOfOneWhoIsNamedByTheFirst() {
        assertThat(authors("authors", "json-ld:author", "Ada", "byline", "far-byline-line", "Text: Ada Moor"))
                .containsExactly("Ada Moor");
        assertThat(authors("authors", "meta:author", "ada_moor", "byline", "far-byline-line", "Text: Ada Moor"))
                .containsExactly("Ada Moor");
        assertThat(authors("authors", "json-ld:author", "Ada", "byline", "far-byline-line", "Text: Max Poe"))
                .containsExactly("Ada");
    }

    private static List<String> authors(String... facts) {
        return FactChoice.choose(of(facts), CONTEXT).authors().stream()
                .map(author -> author.name())
                .toList();
    }
}
