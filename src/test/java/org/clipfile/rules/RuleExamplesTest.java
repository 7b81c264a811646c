package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.Proof;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every shipped rule proves itself. */
class RuleExamplesTest {
    private static final RuleBook BOOK = RuleBook.standard();
    private static final Clipper CLIPPER = Clipper.of(BOOK);

    @TestFactory
    Stream<DynamicTest> eachRuleDoesWhatItsExamplesSay() {
        return BOOK.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(), () -> assertThat(Proof.faults(CLIPPER, rule)).isEmpty()));
    }

    @Test
    void everyRuleThatRemovesHasAnExampleOfWhatGoesAndOfWhatStays() {
        assertThat(BOOK.rules())
                .filteredOn(rule -> rule.where() != Rule.Where.DOCUMENT)
                .allSatisfy(rule -> assertThat(rule.examples())
                        .as(rule.id())
                        .anySatisfy(example -> assertThat(example.removes()).isNotEmpty())
                        .anySatisfy(example -> assertThat(example.keeps()).isNotEmpty()));
    }

    @Test
    void noRuleSaysAPhraseTwice() {
        assertThat(BOOK.rules()).allSatisfy(rule -> assertThat(Stream.of(rule.phrases(), rule.beside(), rule.noise())
                        .flatMap(List::stream)
                        .map(phrase -> phrase.written().toLowerCase(Locale.ROOT)))
                .as(rule.id())
                .doesNotHaveDuplicates());
    }
}
