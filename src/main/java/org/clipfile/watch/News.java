package org.clipfile.watch;

/** Is told what happens, to tell people. Thread-safe. */
public interface News {
    /** Something went well. */
    void good(String line);

    /** Something went wrong, or was given up. */
    void bad(String line);
}
