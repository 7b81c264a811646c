package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
    @Test
    void triesTheLongerOfTwoWordsBefore() {
        List<String> words = WordLists.in("label/line-words.properties").longestFirst("desk-credits");
        assertThat(words.indexOf("additional reporting by")).isLessThan(words.indexOf("reporting by"));
        assertThat("additional reporting by")
                .matches(WordLists.in("label/line-words.properties").anyOf("desk-credits"));
    }

    @Test
    void namesTheListThatIsMissing() {
        WordLists lists = WordLists.in("label/line-words.properties");
        assertThatThrownBy(() -> lists.set("hovercrafts")).hasMessageContaining("hovercrafts");
        assertThatThrownBy(() -> WordLists.in("label/eels.properties")).hasMessageContaining("label/eels.properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/byline-words.properties",
                "facts/credit-words.properties",
                "facts/date-labels.properties",
                "facts/date-words.properties",
                "facts/function-words.properties",
                "facts/office-words.properties",
                "facts/people.properties",
                "label/line-words.properties",
                "weigh/phrases.properties"
            })
    void holdsEachWordOnceInAList(String file) {
        WordLists lists = WordLists.in(file);
        for (String name : lists.names()) {
            Set<String> seen = new HashSet<>();
            String separator = file.contains("function") ? " " : ",";
            assertThat(lists.list(name, separator)).as(name).isNotEmpty().allMatch(seen::add);
        }
    }
}
