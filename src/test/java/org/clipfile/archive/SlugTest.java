package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Harbor reopens after the storm        | harbor-reopens-after-the-storm
                    'U.S., allies "stronger than ever"'   | u-s-allies-stronger-than-ever
                    'Don''t – or don’t – panic'           | dont-or-dont-panic
                    Žižek à l'Élysée, œuvre straße Łódź   | zizek-a-lelysee-oeuvre-strasse-lodz
                    ﬁve ½ ＡＢＣ                            | five-1-2-abc
                    İstanbul ISPARTA                      | istanbul-isparta
                    Новый йод Київ                        | новый-йод-київ
                    שלום עולם                             | שלום-עולם
                    東京 で 会談                            | 東京-で-会談
                    한국어 기사                             | 한국어-기사
                    हिन्दी समाचार                            | हिन्दी-समाचार
                    🚢 Ferry 🚢 sails 👨‍👩‍👧                   | ferry-sails
                    ../../etc/passwd                      | etc-passwd
                    con                                   | con
                    100% of 3.5                           | 100-of-3-5
                    """)
    void keepsWhatAPersonRecognizes(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void callsWhatHasNoWordsUntitled() {
        assertThat(Slug.of(null)).isEqualTo("untitled");
        assertThat(Slug.of("")).isEqualTo("untitled");
        assertThat(Slug.of(" .. / \\ \n \u202e \u0000 🚢 ")).isEqualTo("untitled");
    }

    @Test
    void leavesOutCharactersThatTurnOrHideText() {
        assertThat(Slug.of("evil\u202efdp.exe\u2066 line\nfeed\u0000nul\u200bzero\ufeff"))
                .isEqualTo("evilfdp-exe-line-feednulzero");
    }

    @Test
    void cutsLongTitlesBetweenWords() {
        String slug = Slug.of("word ".repeat(1000));
        assertThat(slug).hasSizeBetween(55, 60).matches("word(-word)*");
        assertThat(Slug.of("x".repeat(1000))).isEqualTo("x".repeat(60));
        assertThat(Slug.of("漢".repeat(1000))).isEqualTo("漢".repeat(40));
    }

    @Test
    void isAlwaysASafeNameHoweverOddTheTitle() {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int[] points = random.ints(random.nextInt(90), 0, random.nextBoolean() ? 0x300 : 0x2ffff)
                    .toArray();
            String title = new String(points, 0, points.length);
            String slug = Slug.of(title);
            assertThat(slug)
                    .as("seed %d, case %d", seed, i)
                    .isNotEmpty()
                    .doesNotContain(".", "/", "\\", "--")
                    .doesNotStartWith("-")
                    .doesNotEndWith("-");
            assertThat(slug.codePointCount(0, slug.length())).isLessThanOrEqualTo(60);
            assertThat(slug.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(120);
            assertThat(slug.codePoints()
                            .noneMatch(c -> Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT
                                    || Character.getType(c) == Character.SURROGATE))
                    .as("seed %d, case %d", seed, i)
                    .isTrue();
        }
    }
}
