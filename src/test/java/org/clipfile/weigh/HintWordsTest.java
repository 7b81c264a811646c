package org.clipfile.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintWordsTest {
    @Test
    void findsWordsAnywhereInAName() {
        assertThat(hints("harbour-articlebody-2")).isEqualTo(Hint.CONTENT.bit());
        assertThat(HintWords.in("usercomments") & Hint.COMMENT.bit()).isNotZero();
    }

    @Test
    void takesShortWordsOnlyWhole() {
        assertThat(HintWords.in("main-nav") & Hint.NAVIGATION.bit()).isNotZero();
        assertThat(HintWords.in("unavailable") & Hint.NAVIGATION.bit()).isZero();
        assertThat(HintWords.in("ads") & Hint.ADVERT.bit()).isNotZero();
        assertThat(HintWords.in("roads") & Hint.ADVERT.bit()).isZero();
    }

    @Test
    void findsAWordThatBeginsInsideAnother() {
        assertThat(HintWords.in("wt-cookielaw-popup") & Hint.CONSENT_BOX.bit()).isNotZero();
        assertThat(HintWords.in("wt-cookielaw-popup") & Hint.POPUP.bit()).isNotZero();
    }

    @Test
    void saysNothingOfNamesWithoutMeaning() {
        assertThat(hints("css-1x2y3z")).isZero();
        assertThat(hints("")).isZero();
    }

    private static long hints(String name) {
        return HintWords.in(name);
    }
}
