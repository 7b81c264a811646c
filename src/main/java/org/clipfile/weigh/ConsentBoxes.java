package org.clipfile.weigh;

import java.util.List;
import org.clipfile.article.Box;

/** Tells which boxes of a page belong to the programs that ask readers for consent. */
public final class ConsentBoxes {
    private ConsentBoxes() {}

    /** Of each box: whether it or one around it is such a box. Names of the whole page name no box. */
    public static boolean[] among(List<Box> boxes) {
        boolean[] consent = new boolean[boxes.size()];
        for (int i = 0; i < consent.length; i++) {
            Box box = boxes.get(i);
            boolean page = box.tag().equals("html")
                    || box.tag().equals("body")
                    || box.tag().equals("main");
            consent[i] = box.parent() >= 0 && consent[box.parent()]
                    || !page && (HintWords.in(box.hints()) & Hint.CONSENT_BOX.bit()) != 0;
        }
        return consent;
    }
}
