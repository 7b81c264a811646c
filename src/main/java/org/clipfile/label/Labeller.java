package org.clipfile.label;

/**
 * Says of some pieces of a page what they are. Labellers run from the general to the particular, and the later one has
 * the last word. Stateless and thread-safe; never throws on odd pages.
 */
public interface Labeller {

    /** Labels what it knows in the sheet's ledger, and notes the facts, media and notices it took from there. */
    void label(Worksheet sheet);
}
