package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Sept. 22, 2020; published; 2020-09-22",
                "en; Tuesday, September 22, 2020; published; 2020-09-22",
                "en; Published: Sept. 22, 2020; published; 2020-09-22",
                "en; Posted on Jul 15, 2020 6:26 PM EDT; published; 2020-07-15T18:26-04:00",
                "en; Published 5:30 PM EDT, March 3, 2024; published; 2024-03-03T17:30-04:00",
                "en; Last updated on 22 September 2020 at 16:05; modified; 2020-09-22T16:05",
                "en; Date modified: 2024-09-16; modified; 2024-09-16",
                "en; 22 September 2020 | 3 min read; published; 2020-09-22",
                "de; Veröffentlicht am 22.09.2020 um 16:05 Uhr; published; 2020-09-22T16:05",
                "de; Stand: 22.09.2020, 16:05 Uhr; published; 2020-09-22T16:05",
                "de; Aktualisiert am 22. September 2020; modified; 2020-09-22",
                "fr; Publié le 22 septembre 2020 à 16h05; published; 2020-09-22T16:05",
                "fr; Mis à jour le 22/09/2020; modified; 2020-09-22",
                "es; Publicado el 22 de septiembre de 2020; published; 2020-09-22",
                "es; Actualizado: 22/09/2020; modified; 2020-09-22",
                "it; Pubblicato il 22 settembre 2020; published; 2020-09-22",
                "pt; Publicado em 22/09/2020 às 16h05; published; 2020-09-22T16:05",
                "pt; Atualizado em 22 de setembro de 2020; modified; 2020-09-22",
                "nl; Gepubliceerd op 22 september 2020; published; 2020-09-22",
                "nl; Laatst bijgewerkt: 22-09-2020; modified; 2020-09-22",
                "sv; Publicerad 22 september 2020; published; 2020-09-22",
                "da; Opdateret 22. september 2020; modified; 2020-09-22",
                "no; Sist oppdatert: 22. september 2020; modified; 2020-09-22",
                "fi; Julkaistu 22.9.2020 klo 16.05; published; 2020-09-22T16:05",
                "pl; Opublikowano: 22 września 2020; published; 2020-09-22",
                "cs; Aktualizováno 22. září 2020; modified; 2020-09-22",
                "hu; Frissítve: 2020. szeptember 22.; modified; 2020-09-22",
                "ro; Publicat la 22 septembrie 2020; published; 2020-09-22",
                "ru; Опубликовано: 22 сентября 2020 г.; published; 2020-09-22",
                "ru; Обновлено 22.09.2020 16:05; modified; 2020-09-22T16:05",
                "uk; Оновлено: 22 вересня 2020 року; modified; 2020-09-22",
                "bg; Публикувано на 22 септември 2020; published; 2020-09-22",
                "el; Τελευταία ενημέρωση: 22 Σεπτεμβρίου 2020; modified; 2020-09-22",
                "tr; Güncelleme: 22 Eylül 2020 16:05; modified; 2020-09-22T16:05",
                "he; פורסם בתאריך: 22.09.2020; published; 2020-09-22",
                "ar; تاريخ النشر: 22 سبتمبر 2020; published; 2020-09-22",
                "ja; 公開日：2020年9月22日; published; 2020-09-22",
                "ja; 更新 2020年9月22日 16時05分; modified; 2020-09-22T16:05",
                "zh; 发布时间：2020-09-22 16:05; published; 2020-09-22T16:05",
                "ko; 입력 2020.09.22. 오후 4:05; published; 2020-09-22T16:05",
                "ko; 수정 2020-09-22 16:05; modified; 2020-09-22T16:05",
                "id; Selasa, 22 September 2020 16:05 WIB; published; 2020-09-22T16:05+07:00",
                "vi; Thứ ba, 22/09/2020, 16:05; published; 2020-09-22T16:05",
            })
    void readsALineThatIsADate(String language, String line, String field, String at) {
        List<Stamps.Stamp> stamps = Stamps.read(line, language);
        assertThat(stamps).extracting(Stamps.Stamp::field).containsExactly(field);
        assertThat(stamps.get(0).when().at()).isEqualTo(at);
        assertThat(stamps.get(0).when().source()).isEqualTo("date-line");
    }

    @Test
    void readsTwoDatesOfOneLine() {
        List<Stamps.Stamp> stamps = Stamps.read("Published Sept. 22, 2020 | Updated Sept. 23, 2020", "en");
        assertThat(stamps).extracting(Stamps.Stamp::field).containsExactly("published", "modified");
        assertThat(stamps).extracting(stamp -> stamp.when().at()).containsExactly("2020-09-22", "2020-09-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sept. 22, 2020: the ships arrive",
                "The treaty of 22 September 2020",
                "By Jane Roe, Sept. 22, 2020",
                "the, Sept. 22, 2020.",
                "Washington, Sept. 22, 2020",
                "22 ships and 2020 sailors",
                "Chapter 9",
                "On Sept. 22, 2020, the ministers met.",
                "Copyright 2020",
                "",
            })
    void leavesLinesWithOtherWordsAlone(String line) {
        assertThat(Stamps.read(line, "en")).isEmpty();
    }
}
