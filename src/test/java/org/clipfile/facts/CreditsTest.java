package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.clipfile.article.Media.Credit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Dana Example, Courtesy of the Ruritanian Min. of Defense; Dana Example; Ruritanian Min. of Defense; courtesy",
                "Photo By: Nora Example, DOD; Nora Example; DOD; by",
                "Nora Example, DOD; Nora Example; DOD; -",
                "U.S. Air Force photo by Tech. Sgt. Ann Sample/Released; Ann Sample; U.S. Air Force; by",
                "U.S. Air Force photo/Ann Sample; Ann Sample; U.S. Air Force; by",
                "U.S. Army photo by Staff Sgt. Jim Sample - Released; Jim Sample; U.S. Army; by",
                "U.S. Navy photo by Mass Communication Specialist 3rd Class Carl Sample/Released; Carl Sample; U.S. Navy; by",
                "U.S. Coast Guard photo, courtesy Cutter William Hart; -; U.S. Coast Guard/Cutter William Hart; courtesy",
                "DoD photo by Army Sgt. James K. Sample; James K. Sample; DoD; by",
                "Army Sgt. Joan Sample, National Guard; Joan Sample; Army/National Guard; -",
                "AP Photo/Lena Sample; Lena Sample; AP; by",
                "REUTERS/Kevin Sample; Kevin Sample; REUTERS; -",
                "REUTERS/Kevin Sample/File Photo; Kevin Sample; REUTERS; file",
                "Greg Sample/Pool/Getty Images; Greg Sample; Getty Images; pool",
                "Sol Sample/AFP via Getty Images; Sol Sample; AFP/Getty Images; via",
                "Photo by Joe Sample/Getty Images; Joe Sample; Getty Images; by",
                "Photo courtesy of Mary Sample; Mary Sample; -; courtesy",
                "Photo courtesy of the City of Riverton; -; City of Riverton; courtesy",
                "Image credit: ESA/Hubble & NASA; -; ESA/Hubble/NASA; -",
                "Credit: NASA/Joe Sample; Joe Sample; NASA; -",
                "Foto: Eva Muster/dpa; Eva Muster; dpa; -",
                "Foto: Eva Muster, Jan Muster; Eva Muster|Jan Muster; -; -",
                "Photos by Ann Sample and Bob Sample; Ann Sample|Bob Sample; -; by",
                "Haim Sample (GPO); Haim Sample; GPO; -",
                "© Getty Images; -; Getty Images; -",
            })
    void takesACreditApart(String printed, String names, String organization, String relation) {
        Credit credit = Credits.parse(printed);
        assertThat(credit.names()).isEqualTo(names == null ? List.of() : Arrays.asList(names.split("\\|")));
        assertThat(credit.organization()).isEqualTo(organization);
        assertThat(credit.relation()).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The pier at dusk. © IMAGO / Muster Collection /Pool / i-Bilder; The pier at dusk.; IMAGO / Muster Collection /Pool / i-Bilder",
                "A crane. (Archivbild) (Quelle: IMAGO/Jan Muster/imago-bilder); A crane. (Archivbild); IMAGO/Jan Muster/imago-bilder",
                "Prinz Jan, Herzog von Elm. © Eva Muster/PA Wire/dpa; Prinz Jan, Herzog von Elm.; Eva Muster/PA Wire/dpa",
                "Most w porcie. Fot. Jan Wzorek; Most w porcie.; Jan Wzorek",
                "港を出る船＝13日、東京湾で（山田花子撮影）; 港を出る船＝13日、東京湾で; 山田花子",
                "港を出る船（東京湾で、３日）＝ＡＰ; 港を出る船（東京湾で、３日）; AP",
                "배가 항구를 떠나고 있다. 홍길동 기자; 배가 항구를 떠나고 있다.; 홍길동",
                "배가 항구를 떠나고 있다. 연합뉴스; 배가 항구를 떠나고 있다.; 연합뉴스",
            })
    void splitsTheCreditFromTheCaption(String printed, String caption, String name) {
        Credits.Tail tail = Credits.tail(printed).orElseThrow();
        assertThat(tail.caption()).isEqualTo(caption);
        assertThat(tail.credit()).isNotNull();
        assertThat(tail.credit().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "© 2024 Eva Muster/dpa; Eva Muster/dpa; Eva Muster, person|dpa, organization",
                "Photo by Sol Sample/AFP via Getty Images; Sol Sample/AFP via Getty Images; Sol Sample, person|AFP via Getty Images, organization",
                "Urs Muster (Keystone); Urs Muster (Keystone); Urs Muster, person|Keystone, organization",
                "(© Getty Images); Getty Images; Getty Images, organization",
                "Getty Images / iStock | Eva Muster; Getty Images / iStock | Eva Muster; Getty Images / iStock, organization|Eva Muster, person",
            })
    void namesEverybodyOneByOne(String printed, String name, String parties) {
        Credit credit = Credits.parse(printed);
        assertThat(credit.name()).isEqualTo(name);
        assertThat(credit.parties().stream()
                        .map(party -> party.name() + ", " + (party.person() ? "person" : "organization")))
                .containsExactly(parties.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "image Photo: Dana Example, Courtesy of the Ruritanian Min. of Defense; Dana Example, Courtesy of the Ruritanian Min. of Defense",
                "img Photo: Dana Example; Dana Example",
                "Photo: Dana Example; Dana Example",
                "Photo By: Nora Example, DOD; Nora Example, DOD",
                "Photo by Nora Example; Nora Example",
                "Photo by: Nora Example, DOD VIRIN: 200922-D-BN624-1166.JPG; Nora Example, DOD",
                "VIRIN: 200922-D-BN624-1166.JPG Photo By: Nora Example, DOD; Nora Example, DOD",
                "Camera Operator: Nora Example; Nora Example",
                "(AP Photo/Lena Sample); AP Photo/Lena Sample",
                "AP Photo/Lena Sample; AP Photo/Lena Sample",
                "REUTERS/Kevin Sample; REUTERS/Kevin Sample",
                "Image Credits:Kevin Sample / Staff / Getty Images; Kevin Sample / Staff / Getty Images",
                "Image courtesy of the Harbor Museum; the Harbor Museum",
                "Photo illustration by Nora Example; Nora Example",
                "Featured image via Nora Example; Nora Example",
                "U.S. Navy photo by Naval Aircrewman 1st Class Sean Sample.; U.S. Navy photo by Naval Aircrewman 1st Class Sean Sample",
                "© NDR Foto: Eva Muster; Eva Muster",
                "Bild: Eva Muster; Eva Muster",
                "Bildquelle: Eva Muster; Eva Muster",
                "Arkivfoto: Eva Muster; Eva Muster",
                "Fotoğraf: Ali Örnek; Ali Örnek",
                "Фото: Иван Примеров; Иван Примеров",
                "Ảnh: Nguyễn Văn A; Nguyễn Văn A",
                "צילום: דנה דוגמא; דנה דוגמא",
                "写真：山田花子; 山田花子",
                "사진=김예시; 김예시",
                "Crédit photo : Jean Exemple; Jean Exemple",
            })
    void readsALineThatIsACredit(String line, String text) {
        assertThat(Credits.labelled(line).orElseThrow().credit()).isNotNull();
        assertThat(Credits.labelled(line).orElseThrow().credit().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2024 Example Media Co.",
                "© Copyright Example Verlag GmbH",
                "election. (Tom Sample/AFP/Getty Images)",
            })
    void rightsAndEndsOfSentencesAreNoCreditLines(String line) {
        assertThat(Credits.labelled(line)).isEmpty();
    }

    @Test
    void readsAVirinBesideTheCreditOrAlone() {
        assertThat(Credits.labelled("Photo By: Nora Example VIRIN: 170801-D-FW736-0024L.JPG")
                        .orElseThrow()
                        .virin()
                        .value())
                .isEqualTo("170801-D-FW736-0024L");
        Credits.LabelledCredit alone =
                Credits.labelled("VIRIN: 200922-D-BN624-1166").orElseThrow();
        assertThat(alone.credit()).isNull();
        assertThat(alone.virin().sequence()).isEqualTo("1166");
    }

    @Test
    void knowsALabelWhoseCreditIsOnTheNextLine() {
        assertThat(Credits.isLabel("Photo By:")).isTrue();
        assertThat(Credits.isLabel("Photo By: Nora Example")).isFalse();
        assertThat(Credits.isLabel("Ministers:")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The photo by Staff Sgt. Sample won first prize.",
                "Photos by AP photographers were entered as evidence.",
                "She extended every courtesy to the visitors.",
                "Image quality has improved a lot in ten years, the maker says.",
                "Images of the harbor were shown to the court on Monday.",
                "Source: the minister told nobody where the money went.",
                "Credit is due to the crew, he said.",
                "Photos",
                "Video: how the bridge was built and why it fell down again last week",
                "a spokesman told Reuters",
                "Pictures from the scene showed smoke over the port.",
                "By Nora Example, DOD News",
                "Washington and/or London will decide",
                "He spoke via video link from his office",
            })
    void proseIsNoCredit(String line) {
        assertThat(Credits.labelled(line)).isEmpty();
        assertThat(Credits.tail("The ship lies in port. " + line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sailors paint a hull, Sept. 3, 2019. (U.S. Navy photo by Seaman Joe Sample/Released); Sailors paint a hull, Sept. 3, 2019.; Joe Sample",
                "Sailors paint a hull. (Army Sgt. Joan Sample, National Guard)(251001-Z-NH807-2088); Sailors paint a hull.; Joan Sample",
                "Sailors paint a hull. DoD photo by Marv Sample; Sailors paint a hull.; Marv Sample",
                "Sailors paint a hull. DoD photo by U.S. Air Force Senior Airman Marv Sample.; Sailors paint a hull.; Marv Sample",
                "Sailors paint a hull. Photo: Marv Sample; Sailors paint a hull.; Marv Sample",
                "Sailors paint a hull. REUTERS/Marv Sample; Sailors paint a hull.; Marv Sample",
                "Sailors paint a hull | Marv Sample/AFP via Getty Images; Sailors paint a hull; Marv Sample",
                "Sailors paint a hull. © Marv Sample; Sailors paint a hull.; Marv Sample",
                "Matrosen streichen ein Boot. Foto: Eva Muster/dpa; Matrosen streichen ein Boot.; Eva Muster",
                "Matrosen streichen ein Boot. (Foto: Eva Muster); Matrosen streichen ein Boot.; Eva Muster",
                "The Secretary Speaks at a Conference Photo by Staff Sgt. Marv Sample; The Secretary Speaks at a Conference; Marv Sample",
                "A diver surfaces (AP Photo/Lena Sample); A diver surfaces; Lena Sample",
            })
    void findsTheCreditAtTheEndOfACaption(String caption, String rest, String name) {
        Credits.Tail tail = Credits.tail(caption).orElseThrow();
        assertThat(tail.caption()).isEqualTo(rest);
        assertThat(tail.credit().names()).containsExactly(name);
        assertThat(caption.substring(0, tail.span().start()).strip()).isEqualTo(rest);
        assertThat(tail.span().end()).isEqualTo(caption.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two ministers shake hands (left) in the hall.",
                "The crew of the ship (LHD 2)",
                "Jane Sample (second from right)",
                "Gen. Joe Sample greets sailors in port.",
                "The yard in 2004 (before the fire)",
                "The ministry building in London/Paris",
            })
    void leavesOtherCaptionEndsAlone(String caption) {
        assertThat(Credits.tail(caption)).isEmpty();
    }

    @Test
    void findsAVirinAtTheEndOfACaption() {
        Credits.Tail tail = Credits.tail("Sailors paint a hull. (VIRIN: 251001-Z-NH807-2088)")
                .orElseThrow();
        assertThat(tail.credit()).isNull();
        assertThat(tail.virin().value()).isEqualTo("251001-Z-NH807-2088");
        assertThat(tail.caption()).isEqualTo("Sailors paint a hull.");
    }

    @Test
    void takesTimeLinearInTheLine() {
        for (String piece : List.of("(", "((AP Photo/", "Photo by ", "/", "Photo: ", ") ", "A. ", "© ")) {
            String line = piece.repeat(1_000_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
                Credits.labelled(line);
                Credits.tail(line);
            });
        }
    }
}
