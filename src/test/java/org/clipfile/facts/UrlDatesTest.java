package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDatesTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/2020/09/22/ships, 2020-09-22",
        "https://example.org/news/2020/9/2/ships.html, 2020-09-02",
        "https://example.org/2020/Sep/22/ships, 2020-09-22",
        "https://example.org/ships-2020-09-22.html, 2020-09-22",
        "https://example.org/ships-20200922.html, 2020-09-22",
        "https://example.org/2023/12/ships, 2023-12",
        "https://example.org/2023/12/, 2023-12",
    })
    void readsTheDateOfThePath(String address, String at) {
        assertThat(UrlDates.find(address).orElseThrow().at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "https://example.org/news/2352020/ships",
                "https://example.org/2023/13/05/x",
                "https://example.org/a?date=2020-09-22",
                "https://example.org/20201399.html",
                "https://example.org/budget-2020-21",
                "no address",
            })
    void makesNothingUp(String address) {
        assertThat(UrlDates.find(address)).isEmpty();
    }

    @Test
    void readsADayThatComesFirst() {
        assertThat(UrlDates.find("https://example.org/news/29-10-2021")
                        .orElseThrow()
                        .at())
                .isEqualTo("2021-10-29");
        assertThat(UrlDates.find("https://example.org/lage_vom_22.04.2020_mittags")
                        .orElseThrow()
                        .at())
                .isEqualTo("2020-04-22");
        assertThat(UrlDates.find("https://example.org/a/99-10-2021")).isEmpty();
    }
}
