package org.clipfile.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clipfile.Configuration;
import org.clipfile.format.ArticleFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code clipfile clip}: captures to articles, no archive involved. */
@Command(
        name = "clip",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show what the articles of these files would be; file nothing.",
        description = {
            "",
            "Reads web pages (html, htm, xhtml, mhtml), texts, e-mails (eml), and each page",
            "of web archives (warc, warc.gz); its first bytes decide what a file is. Writes",
            "the articles one after another to standard output or, with --out, each to a",
            "file of its own.",
            "",
            "With --out, DIR/sub/NAME.html becomes OUT/sub/NAME.json. Where NAME.html and",
            "NAME.txt lie in one folder, they become NAME.html.json and NAME.txt.json. The",
            "pages of NAME.warc become NAME.warc/00001.json and so on. A file appears when",
            "it is complete.",
            "",
            "The same file and the same rules give the same bytes: the time of capture is",
            "the file's last change, in whole seconds, or SOURCE_DATE_EPOCH if set.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clipfile clip page.html                    the whole article, as JSON",
            "  clipfile clip -f text page.html            just what there is to read",
            "  clipfile clip saved/ --out clipped/        a folder, on all cores",
            "  clipfile clip saved/ | jq -r .title        the titles of a folder",
            "  curl -s https://example.org/ | clipfile clip -",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.DONE_HELP, Exit.ASIDE_HELP, Exit.USAGE_HELP})
final class ClipCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputArguments inputs = new InputArguments();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder to write to; made if it is not there.")
    private @Nullable Path out;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json (the whole article), text or markdown.")
    private String format = "json";

    @Mixin
    private SettingOptions settings = new SettingOptions();

    ClipCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = surroundings.configuration(settings.given());
        ArticleFormat rendering = rendering();
        Terminal terminal = surroundings.terminal();
        Batch batch = new Batch(terminal, inputs.given());
        ClipWork work = new ClipWork(
                configuration.settings().clipper(),
                rendering,
                out == null ? null : outFolder(out),
                terminal.in(),
                configuration);
        batch.run(work.withoutClashes(batch.inputs()), work);
        if (out != null || batch.articles() > 1) {
            terminal.say(summary(batch));
        }
        return batch.aside() == 0 ? Exit.DONE : Exit.SOME_ASIDE;
    }

    private ArticleFormat rendering() {
        try {
            return ArticleFormat.of(format);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The output folder, made sure that a second run would not take it for input. */
    private Path outFolder(Path folder) throws IOException {
        Path real = folder.toAbsolutePath().normalize();
        for (String input : inputs.given()) {
            Path named = Path.of(input).toAbsolutePath().normalize();
            if (Files.isDirectory(named) && real.startsWith(named)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The output folder " + folder + " lies inside the input folder " + input + "; name another.");
            }
        }
        return Files.createDirectories(real);
    }

    private String summary(Batch batch) {
        String made = Counts.of(batch.articles(), "article") + (out == null ? "" : " in " + out);
        String aside = batch.aside() == 0 ? "" : ", " + Counts.of(batch.aside(), "input") + " set aside";
        return made + aside + " (" + batch.pace() + ")";
    }
}
