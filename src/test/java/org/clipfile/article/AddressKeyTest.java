package org.clipfile.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {
    @ParameterizedTest
    @CsvSource({
        "http://www.news.example:80/a/, news.example/a",
        "HTTPS://News.Example/a?utm_source=x&id=3&fbclid=y#top, news.example/a?id=3",
        "https://m.news.example/a/amp, news.example/a",
        "https://news.example/amp/a, news.example/a",
        "https://news.example/a.amp.html, news.example/a.html",
        "https://news.example/a?outputType=amp, news.example/a",
        "https://news.example/index.html, news.example",
        "https://news.example?p=7, news.example?p=7",
        "https://www.defense.gov/News/Article/Article/3500001/a-title/, defense.gov/article/3500001",
        "https://www.war.gov/News/Article/3500001/, defense.gov/article/3500001",
        "https://news.example/a?ref=homepage&cid=rss_12&rss=1, news.example/a",
        "https://news.example/story?cid=30412, news.example/story?cid=30412",
        "urn:entry:7, urn:entry:7",
        "https://m.example/a, m.example/a"
    })
    void isTheSameForTheManyAddressesOfAPage(String address, String key) {
        assertThat(AddressKey.of(address)).isEqualTo(key);
    }

    @Test
    void keepsPagesApartThatAreNotTheSame() {
        assertThat(AddressKey.of("https://news.example/a?id=1"))
                .isNotEqualTo(AddressKey.of("https://news.example/a?id=2"));
        assertThat(AddressKey.of("https://news.example/a")).isNotEqualTo(AddressKey.of("https://news.example/A"));
    }
}
