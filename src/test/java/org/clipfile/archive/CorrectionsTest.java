package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: The mill burnt on Monday, not on Tuesday.",
                "CORRECTION (May 7): The mill burnt on Monday.",
                "Correction, 7 May 2024: The mill burnt on Monday.",
                "Correction May 7: it was Monday.",
                "[Clarification: the mill is old.]",
                "This article has been corrected to say that the mill is old.",
                "An earlier version of this story gave a wrong day.",
                "Korrektur: In einer ersten Meldung war der Tag falsch.",
                "In einer fr\u00fcheren Version stand ein falscher Tag.",
                "Fe de errores: el molino ardi\u00f3 el lunes."
            })
    void knowsCorrections(String text) {
        assertThat(Corrections.kind(text)).isEqualTo("correction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETRACTION: The story of the mill was made up.",
                "This article has been retracted by its publisher.",
                "The report was withdrawn on Tuesday."
            })
    void knowsRetractions(String text) {
        assertThat(Corrections.kind(text)).isEqualTo("retraction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Corrections officers found a tunnel.",
                "The correction of the river took ten years.",
                "Course correction needed, says the harbor master",
                "Retractions of the glacier were measured.",
                "Department of Corrections: a new warden comes.",
                "Correction of the river was finished on May 7, the minister said: it is straight."
            })
    void knowsWhatOnlySoundsLikeOne(String text) {
        assertThat(Corrections.kind(text)).isNull();
    }
}
