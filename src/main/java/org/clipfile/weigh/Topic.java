package org.clipfile.weigh;

/** What words that speak to the reader of a page are about; the words stand in {@code weigh/phrases.properties}. */
enum Topic {
    MORE("related"),
    SUBSCRIBE("newsletter"),
    SHARE("share"),
    RIGHTS("rights"),
    WRITER("author"),
    ORIGIN("note"),
    MEDIA("furniture"),
    READER("comments"),
    CLOCK("furniture"),
    HELP("note");

    private final String reason;

    Topic(String reason) {
        this.reason = reason;
    }

    /** Why a piece with such words is removed, as ledgers say it. */
    String reason() {
        return reason;
    }
}
