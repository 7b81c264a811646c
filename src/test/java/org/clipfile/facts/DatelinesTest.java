package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "WASHINGTON (AP) —; WASHINGTON; AP; -",
                "CORONADO, Calif. (AP) —; CORONADO, Calif.; AP; -",
                "WASHINGTON (Reuters) -; WASHINGTON; Reuters; -",
                "(Reuters) -; -; Reuters; -",
                "LANGLEY AIR FORCE BASE, Va. (AFPN) --; LANGLEY AIR FORCE BASE, Va.; AFPN; -",
                "USS ESSEX, At Sea (NNS) --; USS ESSEX, At Sea; NNS; -",
                "YOKOSUKA, Japan (NNS) --; YOKOSUKA, Japan; NNS; -",
                "9/10/2013 - SCOTT AIR FORCE BASE, Ill.  --; SCOTT AIR FORCE BASE, Ill.; -; 2013-09-10",
                "WASHINGTON -; WASHINGTON; -; -",
                "FORT MEADE, Md. -; FORT MEADE, Md.; -; -",
                "FORT BONIFACIO, Manila, Philippines —; FORT BONIFACIO, Manila, Philippines; -; -",
                "ABOARD AIR FORCE ONE —; ABOARD AIR FORCE ONE; -; -",
                "BOGOTA, Colombia, June 29 (Reuters) -; BOGOTA, Colombia; Reuters; -",
                "WASHINGTON, Sept. 22, 2020 —; WASHINGTON; -; 2020-09-22",
                "JERUSALEM (JTA) —; JERUSALEM; JTA; -",
                "TEL AVIV, Israel —; TEL AVIV, Israel; -; -",
                "SEPTEMBER 22, 2020 –; -; -; 2020-09-22",
                "Berlin (dpa) -; Berlin; dpa; -",
                "Berlin/Kiel (dpa) –; Berlin/Kiel; dpa; -",
                "PARIS, 22 sept (Reuters) -; PARIS; Reuters; -",
                "LONDON (AP):; LONDON; AP; -",
                "WASHINGTON—; WASHINGTON; -; -",
            })
    void readsPlaceAgencyAndDate(String printed, String place, String agency, String date) {
        String paragraph = printed + " The ministers met on Monday to talk about ships.";
        Datelines.Found found = Datelines.atStart(paragraph).orElseThrow();
        assertThat(found.dateline().place()).isEqualTo(place);
        assertThat(found.dateline().agency()).isEqualTo(agency);
        assertThat(found.dateline().date()).isEqualTo(date);
        assertThat(found.dateline().text()).isEqualTo(printed);
        assertThat(found.span().of(paragraph)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Navy (AP) said on Monday - and again on Tuesday - that it was done.",
                "SECRETARY OF DEFENSE JANE ROE: Thank you all for coming here today.",
                "Q: What about the ships in the harbor?",
                "UPDATE: The contract announced on May 2 has changed hands.",
                "BREAKING - The ministers met on Monday.",
                "ARMY",
                "LONDON, ENGLAND - JULY 04: Jane Roe waves to the crowd at the gate.",
                "FILE - Ships are seen in the harbor on Monday morning.",
                "Published 06.01.2026 - 17:29 in the evening",
                "Nico Sample — 2013-09-29 — in Colors of the Sea",
                "Jane Roe - who was there - said nothing of it to the court.",
                "A spokesman told Reuters - and others - that he knew.",
                "U.S.-led forces went home on Monday after a year.",
                "PACIFIC OCEAN (Aug. 22, 2010) Navy Diver 2nd Class Joe Sample surfaces.",
                "F-35 fighters are late, the report says - again.",
                "",
            })
    void leavesOtherBeginningsAlone(String paragraph) {
        assertThat(Datelines.atStart(paragraph)).isEmpty();
    }

    @Test
    void takesTimeLinearInTheParagraph() {
        for (String piece : List.of("(", "A - ", "WASHINGTON ", "-", "9/9/2009 - ")) {
            String text = piece.repeat(1_000_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(1), () -> Datelines.atStart(text));
        }
    }
}
