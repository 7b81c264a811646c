package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
    @TempDir
    Path folder;

    private RuleBook book(String yaml) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), yaml);
        return RuleBook.standardWith(folder);
    }

    private static Rule rule(RuleBook book, String id) {
        return book.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyRuleSaysWhereItIsWritten() {
        assertThat(RuleBook.standard().rules())
                .allSatisfy(rule -> assertThat(rule.source()).matches("[a-z-]+\\.yaml:\\d+"));
    }

    @Test
    void aRuleIsSwitchedOffEverywhere() throws IOException {
        RuleBook book = book("- off: us-gov-banner\n  because: We keep them.\n");

        assertThat(book.rules()).noneMatch(rule -> rule.id().equals("us-gov-banner"));
        assertThat(book.offs()).containsExactly(new Off("us-gov-banner", List.of(), "mine.yaml:1"));
        assertThat(book.sha256()).isNotEqualTo(RuleBook.standard().sha256());
    }

    @Test
    void aRuleIsSwitchedOffOnAHost() throws IOException {
        Sites sites = rule(book("- off: us-gov-banner\n  hosts: [Harbor.example]\n"), "us-gov-banner")
                .sites();

        assertThat(sites.cover("harbor.example")).isFalse();
        assertThat(sites.cover("www.harbor.example")).isFalse();
        assertThat(sites.cover("otherharbor.example")).isTrue();
        assertThat(sites.cover(null)).isTrue();
    }

    @Test
    void aRuleOfSomeHostsHoldsNowhereElse() {
        Sites sites = new Sites(List.of("example.org"), List.of());

        assertThat(sites.cover("example.org")).isTrue();
        assertThat(sites.cover("news.example.org")).isTrue();
        assertThat(sites.cover("badexample.org")).isFalse();
        assertThat(sites.cover("example.org.evil.net")).isFalse();
        assertThat(sites.cover(null)).isFalse();
    }

    @Test
    void aFileThatMakesNoSenseIsRefusedWithItsLine() {
        refused("- off: no-such-rule\n", "mine.yaml:1: there is no rule no-such-rule to switch off");
        refused("- off: us-gov-banner\n  where: alone\n", "mine.yaml:2: beside 'off'");
        refused(
                "- off: us-gov-banner\n  hosts: [https://example.org/]\n",
                "mine.yaml:2: 'https://example.org/' is no name");
        refused("- off: us-gov-banner\n  hosts: []\n", "mine.yaml:2: 'hosts' names no host");
        refused("- id: x\n   reason: y\n", "mine.yaml:2: no YAML");
    }

    private void refused(String yaml, String start) {
        assertThatThrownBy(() -> book(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(start);
    }
}
