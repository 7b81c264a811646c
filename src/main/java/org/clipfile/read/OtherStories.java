package org.clipfile.read;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.clipfile.read.Headlines.Heading;
import org.clipfile.rules.BoxNames;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stands in boxes of other stories, or of the site: by the names of the boxes around it that do not hold the
 * headline. One page, one object.
 */
final class OtherStories {
    /** Longer ids are looked at this far. */
    private static final int LONGEST_ID = 1000;

    /** Boxes between a foot and the story it is the foot of. */
    private static final int FOOT_REACH = 4;

    /** Where a box stands by its names: in the article for all they say, in the foot of something, or elsewhere. */
    private enum Standing {
        HERE,
        FOOT,
        ELSEWHERE;

        static Standing of(Frame box) {
            String name = box.element.normalName();
            String hints = hints(box);
            return !BoxNames.isElsewhere(name, hints) ? HERE : BoxNames.isFoot(name, hints) ? FOOT : ELSEWHERE;
        }
    }

    private final Map<Frame, Standing> known = new IdentityHashMap<>();
    private final Set<Frame> around = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Takes what stands around a headline for its article's, whatever its names. */
    void headline(@Nullable Heading headline) {
        for (Frame at = headline == null ? null : headline.frame(); at != null; at = at.up) {
            around.add(at);
        }
    }

    /** Whether an element stands in a box of theirs. */
    boolean hold(Frame frame) {
        Frame foot = null;
        Frame at = frame;
        for (; at != null && !around.contains(at); at = at.up) {
            if (at.element.is("body") || at.element.is("html")) {
                break;
            }
            Standing standing = at.box ? known.computeIfAbsent(at, Standing::of) : Standing.HERE;
            if (standing == Standing.ELSEWHERE) {
                return true;
            }
            foot = standing == Standing.FOOT ? at : foot;
        }
        // The foot of the headline's own story tells its date.
        for (int reach = 0; foot != null && at != null && around.contains(at) && reach < FOOT_REACH; reach++) {
            if (BoxNames.isStory(at.element.normalName(), hints(at))) {
                return false;
            }
            at = at.up;
        }
        return foot != null;
    }

    private static String hints(Frame frame) {
        String id = Tags.attribute(frame.element, "id");
        return frame.classes.lower() + " " + id.substring(0, Math.min(id.length(), LONGEST_ID));
    }
}
