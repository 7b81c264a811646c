package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clipfile.article.Facts;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.Test;

class SignatureLabellerTest {
    private static final String STORY =
            "<p>Die Werft in Lützendorf baut sechs Fähren für die Inseln, die von 2026 an auch im"
                    + " Winter fahren sollen. Das erste Schiff wird im Mai auf Kiel gelegt, sagte der Leiter der Werft am Montag.</p>"
                    + "<p>Für den Auftrag werden zwanzig Leute gesucht, vor allem Schweißer. Die Stadt will Wohnungen stellen und die"
                    + " Buslinie bis zum Tor der Werft verlängern, damit keiner mit dem Auto kommen muss.</p>";

    @Test
    void aNameBelowAStoryWithAStandfirstSignsIt() {
        assertThat(authors("<p>Zwanzig neue Stellen in Lützendorf.</p>" + STORY
                        + "<p style='text-align:right'><strong>Hanne Brodersen</strong></p>"))
                .containsExactly("Hanne Brodersen");
    }

    @Test
    void thePointsOfAListSignNothing() {
        assertThat(authors("<ul><li>Größter Einzelauftrag der Firmengeschichte</li><li>Sechs Fähren bis Ende 2026</li>"
                        + "<li>20 neue Stellen am Standort Lützendorf</li></ul>" + STORY))
                .isEmpty();
    }

    private static List<String> authors(String story) {
        String page = "<html lang=de><head><title>Werft baut sechs Fähren</title></head><body><main>"
                + "<h1>Werft baut sechs Fähren</h1>" + story + "</main><footer><p>Impressum</p></footer></body></html>";
        return Captures.clip(Captures.of(page.getBytes(StandardCharsets.UTF_8), "text/html")).facts().authors().stream()
                .map(Facts.Author::name)
                .toList();
    }
}
