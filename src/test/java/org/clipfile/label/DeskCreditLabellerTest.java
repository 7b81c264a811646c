package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskCreditLabellerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by Mina Dahl in Norrey and Ole Brandt in Gdansk; Editing by Jon Berg",
                "(Reporting by Mina Dahl; additional reporting by Ole Brandt, writing by Jon Berg)",
                "(Bericht von Mina Dahl, redigiert von Ole Brandt. Bei Rückfragen wenden Sie sich an die Redaktion)",
                "(Reportage Mina Dahl, rédigé par Ole Brandt, édité par Jon Berg)",
                "Reporte de Mina Dahl. Editado en español por Ole Brandt",
                "Übersetzung: Mina Dahl, Redaktion: Ole Brandt, Schlussredaktion: Jon Berg",
            })
    void knowsWhoDidWhatForAWireStory(String line) {
        assertThat(DeskCreditLabeller.isCredits(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "additional reporting by",
                "with reporting by",
                "further reporting by",
                "more reporting by",
                "reporting by",
                "writing by",
                "editing by",
                "compiled by",
                "written by",
                "edited by",
                "reported by",
                "translated by",
                "produced by",
                "bericht von",
                "geschrieben von",
                "redigiert von",
                "zusammengestellt von",
                "übersetzt von",
                "reportage",
                "reportages de",
                "rédigé par",
                "rédaction",
                "édité par",
                "édition",
                "traduit par",
                "version française",
                "reporte de",
                "reportes de",
                "información de",
                "editado por",
                "edición de",
                "escrito por",
                "traducido por",
                "reportagem de",
                "edição de",
                "texto de",
                "redaktion:",
                "schlussredaktion:",
                "bildredaktion:",
                "fotoredaktion:",
                "übersetzung:",
                "faktencheck:",
                "lektorat:",
                "audioversion:",
                "mitarbeit:",
            })
    void looksCloserAtEachBeginningItKnows(String beginning) {
        String line = beginning + " Mina Dahl; Redaktion: Ole Brandt";

        assertThat(DeskCreditLabeller.isCredits(line)).isTrue();
        assertThat(DeskCreditLabeller.mayBegin(line, new Span(0, line.length())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by Norrey's two papers has shown that the ferry was late for years.",
                "Editing by hand took her a week, and writing by hand took another, she said.",
                "The book was written by Mina Dahl and edited by Ole Brandt.",
                "Written by Mina Dahl in the winter when the ferry lay in the dock and nobody came, and edited by Ole Brandt",
            })
    void leavesSentencesAlone(String line) {
        assertThat(DeskCreditLabeller.isCredits(line)).isFalse();
    }
}
