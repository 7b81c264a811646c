package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.When;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveTest {
    @TempDir
    Path folder;

    private static final When DAY = new When("2020-09-22", When.Precision.DAY, "virin", false);

    @Test
    void filesUnderTheDayOfPublicationElseOfCapture() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture dated = Samples.text("a.txt", "Dated.", Samples.NOON);
            Capture undated = Samples.text("b.txt", "Undated.", Samples.NOON);
            Capture vague = Samples.text("c.txt", "Vague.", Samples.NOON);
            archive.store(dated, null);
            archive.store(undated, null);
            archive.store(vague, null);
            Filed first = archive.file(Samples.article(dated, "Honor cordon", DAY));
            Filed second = archive.file(Samples.article(undated, null, null));
            Filed third = archive.file(
                    Samples.article(vague, "Vague", new When("2020-09", When.Precision.MONTH, "meta", true)));
            assertThat(first.file()).isEqualTo(folder.resolve("2020/09/22/honor-cordon-" + dated.id() + ".json"));
            assertThat(second.file()).isEqualTo(folder.resolve("2024/03/05/untitled-" + undated.id() + ".json"));
            assertThat(third.file()).isEqualTo(folder.resolve("2024/03/05/vague-" + vague.id() + ".json"));
            assertThat(first.change()).isEqualTo(Filed.Change.NEW);
            assertThat(archive.find(dated.id())).contains(first.file());
            try (var in = Files.newInputStream(first.file())) {
                Article read = CanonicalJson.read(in);
                assertThat(read.filing().filed()).isEqualTo("2020-09-22");
                assertThat(read.filing().sightings()).singleElement().satisfies(sighting -> {
                    assertThat(sighting.file()).isEqualTo("a.txt");
                    assertThat(sighting.at()).isEqualTo(Samples.NOON);
                });
            }
        }
    }
}
