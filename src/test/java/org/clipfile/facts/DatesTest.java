package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.clipfile.article.When;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-09-22 | 2020-09-22 | DAY",
                "2020-09-22T16:05 | 2020-09-22T16:05 | MINUTE",
                "2020-09-22T16:05:00 | 2020-09-22T16:05:00 | SECOND",
                "2020-09-22T16:05:00Z | 2020-09-22T16:05:00Z | SECOND",
                "2020-09-22T16:05:00.123+02:00 | 2020-09-22T16:05:00+02:00 | SECOND",
                "2020-09-22T16:05:00+0200 | 2020-09-22T16:05:00+02:00 | SECOND",
                "2020-09-22T16:05:00-04 | 2020-09-22T16:05:00-04:00 | SECOND",
                "2020-09-22 16:05:00 UTC | 2020-09-22T16:05:00Z | SECOND",
                "2020-09-22 16:05:00 +0000 | 2020-09-22T16:05:00Z | SECOND",
                "2020-9-2 | 2020-09-02 | DAY",
                "20200922 | 2020-09-22 | DAY",
                "20200922T160500Z | 2020-09-22T16:05:00Z | SECOND",
                "20200922160500 | 2020-09-22T16:05:00 | SECOND",
                "1600790700 | 2020-09-22T16:05:00Z | SECOND",
                "1600790700000 | 2020-09-22T16:05:00Z | SECOND",
                "Tue, 22 Sep 2020 16:05:00 GMT | 2020-09-22T16:05:00Z | SECOND",
                "Tue, 22 Sep 20 16:05 EDT | 2020-09-22T16:05-04:00 | MINUTE",
                "Tue Sep 22 16:05:00 UTC 2020 | 2020-09-22T16:05:00Z | SECOND",
                "2020/09/22 | 2020-09-22 | DAY",
                "22.09.2020 | 2020-09-22 | DAY",
                "22.09.20 | 2020-09-22 | DAY",
                "Sept. 22, 2020 | 2020-09-22 | DAY",
                "September 2020 | 2020-09 | MONTH",
                "2020-09 | 2020-09 | MONTH",
                "2020 | 2020 | YEAR",
            })
    void readsTheFormsOfMetadata(String value, String at, When.Precision precision) {
        assertThat(Dates.parse(value, "meta:date", true)).contains(new When(at, precision, "meta:date", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "0000-00-00",
                "-0001-11-30T00:00:00+00:00",
                "2020-13-45",
                "31 April 2021",
                "29.02.2021",
                "1234567",
                "Sept. 22",
                "version 1.2.3",
                "99.99.9999",
                "yesterday",
                "3 days ago"
            })
    void makesNothingUp(String value) {
        assertThat(Dates.parse(value, "meta:date", true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sept. 22, 2020",
                "en | September 22nd, 2020",
                "en | 22 September 2020",
                "en | the 22nd of September 2020",
                "en | 22-Sep-2020",
                "en | SEPTEMBER 22, 2020 –",
                "en-US | 9/22/2020",
                "en-GB | 22/9/2020",
                "de | 22. September 2020",
                "de | Dienstag, den 22. Sept. 2020",
                "de | 22.9.2020",
                "fr | mardi 22 septembre 2020",
                "fr | le 22 sept. 2020",
                "fr | 22/09/2020",
                "es | 22 de septiembre de 2020",
                "es | septiembre 22, 2020",
                "it | 22 settembre 2020",
                "it | 22 set 2020",
                "pt | 22 de setembro de 2020",
                "pt | terça-feira, 22 set 2020",
                "nl | 22 september 2020",
                "nl | 22-09-2020",
                "sv | den 22 september 2020",
                "no | 22. sep. 2020",
                "da | 22. september 2020",
                "fi | 22. syyskuuta 2020",
                "fi | 22.9.2020",
                "is | 22. september 2020",
                "et | 22. september 2020",
                "lv | 2020. gada 22. septembris",
                "lt | 2020 m. rugsėjo 22 d.",
                "pl | 22 września 2020",
                "cs | 22. září 2020",
                "cs | 22. 9. 2020",
                "sk | 22. septembra 2020",
                "sl | 22. septembra 2020",
                "hr | 22. rujna 2020.",
                "sr | 22. септембар 2020.",
                "hu | 2020. szeptember 22.",
                "hu | 2020. 09. 22.",
                "ro | 22 septembrie 2020",
                "bg | 22 септември 2020 г.",
                "mk | 22 септември 2020",
                "ru | 22 сентября 2020 г.",
                "uk | 22 вересня 2020 року",
                "be | 22 верасня 2020",
                "el | 22 Σεπτεμβρίου 2020",
                "tr | 22 Eylül 2020 Salı",
                "sq | 22 shtator 2020",
                "ca | 22 de setembre de 2020",
                "he | 22 בספטמבר 2020",
                "he | 22.09.2020",
                "ar | ٢٢ سبتمبر ٢٠٢٠",
                "ar | 22 أيلول 2020",
                "fa | ۲۲ سپتامبر ۲۰۲۰",
                "ur | 22 ستمبر 2020",
                "hi | 22 सितंबर 2020",
                "bn | ২২ সেপ্টেম্বর ২০২০",
                "th | 22 กันยายน 2563",
                "zh | 2020年9月22日",
                "zh | 2020年09月22日讯",
                "ja | 2020年9月22日(火)",
                "ja | 令和2年9月22日",
                "zh | 民國109年9月22日",
                "ko | 2020년 9월 22일",
                "ko | 2020. 9. 22.",
                "id | Selasa, 22 September 2020",
                "vi | ngày 22 tháng 9 năm 2020",
                "vi | 22/09/2020",
                "ms | 22 September 2020",
                "sw | 22 Septemba 2020",
                "hy | 22 սեպտեմբերի 2020",
                "ka | 22 სექტემბერი 2020",
                "he | 22\u200f/09\u200f/2020",
                "en | ９月 or rather Sep 22, 2020",
            })
    void findsTheDayInManyLanguages(String language, String printed) {
        assertThat(Dates.find(printed, language)).extracting(Dates.Found::at).containsExactly("2020-09-22");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sept. 22, 2020 4:05 p.m. EDT | 2020-09-22T16:05-04:00",
                "en | Posted on Jul 15, 2020 6:26 PM EDT | 2020-07-15T18:26-04:00",
                "en | Published 5:30 PM EDT, March 3, 2024 | 2024-03-03T17:30-04:00",
                "en-US | 09/17/2013 11:13 AM CDT | 2013-09-17T11:13-05:00",
                "en | 05.26.2025 04:12 | 2025-05-26T04:12",
                "en | Fri, 2015-02-27 00:00 | 2015-02-27T00:00",
                "en | 22 SEP 2020 5:30PM by an office | 2020-09-22T17:30",
                "de | 22.09.2020, 16:05 Uhr | 2020-09-22T16:05",
                "de | 22. September 2020 um 16.05 Uhr | 2020-09-22T16:05",
                "fr | 22 septembre 2020 à 16h05 | 2020-09-22T16:05",
                "es | 22 de septiembre de 2020 a las 16:05 | 2020-09-22T16:05",
                "da | 22. sep. 2020 kl. 16.05 | 2020-09-22T16:05",
                "fi | 22.9.2020 klo 16.05 | 2020-09-22T16:05",
                "ja | 2020年9月22日 16時05分 | 2020-09-22T16:05",
                "zh | 2020年9月22日 下午4:05 | 2020-09-22T16:05",
                "ko | 2020.09.22. 오후 4:05 | 2020-09-22T16:05",
                "he | 22.09.2020 | 2020-09-22",
            })
    void readsTheTimeBesideTheDay(String language, String printed, String at) {
        assertThat(Dates.find(printed, language)).extracting(Dates.Found::at).containsExactly(at);
    }

    @Test
    void ordersDayAndMonthByLanguageUnlessOnlyOneOrderIsADate() {
        assertThat(Dates.find("9/2/2020", "en-US").get(0).at()).isEqualTo("2020-09-02");
        assertThat(Dates.find("9/2/2020", "en-GB").get(0).at()).isEqualTo("2020-02-09");
        assertThat(Dates.find("9/2/2020", "fr").get(0).at()).isEqualTo("2020-02-09");
        assertThat(Dates.find("9/22/2020", "fr").get(0).at()).isEqualTo("2020-09-22");
        assertThat(Dates.find("22.9.2020", "en-US").get(0).at()).isEqualTo("2020-09-22");
    }

    @Test
    void listopadIsAnotherMonthInCroatian() {
        assertThat(Dates.find("5 listopada 2021", "pl").get(0).at()).isEqualTo("2021-11-05");
        assertThat(Dates.find("5. listopada 2021.", "hr").get(0).at()).isEqualTo("2021-10-05");
    }

    @Test
    void saysWhereTheDateStands() {
        String line = "Veröffentlicht am\u00a022. September\u200b 2020, 16:05 Uhr, in Kiel";
        List<Dates.Found> found = Dates.find(line, "de");
        assertThat(found.get(0).span().of(line)).isEqualTo("22. September\u200b 2020, 16:05 Uhr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 202-555-0188 before noon",
                "Version 1.22.09.2020 is out",
                "In September the 22 boats of 2020 tons",
                "The 2020 budget rose by 9.22 percent",
                "He scored 22-9 in 2020",
                "ISBN 978-3-16-148410-0"
            })
    void findsNoDateInOtherNumbers(String line) {
        assertThat(Dates.find(line, "en")).isEmpty();
    }

    @Test
    void takesTimeLinearInTheLine() {
        for (String piece : List.of("22.", "Sept. ", "2020-", "9:", "22 de ", "1", "(", "年9月")) {
            String line = piece.repeat(1_000_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> Dates.find(line, "en"));
        }
    }
}
