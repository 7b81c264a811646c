package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The ships that were lost in the storm have been found by the navy.",
                "de | Die Schiffe, die im Sturm verloren gingen, wurden von der Marine gefunden.",
                "fr | Les navires perdus dans la tempête ont été retrouvés par la marine.",
                "es | Los barcos que se perdieron en la tormenta fueron encontrados por la marina.",
                "it | Le navi perse nella tempesta sono state ritrovate dalla marina.",
                "pt | Os navios que se perderam na tempestade foram encontrados pela marinha.",
                "nl | De schepen die in de storm verloren gingen, zijn door de marine gevonden.",
                "sv | Fartygen som gick förlorade i stormen har hittats av marinen och ska bärgas.",
                "da | Skibene, der gik tabt i stormen, er blevet fundet af flåden, og de skal bjerges.",
                "no | Skipene som gikk tapt i stormen, er blitt funnet av marinen, og de skal heves.",
                "fi | Laivat, jotka katosivat myrskyssä, on nyt löydetty, ja merivoimat sanoo, että ne ovat ehjiä.",
                "pl | Statki, które zaginęły podczas burzy, zostały odnalezione przez marynarkę i nie są uszkodzone.",
                "cs | Lodě, které se ztratily v bouři, našlo námořnictvo a podle mluvčího jsou v pořádku.",
                "sk | Lode, ktoré sa stratili v búrke, našlo námorníctvo a podľa hovorcu sú v poriadku.",
                "hu | A viharban elveszett hajókat megtalálta a haditengerészet, és azt mondták, hogy nem sérültek meg.",
                "ro | Navele care au fost pierdute în furtună au fost găsite de marină și nu sunt avariate.",
                "hr | Brodovi koji su nestali u oluji pronađeni su i bit će vraćeni tijekom godine, rekao je ministar.",
                "tr | Fırtınada kaybolan gemiler donanma için bir sürpriz oldu ve daha sonra bulundu.",
                "ru | Корабли, которые пропали во время шторма, были найдены, и они не повреждены.",
                "uk | Кораблі, які зникли під час шторму, були знайдені, і вони не пошкоджені.",
                "bg | Корабите, които бяха изгубени в бурята, са намерени от флота и не са повредени.",
                "el | Τα πλοία που χάθηκαν στην καταιγίδα βρέθηκαν.",
                "he | הספינות שאבדו בסערה נמצאו על ידי חיל הים.",
                "ar | تم العثور على السفن التي فقدت في العاصفة من قبل البحرية.",
                "fa | کشتی‌هایی که در طوفان گم شده بودند توسط نیروی دریایی پیدا شدند و این خبر را تایید کرد.",
                "hi | तूफान में खोए जहाज नौसेना को मिल गए हैं और यह कहा गया है कि वे सुरक्षित हैं।",
                "zh | 海军找到了在风暴中失踪的船只。",
                "ja | 嵐で行方不明になった船が海軍によって発見されました。",
                "ko | 폭풍으로 실종된 선박이 해군에 의해 발견되었다.",
                "id | Kapal yang hilang dalam badai itu bisa ditemukan oleh angkatan laut karena tidak rusak dari luar.",
                "vi | Các con tàu bị mất trong cơn bão đã được hải quân tìm thấy và không bị hư hại.",
                "th | พบเรือที่สูญหายในพายุแล้ว",
            })
    void tellsTheLanguage(String language, String text) {
        assertThat(Languages.detect(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "1234 5678", "Jane Roe", "Xqzt brrg fnord"})
    void saysNothingOfWhatIsTooShort(String text) {
        assertThat(Languages.detect(text)).isEmpty();
    }

    @Test
    void knowsTheDirectionOfALanguage() {
        assertThat(Languages.direction("he-IL")).isEqualTo("rtl");
        assertThat(Languages.direction("az-Arab")).isEqualTo("rtl");
        assertThat(Languages.direction("en")).isEqualTo("ltr");
    }

    @Test
    void believesATextOfLongWordsRatherThanItsPage() {
        String zulu =
                "Umphathi wechweba uthe imikhumbi ibilinde usuku lonke ngoba umoya ubunamandla kakhulu, kodwa ekuseni ";
        assertThat(Languages.resolve(List.of("en-ZA"), Languages.guess(zulu.repeat(12))))
                .isEqualTo("zu");
    }
}
