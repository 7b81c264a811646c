package org.clipfile.article;

import java.util.Locale;

/** By which door a capture came in. */
public enum Channel {
    /** A file found in the inbox folder. */
    INBOX,
    /** A file or address named on the command line. */
    COMMAND,
    /** An entry of a feed. */
    FEED,
    /** A web page that is watched. */
    PAGE;

    /** As it is written in articles and captures: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of that word. */
    public static Channel parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
