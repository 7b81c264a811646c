package org.clipfile;

import java.util.List;

/**
 * What the desk made of a file that was handed in.
 *
 * @param captures ids of the captures in it, in order: one for a page or text, one per page for a WARC file
 * @param refusals what else in it is a page, or was one before it was damaged, and cannot be clipped: for each a line for
 *     people that names it and says why; only a WARC file has any
 */
public record Accepted(List<String> captures, List<String> refusals) {
    public Accepted {
        captures = List.copyOf(captures);
        refusals = List.copyOf(refusals);
    }
}
