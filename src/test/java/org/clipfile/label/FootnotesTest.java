package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.clipfile.clip.Captures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootnotesTest {
    private static final String CONTRACTS =
            "<p>Orrin Cable LLC,* Bay Minor, Alabama, is awarded a $9,800,000 contract for"
                    + " winch cable. Work will be performed in Bay Minor, Alabama, and is expected to be completed by July.</p>"
                    + "<p>Halvorsen Marine Inc., Port Sable, Maine, is awarded a $4,100,000 contract for ferry slips. Work will be"
                    + " performed in Port Sable, and is expected to be completed by March of next year.</p>";

    @ParameterizedTest
    @CsvSource({"*Small business, true", "* Small business, true", "†Small business, false", "Share this, false"})
    void aNoteThatTheTextRefersToIsOfTheArticle(String last, boolean kept) {
        String page =
                "<html><head><title>Contracts for May 3</title></head><body><main><h1>Contracts for May 3</h1><div>"
                        + CONTRACTS + "</div><p>" + last
                        + "</p></main><footer><p>All rights reserved.</p></footer></body></html>";

        String body = Captures.clip(Captures.of(page.getBytes(StandardCharsets.UTF_8), "text/html"))
                .body()
                .text()
                .toString();

        assertThat(body.contains(last)).isEqualTo(kept);
    }
}
