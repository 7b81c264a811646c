package org.clipfile.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static final URI HOST = URI.create("https://news.example/robots.txt");

    private static Robots robots(String text) {
        return Robots.parse(HOST, text.getBytes(StandardCharsets.UTF_8), "Clipfile/0.1 (+https://x.example)");
    }

    @Test
    void keepsToTheGroupThatNamesUs() {
        Robots robots = robots("User-agent: *\nDisallow: /\n\nUser-agent: clipfile\nDisallow: /private/\n"
                + "Allow: /private/open\nCrawl-delay: 7\nSitemap: https://news.example/s.xml\n");

        assertThat(robots.allows(URI.create("https://news.example/a"))).isTrue();
        assertThat(robots.allows(URI.create("https://news.example/private/a"))).isFalse();
        assertThat(robots.allows(URI.create("https://news.example/private/open")))
                .isTrue();
        assertThat(robots.delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(robots.sitemaps()).containsExactly("https://news.example/s.xml");
    }

    @Test
    void keepsToTheGroupForAllOtherwise() {
        assertThat(robots("User-agent: *\nDisallow: /*.pdf$\n").allows(URI.create("https://news.example/a.pdf")))
                .isFalse();
        assertThat(robots("User-agent: other\nDisallow: /\n").allows(URI.create("https://news.example/a")))
                .isTrue();
        assertThat(robots("<html>no such page").allows(URI.create("https://news.example/a")))
                .isTrue();
    }

    @Test
    void believesNoDelayOfYears() {
        assertThat(robots("User-agent: *\nCrawl-delay: 99999999\n").delay()).isIn(Duration.ofMinutes(5), null);
        assertThat(Robots.allowNone().allows(HOST)).isFalse();
        assertThat(Robots.allowAll().allows(HOST)).isTrue();
    }
}
