package org.clipfile.weigh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Box;

/** Tells which boxes of a page belong to the programs that ask readers for consent. */
public final class ConsentBoxes {
    private ConsentBoxes() {}

    /** Of each box: whether it or one around it is such a box. Names of the whole page name no box. */
    public static boolean[] among(List<Box> boxes) {
        boolean[] consent = new boolean[boxes.size()];
        Map<String, Boolean> known = new HashMap<>();
        for (int i = 0; i < consent.length; i++) {
            Box box = boxes.get(i);
            boolean page = box.tag().equals("html")
                    || box.tag().equals("body")
                    || box.tag().equals("main");
            consent[i] = box.parent() >= 0 && consent[box.parent()]
                    || !page && !box.hints().isEmpty() && known.computeIfAbsent(box.hints(), ConsentBoxes::isConsent);
        }
        return consent;
    }

    private static boolean isConsent(String hints) {
        return (HintWords.in(hints) & Hint.CONSENT_BOX.bit()) != 0;
    }
}
