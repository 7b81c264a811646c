package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One short note in many languages and character sets, declared rightly, wrongly and not at all. */
class CharsetTableTest {
    private static final String CZECH =
            "P\u0159\u00edvoz \u010dekal u b\u0159ehu cel\u00fd den, ne\u017e se mlha zvedla. "
                    + "Ministr v\u010dera \u0159ekl, \u017ee lod\u011b vyplouvaj\u00ed a\u017e ve\u010der a \u0161koly z\u016fstanou zav\u0159en\u00e9.";
    private static final String POLISH =
            "Prom czeka\u0142 ca\u0142y dzie\u0144, a\u017c mg\u0142a si\u0119 podnios\u0142a. Minister powiedzia\u0142 wczoraj, \u017ce "
                    + "statki odp\u0142yn\u0105 wieczorem, a szko\u0142y b\u0119d\u0105 dzi\u015b zamkni\u0119te.";
    private static final String HUNGARIAN =
            "A komp eg\u00e9sz nap v\u00e1rt, m\u00edg a k\u00f6d felsz\u00e1llt. A miniszter azt mondta, hogy "
                    + "az \u0171rhaj\u00f3z\u00e1s \u0151szi sz\u00fcnete r\u00f6vid lesz, \u00e9s a haj\u00f3k este indulnak.";
    private static final String TURKISH =
            "Feribot b\u00fct\u00fcn g\u00fcn sisin kalkmas\u0131n\u0131 bekledi. Bakan d\u00fcn gemilerin ak\u015fam "
                    + "yola \u00e7\u0131kaca\u011f\u0131n\u0131 ve okullar\u0131n kapal\u0131 kalaca\u011f\u0131n\u0131 s\u00f6yledi. \u0130stanbul\u2019da hava so\u011fuk.";
    private static final String FRENCH =
            "Le bac a attendu toute la journ\u00e9e que la brume se l\u00e8ve. La s\u0153ur du ministre a "
                    + "d\u00e9clar\u00e9 que la man\u0153uvre co\u00fbtait 300 \u20ac et que l'\u00e9cole \u00e9tait ferm\u00e9e.";
    private static final String RUSSIAN =
            "\u041f\u0430\u0440\u043e\u043c \u0436\u0434\u0430\u043b \u0446\u0435\u043b\u044b\u0439 \u0434\u0435\u043d\u044c, \u043f\u043e\u043a\u0430 \u043d\u0435 \u043f\u043e\u0434\u043d\u044f\u043b\u0441\u044f \u0442\u0443\u043c\u0430\u043d. \u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u0441\u043a\u0430\u0437\u0430\u043b "
                    + "\u0432\u0447\u0435\u0440\u0430, \u0447\u0442\u043e \u043a\u043e\u0440\u0430\u0431\u043b\u0438 \u0432\u044b\u0439\u0434\u0443\u0442 \u0432\u0435\u0447\u0435\u0440\u043e\u043c, \u0430 \u0448\u043a\u043e\u043b\u044b \u0431\u0443\u0434\u0443\u0442 \u0437\u0430\u043a\u0440\u044b\u0442\u044b.";
    private static final String GREEK =
            "\u03a4\u03bf \u03c0\u03bb\u03bf\u03af\u03bf \u03c0\u03b5\u03c1\u03af\u03bc\u03b5\u03bd\u03b5 \u03cc\u03bb\u03b7 \u03c4\u03b7\u03bd \u03b7\u03bc\u03ad\u03c1\u03b1. \u039f \u03c5\u03c0\u03bf\u03c5\u03c1\u03b3\u03cc\u03c2 \u03b5\u03af\u03c0\u03b5 \u03c7\u03b8\u03b5\u03c2 \u03cc\u03c4\u03b9 "
                    + "\u03c4\u03b1 \u03c0\u03bb\u03bf\u03af\u03b1 \u03b8\u03b1 \u03c6\u03cd\u03b3\u03bf\u03c5\u03bd \u03c4\u03bf \u03b2\u03c1\u03ac\u03b4\u03c5.";
    private static final String HEBREW =
            "\u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea \u05d7\u05d9\u05db\u05ea\u05d4 \u05db\u05dc \u05d4\u05d9\u05d5\u05dd \u05e2\u05d3 \u05e9\u05d4\u05e2\u05e8\u05e4\u05dc \u05d4\u05ea\u05e4\u05d6\u05e8. \u05d4\u05e9\u05e8 \u05d0\u05de\u05e8 \u05d0\u05ea\u05de\u05d5\u05dc "
                    + "\u05db\u05d9 \u05d4\u05e1\u05e4\u05d9\u05e0\u05d5\u05ea \u05d9\u05e6\u05d0\u05d5 \u05d1\u05e2\u05e8\u05d1 \u05d5\u05d1\u05ea\u05d9 \u05d4\u05e1\u05e4\u05e8 \u05d9\u05d9\u05e9\u05d0\u05e8\u05d5 \u05e1\u05d2\u05d5\u05e8\u05d9\u05dd.";
    private static final String ARABIC =
            "\u0627\u0646\u062a\u0638\u0631\u062a \u0627\u0644\u0639\u0628\u0627\u0631\u0629 \u0637\u0648\u0627\u0644 \u0627\u0644\u064a\u0648\u0645 \u062d\u062a\u0649 \u0627\u0646\u0642\u0634\u0639 \u0627\u0644\u0636\u0628\u0627\u0628. \u0648\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 "
                    + "\u0623\u0645\u0633 \u0625\u0646 \u0627\u0644\u0633\u0641\u0646 \u0633\u062a\u063a\u0627\u062f\u0631 \u0645\u0633\u0627\u0621 \u0648\u0625\u0646 \u0627\u0644\u0645\u062f\u0627\u0631\u0633 \u0633\u062a\u0628\u0642\u0649 \u0645\u063a\u0644\u0642\u0629.";
    private static final String JAPANESE =
            "\u30d5\u30a7\u30ea\u30fc\u306f\u9727\u304c\u6674\u308c\u308b\u307e\u3067\u4e00\u65e5\u4e2d\u5f85\u3063\u3066\u3044\u305f\u3002\u5927\u81e3\u306f\u6628\u65e5\u3001\u8239\u306f\u5915\u65b9\u306b\u51fa\u6e2f\u3057\u3001\u5b66\u6821\u306f\u4f11\u307f\u306b\u306a\u308b\u3068\u8a71\u3057\u305f\u3002";
    private static final String KOREAN =
            "\ubc30\ub294 \uc548\uac1c\uac00 \uac77\ud790 \ub54c\uae4c\uc9c0 \ud558\ub8e8 \uc885\uc77c \uae30\ub2e4\ub838\ub2e4. \uc7a5\uad00\uc740 \uc5b4\uc81c \ubc30\uac00 \uc800\ub141\uc5d0 \ub5a0\ub098\uace0 \ud559\uad50\ub294 \ubb38\uc744 \ub2eb\ub294\ub2e4\uace0 \ub9d0\ud588\ub2e4.";
    private static final String CHINESE =
            "\u6e21\u8f6e\u7b49\u4e86\u4e00\u6574\u5929\uff0c\u76f4\u5230\u96fe\u6563\u5f00\u3002\u90e8\u957f\u6628\u5929\u8bf4\uff0c\u8239\u53ea\u5c06\u5728\u665a\u4e0a\u51fa\u53d1\uff0c\u5b66\u6821\u5c06\u7ee7\u7eed\u5173\u95ed\u3002\u8bb0\u8005\u5728\u6e2f\u53e3\u62a5\u9053\u3002";
    private static final String TAIWANESE =
            "\u6e21\u8f2a\u7b49\u4e86\u4e00\u6574\u5929\uff0c\u76f4\u5230\u9727\u6563\u958b\u3002\u90e8\u9577\u6628\u5929\u8aaa\uff0c\u8239\u96bb\u5c07\u5728\u665a\u4e0a\u51fa\u767c\uff0c\u5b78\u6821\u5c07\u7e7c\u7e8c\u95dc\u9589\u3002\u8a18\u8005\u5728\u6e2f\u53e3\u5831\u5c0e\u3002";
    private static final String GERMAN =
            "Die F\u00e4hre wartete den ganzen Tag, bis sich der Nebel \u00fcber der K\u00fcste hob. "
                    + "\u201eEs ist gr\u00f6\u00dfer geworden\u201c, sagte der Minister \u2013 f\u00fcr 300 \u20ac.";

    static Stream<Arguments> notes() {
        return Stream.of(
                Arguments.of("windows-1250", CZECH),
                Arguments.of("windows-1250", POLISH),
                Arguments.of("windows-1250", HUNGARIAN),
                Arguments.of("ISO-8859-2", CZECH),
                Arguments.of("ISO-8859-2", POLISH),
                Arguments.of("windows-1251", RUSSIAN),
                Arguments.of("KOI8-R", RUSSIAN),
                Arguments.of("windows-1252", GERMAN),
                Arguments.of("ISO-8859-15", FRENCH),
                Arguments.of("windows-1253", GREEK),
                Arguments.of("windows-1254", TURKISH),
                Arguments.of("windows-1255", HEBREW),
                Arguments.of("windows-1256", ARABIC),
                Arguments.of("Shift_JIS", JAPANESE),
                Arguments.of("EUC-JP", JAPANESE),
                Arguments.of("EUC-KR", KOREAN),
                Arguments.of("GBK", CHINESE),
                Arguments.of("GB18030", CHINESE),
                Arguments.of("Big5", TAIWANESE),
                Arguments.of("UTF-16LE", GERMAN),
                Arguments.of("UTF-16BE", GERMAN));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void followsTheHeader(String charset, String text) {
        assertThat(read(page("", text).getBytes(Charset.forName(charset)), charset))
                .contains(text);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void followsTheMetaElement(String charset, String text) {
        String meta = "<meta charset=" + charset + ">";
        assertThat(read(page(meta, text).getBytes(Charset.forName(charset)), null))
                .contains(text);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void detectsWhatNobodyDeclares(String charset, String text) {
        assertThat(read(page("", text).getBytes(Charset.forName(charset)), null))
                .contains(text);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void seesThroughAFalseClaimToBeUtf8(String charset, String text) {
        byte[] bytes = page("<meta charset=utf-8>", text).getBytes(Charset.forName(charset));
        for (@Nullable String header : new String[] {null, "utf-8"}) {
            assertThat(read(bytes, header)).contains(text);
        }
    }

    @ParameterizedTest
    @MethodSource("notes")
    void knowsUtf8WhateverIsDeclared(String charset, String text) {
        byte[] bytes = page("<meta charset=" + charset + ">", text).getBytes(StandardCharsets.UTF_8);
        for (@Nullable String header : List.of("", "iso-8859-1", charset)) {
            assertThat(read(bytes, header.isEmpty() ? null : header)).as(header).contains(text);
        }
    }

    private static String page(String meta, String text) {
        return "<!DOCTYPE html><html><head>" + meta + "<title>" + text.substring(0, 20) + "</title></head><body><p>"
                + text + "</p><p>" + text + "</p></body></html>";
    }

    private static String read(byte[] bytes, @Nullable String label) {
        return Decoder.decode(bytes, label, true).text().toString();
    }
}
