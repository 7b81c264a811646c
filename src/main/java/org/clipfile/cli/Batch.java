package org.clipfile.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import org.clipfile.ByteBudget;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.article.UnreadableCaptureException;

/**
 * Works through all inputs of a command, on all cores, and tells how it goes: results on standard output and complaints on
 * standard error, both in the order of the inputs, and a bar where there is a screen for it.
 */
final class Batch {
    /** Reading waits for the disk now and then; more than this only costs memory. */
    private static final int WORKERS_PER_CORE = 2;

    /** An HTML page needs about this many bytes of heap for each of its bytes while it is parsed, clipped and written. */
    private static final int HEAP_PER_BYTE = 20;

    private final Terminal terminal;
    private final List<String> arguments;
    private final ByteBudget underWork = new ByteBudget(Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE);
    private final Progress progress;
    private long articles;
    private long aside;

    /** What is done with one input, in any thread. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @throws UnreadableCaptureException if the input as a whole is to be set aside
         * @throws IOException if it cannot be read, or its result cannot be written
         */
        Outcome on(Input input) throws IOException, UnreadableCaptureException;
    }

    /** A batch over what the arguments of a command name. */
    Batch(Terminal terminal, List<String> arguments) {
        this.terminal = terminal;
        this.arguments = arguments;
        this.progress = new Progress(terminal, terminal.moving() ? Inputs.count(arguments) : 0);
    }

    /** Works through all inputs. */
    void run(Iterator<Input> inputs, Work work) throws IOException {
        int workers = WORKERS_PER_CORE * Runtime.getRuntime().availableProcessors();
        try {
            InOrder.run(workers, inputs, input -> attempt(work, input), this::tell);
        } finally {
            progress.clear();
        }
    }

    /** All that the arguments name. */
    Inputs inputs() {
        return new Inputs(arguments);
    }

    /** How many results there were. */
    long articles() {
        return articles;
    }

    /** How many inputs were set aside, as a whole or in part. */
    long aside() {
        return aside;
    }

    /** How long it took. */
    String pace() {
        return progress.pace();
    }

    private Outcome attempt(Work work, Input input) {
        if (input.trouble() != null) {
            return Outcome.aside(input, input.trouble());
        }
        try (ByteBudget.Share share = underWork.take(input.file() == null ? 0 : Files.size(input.file()))) {
            return work.on(input);
        } catch (ArchiveUnavailableException e) {
            // No fault of this input, and the next would fare no better.
            throw new UncheckedIOException(e);
        } catch (IOException | UnreadableCaptureException | StackOverflowError | OutOfMemoryError e) {
            return Outcome.aside(input, Reasons.of(e));
        } catch (RuntimeException e) {
            // One odd page must not stop the other hundred thousand; it is told with its stack trace.
            return new Outcome(input, List.of(), List.of(Reasons.of(e)), e);
        }
    }

    private void tell(Outcome outcome) throws IOException {
        progress.step();
        if (outcome.isAside()) {
            aside++;
            progress.clear();
            for (String refusal : outcome.refusals()) {
                terminal.say("set aside: " + outcome.input().name() + ": " + refusal);
            }
            if (outcome.failure() != null) {
                outcome.failure().printStackTrace(terminal.err());
            }
        }
        if (!outcome.results().isEmpty()) {
            progress.clear();
            OutputStream out = terminal.out();
            for (Outcome.Result result : outcome.results()) {
                articles++;
                result.writeTo(out);
            }
            if (terminal.out().checkError()) {
                throw new IOException("Standard output takes no more.");
            }
        }
    }
}
