package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every shipped rule proves itself. */
class RuleExamplesTest {
    private static final List<Rule> RULES = RuleBook.standard().rules();

    @TestFactory
    Stream<DynamicTest> eachRuleDoesWhatItsExamplesSay() {
        return RULES.stream().flatMap(rule -> rule.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        rule.id() + " " + rule.examples().indexOf(example), () -> check(rule, example))));
    }

    @Test
    void everyRuleThatRemovesHasAnExampleOfWhatItRemoves() {
        assertThat(RULES)
                .filteredOn(rule -> rule.where() != Rule.Where.DOCUMENT)
                .allSatisfy(rule -> assertThat(rule.examples())
                        .as(rule.id())
                        .anySatisfy(example -> assertThat(example.removes()).isNotEmpty()));
    }

    private static void check(Rule rule, Rule.Example example) {
        Article article = Captures.clip(Captures.guessed(example.text()));
        String body = article.body().text();
        example.keeps().forEach(kept -> assertThat(body).contains(kept));
        example.removes().forEach(removed -> assertThat(body).doesNotContain(removed));
        if (!example.removes().isEmpty()) {
            assertThat(article.ledger())
                    .as("the ledger names the rule")
                    .anySatisfy(line -> assertThat(line.label().rule()).isEqualTo(rule.id()));
        }
        if (rule.flag() != null) {
            assertThat(article.quality().flags()).contains(rule.flag());
        }
    }
}
