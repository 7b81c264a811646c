package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path folder;

    @Test
    void goesThroughFoldersByName() throws IOException {
        write("b.txt", "a/z.html", "a/y/x.htm", "c.warc.gz");

        assertThat(outputs()).containsExactly("a/y/x", "a/z", "b", "c");
    }

    @Test
    void keepsTheWholeNameWhereTwoFilesDifferInTheirExtensionOnly() throws IOException {
        write("a/x.html", "a/x.txt", "a/y.txt", "b/x.txt");

        assertThat(outputs()).containsExactly("a/x.html", "a/x.txt", "a/y", "b/x");
    }

    @Test
    void takesOtherDotsForAPartOfTheName() throws IOException {
        write("U.S. economy", "v1.2.html", "notes.v2");

        assertThat(outputs()).containsExactly("U.S. economy", "notes.v2", "v1.2");
    }

    @Test
    void passesOverHiddenFilesAndThePicturesOfASavedPage() throws IOException {
        write(".hidden.txt", ".done/x.txt", "page.html", "page_files/style.css", "tax_files/x.txt");
        write("Seite.htm", "Seite-Dateien/bild.html", "three.html", "three.html_files/frame.html");

        assertThat(outputs()).containsExactly("Seite", "page", "tax_files/x", "three");
    }

    @Test
    void followsNoLinkToAFolder() throws IOException {
        write("a/x.txt");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);

        assertThat(outputs()).containsExactly("a/x");
    }

    @Test
    void callsFilesAsTheyWereNamed() throws IOException {
        write("a/x.txt");
        String argument = folder + "/./a";

        Input input = new Inputs(List.of(argument)).next();

        assertThat(input.name()).isEqualTo(folder + "/a/x.txt");
    }

    @Test
    void saysWhatIsNotThereAndGoesOn() throws IOException {
        write("x.txt");

        List<Input> all = all(folder + "/nope.html", folder + "/x.txt", "-");

        assertThat(all.get(0).trouble()).isEqualTo("There is no such file.");
        assertThat(all.get(1).trouble()).isNull();
        assertThat(all.get(2).file()).isNull();
    }

    @Test
    void countsThemAll() throws IOException {
        write("a/1.txt", "a/2.txt", "b/c/3.txt");

        assertThat(Inputs.count(List.of(folder.toString()))).isEqualTo(3);
    }

    private List<String> outputs() {
        return all(folder.toString()).stream().map(Input::output).toList();
    }

    private static List<Input> all(String... arguments) {
        List<Input> all = new ArrayList<>();
        new Inputs(List.of(arguments)).forEachRemaining(all::add);
        return all;
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
