package org.clipfile.read;

import org.clipfile.html.Text;

/** How much of a page no reader sees, to tell whether its article is among that. */
final class Unseen {
    /** Hidden text of so many chars may be an article, if the page shows no more than so many outside links. */
    private static final int ARTICLE = 500;

    private static final int SHOWN_LITTLE = 200;

    /** Chars, white space left out: of what stands in for scripts, and of hidden boxes. */
    private int standIns;

    private int hidden;

    /** Counts a text that stands in a frame nobody sees. */
    void count(Text words, Frame frame) {
        String told = words.toString().strip();
        Frame outermost = frame;
        while (outermost.up != null && outermost.up.unseen) {
            outermost = outermost.up;
        }
        String name = outermost.element.normalName();
        if (name.equals("noscript") || name.equals("noframes")) {
            // Markup as text: the page was saved from a browser whose scripts ran, and needs no stand-in.
            standIns += told.startsWith("<") ? 0 : told.length();
        } else if (outermost.box && !name.equals("head") && !name.equals("title")) {
            hidden += told.length();
        }
    }

    /**
     * How much must be shown for the article to be among it: more than usual where a page shows next to nothing else.
     *
     * @param prose visible chars outside links, white space left out
     */
    Tags.Shown better(int prose) {
        if (standIns >= ARTICLE && standIns >= prose) {
            return Tags.Shown.STAND_INS;
        }
        return hidden >= ARTICLE && prose < SHOWN_LITTLE ? Tags.Shown.HIDDEN : Tags.Shown.USUAL;
    }
}
