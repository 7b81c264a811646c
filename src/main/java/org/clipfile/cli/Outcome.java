package org.clipfile.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input.
 *
 * @param input what it was
 * @param results one for each article that came of it, to be put on standard output in that order
 * @param refusals why it, or pages in it, were set aside; sentences
 * @param failure what was thrown where the mistake is ours; null otherwise
 */
record Outcome(
        Input input,
        List<Result> results,
        List<String> refusals,
        @Nullable Throwable failure) {

    /** Something that can be written to standard output, once. */
    @FunctionalInterface
    interface Result {
        /** Writes it, and gives back what held it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** An input that came to nothing, for a reason that lies in itself. */
    static Outcome aside(Input input, String reason) {
        return new Outcome(input, List.of(), List.of(reason), null);
    }

    /** Whether anything of it was set aside. */
    boolean isAside() {
        return !refusals.isEmpty();
    }
}
