package org.clipfile.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.clipfile.Clipfile;
import org.clipfile.Settings;
import org.clipfile.article.CaptureId;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clipfile explain}: what became of every piece of a text. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show what became of every piece of a page or text, and which rule said so.",
        description = {
            "",
            "Prints the whole source text, each piece marked: body, title, byline, caption,",
            "or removed and why. Nothing is left out. On a terminal it uses colours",
            "(NO_COLOR=1 switches them off); the marks at the left say the same without.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile explain page.html              with the rules as they are now",
            "  clipfile explain 3kq7v2mzt5wd6xnprbla   the capture of that article",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:there is no such file or article, or it is no page or text", Exit.USAGE_HELP})
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE|ID", description = "A file, or the id of an article in the archive.")
    private String subject = "";

    @Mixin
    private SettingOptions settings = new SettingOptions();

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = surroundings.terminal();
        Settings chosen = surroundings.configuration(settings.given()).settings();
        Path file = Path.of(subject);
        try {
            if (Files.isDirectory(file)) {
                terminal.say(subject + " is a folder. Name one file in it, or the id of an article.");
                return Exit.SOME_ASIDE;
            }
            if (Files.exists(file)) {
                new Explanation(clip(file, chosen), terminal).print(subject);
            } else if (CaptureId.matches(subject) && Files.isDirectory(chosen.archive())) {
                try (Clipfile desk = Clipfile.open(chosen)) {
                    new Explanation(desk.explain(subject), terminal).print(subject);
                }
            } else {
                terminal.say("There is neither a file of that name nor an article of that id: " + subject);
                return Exit.SOME_ASIDE;
            }
            return Exit.DONE;
        } catch (UnreadableCaptureException e) {
            terminal.say(subject + ": " + Reasons.of(e));
            return Exit.SOME_ASIDE;
        }
    }

    private Clipping clip(Path file, Settings chosen) throws IOException, UnreadableCaptureException {
        NamedFile named = NamedFile.open(file, subject);
        if (named.isWarc()) {
            throw new UnreadableCaptureException(
                    "This is a web archive of many pages; add it, then explain the article you mean by its id.");
        }
        Instant changed = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
        return chosen.clipper().clip(named.capture(changed, chosen.maxPageBytes()));
    }
}
