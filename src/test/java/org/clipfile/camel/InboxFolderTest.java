package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFolderTest {
    @TempDir
    Path inbox;

    @Test
    void namesPartsWithSlashesWhateverTheirCharacters() {
        assertThat(new InboxFolder(inbox, false).nameOf(inbox.resolve("a").resolve("b\\c.txt")))
                .isEqualTo("a/b\\c.txt");
    }

    @Test
    void neverWritesOverAFileOfOtherContent() throws IOException {
        InboxFolder folder = new InboxFolder(inbox, false);
        for (String content : new String[] {"one", "two", "three"}) {
            folder.done(Files.writeString(inbox.resolve("a.txt"), content), "mark", null);
        }

        assertThat(inbox.resolve(".done/a.txt")).hasContent("one");
        assertThat(inbox.resolve(".done/a-mark.txt")).hasContent("two");
        assertThat(inbox.resolve(".done/a-mark-2.txt")).hasContent("three");
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        InboxFolder folder = new InboxFolder(inbox, false);
        folder.done(Files.writeString(inbox.resolve("a.txt"), "one"), "mark", null);
        folder.done(Files.writeString(inbox.resolve("a.txt"), "one"), "mark", null);

        assertThat(inbox.resolve("a.txt")).doesNotExist();
        assertThat(inbox.resolve(".done").toFile().list()).containsExactly("a.txt");
    }

    @Test
    void findsRoomForAFolderCalledAsAFileThatIsDone() throws IOException {
        InboxFolder folder = new InboxFolder(inbox, false);
        folder.done(Files.writeString(inbox.resolve("a"), "a file"), "mark", null);
        Files.createDirectory(inbox.resolve("a"));
        folder.done(Files.writeString(inbox.resolve("a/b.txt"), "in a folder"), "mark", null);

        assertThat(inbox.resolve(".done/a")).hasContent("a file");
        assertThat(inbox.resolve(".done/a~/b.txt")).hasContent("in a folder");
    }

    @Test
    void deletesNoFileThatWasWrittenToSinceItWasRead() throws IOException {
        InboxFolder folder = new InboxFolder(inbox, true);
        Path file = Files.writeString(inbox.resolve("a.txt"), "one");
        FileStamp read = FileStamp.of(file);
        Files.writeString(file, "one and more");
        folder.done(file, "mark", read);
        assertThat(file).hasContent("one and more");

        folder.done(file, "mark", FileStamp.of(file));
        assertThat(inbox).isEmptyDirectory();
    }

    @Test
    void laysTheNoteBesideTheFile() throws IOException {
        InboxFolder folder = new InboxFolder(inbox, false);
        folder.failed(Files.writeString(inbox.resolve("a.txt"), "one"), "mark", "first note");
        Path second = folder.failed(Files.writeString(inbox.resolve("a.txt"), "two"), "mark", "second note");

        assertThat(second).isEqualTo(inbox.resolve(".failed/a-mark.txt"));
        assertThat(inbox.resolve(".failed/a.txt.why.txt")).hasContent("first note");
        assertThat(inbox.resolve(".failed/a-mark.txt.why.txt")).hasContent("second note");
    }
}
