package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstLettersTest {
    private final FirstLetters words = new FirstLetters(List.of("von", "by", "vom", "автор", "ılgaz"));

    @Test
    void keepsTheOrderOfWordsThatBeginAlike() {
        assertThat(words.of("von Ada Moor")).containsExactly("von", "vom");
    }

    @Test
    void takesCapitalsForSmallLettersAsComparingRegionsDoes() {
        assertThat(words.of("BY ADA MOOR")).contains("by");
        assertThat(words.of("Автор: Ада")).contains("автор");
        assertThat(words.of("Ilgaz")).contains("ılgaz");
        assertThat("Ilgaz".regionMatches(true, 0, "ılgaz", 0, 5)).isTrue();
    }

    @Test
    void asksNothingOfAnEmptyText() {
        assertThat(words.of("")).isEmpty();
    }
}
