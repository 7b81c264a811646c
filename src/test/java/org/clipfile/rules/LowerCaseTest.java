package org.clipfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LowerCaseTest {
    @Test
    void isWhatTheRootLocaleMakesOfEachChar() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String word = "a" + c + "b";
            assertThat(LowerCase.of(word)).isEqualTo(word.toLowerCase(Locale.ROOT));
        }
        assertThat(LowerCase.of("ΟΔΟΣ")).isEqualTo("οδος");
    }

    @Test
    void makesNoTextAnewThatIsInLowerCase() {
        String word = new String("größe–straße".toCharArray());

        assertThat(LowerCase.of(word)).isSameAs(word);
    }
}
