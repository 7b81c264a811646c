package org.clipfile.html;

/** A start tag: what it is called, where its attributes stand, and whether it closes itself. */
record Start(Tag tag, int attributes, int attributesEnd, boolean selfClosing) {
    /** One that the page leaves out. */
    static Start of(Tag tag) {
        return new Start(tag, 0, 0, false);
    }
}
