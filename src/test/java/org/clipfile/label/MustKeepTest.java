package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.clip.Captures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs that look like furniture and are the story; each must survive every rule. */
class MustKeepTest {
    private static final String BEFORE = "Harbor opens second gate\n\nThe harbor office opened a second gate on Monday,"
            + " and the queue of trucks was gone by noon, drivers said.\n\n";
    private static final String AFTER = "\n\nThe mayor, who had promised the gate for years, cut the ribbon and went"
            + " straight back to his desk, he said.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Visitors will see the words \"An official website of the United States government\" on each page, officials said.",
                "\"Share sensitive information only on official, secure websites,\" the agency advised.",
                "An official website of the United States government, which nobody had read for years, was changed overnight.",
                "Each number, such as 990101-D-AB123-1001, names the photographer and the day, the guide explains to beginners.",
                "ARMY",
                "*Small business",
                "UPDATE: The contract for the cranes was awarded on Friday to the yard upriver, for two million in all.",
                "SECRETARY JANE MOOR: We will be there when the gate opens, and so will the people of this town, all of them.",
                "Q: Will there be a third gate?",
                "(Laughter.)",
                "Details are still emerging, and the divers will go down again on Tuesday if the river lets them.",
                "Download the full report here to read the findings.",
                "The photo by Staff Sgt. Hale won first prize.",
                "Photos by harbor photographers were entered as evidence.",
                "Dockers gather at dawn on the quay, Sept. 11, 2021, to remember the men who did not come back from the strike.",
                "She extended every courtesy to the visitors.",
                "The ship left at noon, courtesy of a last-minute agreement.",
                "A spokesman told Reuters that the gate was safe, and the Associated Press reported the same from the town.",
                "\"We saw it (the photo by Hale) on the wall,\" he said.",
                "Related stories from other witnesses differ.",
                "See also the annex to the report.",
                "By Sept. 30, the department expects to have counted every truck.",
                "By law, the gate must be closed at night.",
                "The maps are part of a historical collection at the base library.",
                "This article appeared in the harbor's own paper in spring.",
                "El puerto abrió una segunda puerta, dijo el alcalde en español.",
                "\u05d4\u05e0\u05de\u05dc \u05e4\u05ea\u05d7 \u05e9\u05e2\u05e8 \u05e9\u05e0\u05d9.",
                "From: the mayor",
                "To: everybody",
                "Share of the market",
            })
    void staysInTheBody(String paragraph) {
        assertThat(Captures.clip(Captures.text(BEFORE + paragraph + AFTER))
                        .body()
                        .text())
                .contains(paragraph);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It rained.", "The gate is open. Nobody came."})
    void aVeryShortTextIsNotEmptied(String text) {
        assertThat(Captures.clip(Captures.text(text)).body().text()).isEqualTo(text);
    }
}
