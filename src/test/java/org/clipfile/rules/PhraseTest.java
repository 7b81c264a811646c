package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
    private static List<String> found(String phrase, String text) {
        Rule rule = new Rule(
                "r",
                "test.yaml:1",
                "x",
                "x",
                List.of(),
                Sites.ALL,
                Rule.Where.ALONE,
                List.of(Phrase.parse(phrase)),
                List.of(),
                List.of(),
                1,
                false,
                null,
                null,
                null,
                null,
                List.of());
        List<String> found = new ArrayList<>();
        new PhraseFinder(List.of(rule))
                .find(text, 0, text.length(), hit -> found.add(text.substring(hit.start(), hit.end())));
        return found;
    }

    @Test
    void doesNotMindCasePunctuationAndSpace() {
        assertThat(found("Here's how you know", "x HERE’S  how\u00a0you\nknow!"))
                .containsExactly("HERE’S  how\u00a0you\nknow");
    }

    @Test
    void doesNotMindAccentsHoweverTheyAreWritten() {
        assertThat(found("solo sitios", "s\u00f3lo sitios, so\u0301lo sitios")).hasSize(2);
    }

    @Test
    void doesNotMindInvisibleCharactersAndCompatibilityForms() {
        assertThat(found("website", "web\u00adsite web\u200bsite ｗebsite")).hasSize(3);
    }

    @Test
    void partsMayBeMissing() {
        assertThat(found("(An) official site", "An official site. Official site."))
                .containsExactly("An official site", "Official site");
    }

    @Test
    void offersAlternatives() {
        assertThat(found("secure gov|mil sites", "secure .gov sites, secure .mil sites, secure .com sites"))
                .hasSize(2);
    }

    @Test
    void aGapTakesFewWordsInTheMiddle() {
        assertThat(found(
                        "A lock {4} or https",
                        "A lock ( Lock Locked padlock icon ) or https, a lock on every single door here or https"))
                .containsExactly("A lock ( Lock Locked padlock icon ) or https");
    }

    @Test
    void aGapAtTheEndRunsToTheEndOfTheSentence() {
        assertThat(found("collection on {4}", "a collection on harbor.gov. Some more"))
                .containsExactly("collection on harbor.gov");
        assertThat(found("in the {4}", "in the\nUnited States. More")).containsExactly("in the\nUnited States");
        assertThat(found("in the {2}", "in the middle of nowhere at all")).isEmpty();
    }

    @Test
    void eachHanCharacterIsAWord() {
        assertThat(found("相关 新闻", "看相关新闻吧")).containsExactly("相关新闻");
    }

    @Test
    void aSignStandsForAnyNumber() {
        assertThat(found("Release No. #", "Release No. 17-204 and Release No. Two, release no 3rd"))
                .containsExactly("Release No. 17", "release no 3rd");
        assertThat(found("# min read", "A 12 min read, not a long min read")).containsExactly("12 min read");
    }

    @Test
    void refusesPhrasesThatCannotBeLookedFor() {
        for (String bad : List.of("", "{3}", "(maybe)", "(a", "a)", "{2} word")) {
            assertThatThrownBy(() -> Phrase.parse(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
