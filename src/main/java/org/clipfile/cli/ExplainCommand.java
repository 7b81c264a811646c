package org.clipfile.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.clipfile.Clipfile;
import org.clipfile.Settings;
import org.clipfile.article.CaptureId;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code clipfile explain}: what became of every piece of a text. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show what became of every piece of a page or text, and which rule said so.",
        description = {
            "",
            "Prints the source text, each piece marked: body, title, byline, caption, or",
            "removed and why. Of long scripts and styles it says how long they are; with",
            "--all it prints them too, and nothing is left out. On a terminal it uses",
            "colours (NO_COLOR=1 switches them off); the marks at the left say the same",
            "without.",
            "",
            "With --html it writes a web page instead: one file without scripts and without",
            "anything from outside, each piece coloured by what became of it. Point at a",
            "piece, or move to it with the Tab key, to see the rule and the reason. What the",
            "page hides (scripts, styles) is folded. It can be printed.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile explain page.html              with the rules as they are now",
            "  clipfile explain 3kq7v2mzt5wd6xnprbla   the capture of that article",
            "  clipfile explain page.html --html why.html    as a page for the browser",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:there is no such file or article, or it is no page or text", Exit.USAGE_HELP})
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|ID", description = "A file, or the id of an article in the archive.")
    private String subject = "";

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "Write a web page to that file; it appears, or replaces an old one, when it is complete.")
    private @Nullable Path html;

    @Option(names = "--all", description = "Print what the page hides as well: scripts and styles.")
    private boolean all;

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
                show(clip(file, chosen), file);
            } else if (CaptureId.matches(subject) && Files.isDirectory(chosen.archive())) {
                try (Clipfile desk = Clipfile.open(chosen)) {
                    show(desk.explain(subject), null);
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

    private void show(Clipping clipping, @Nullable Path source) throws IOException {
        Terminal terminal = surroundings.terminal();
        if (html == null) {
            new Explanation(clipping, terminal, all).print(subject);
            return;
        }
        if (Files.isDirectory(html)) {
            throw new ParameterException(spec.commandLine(), "--html names a folder, " + html + "; name a file in it.");
        }
        if (source != null && Files.exists(html) && Files.isSameFile(source, html)) {
            throw new ParameterException(
                    spec.commandLine(), "--html names the page itself, " + html + "; name another file.");
        }
        Path target = html.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(part)) {
                HtmlExplanation.write(clipping, subject, stream);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        terminal.say("The explanation is in " + html);
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
