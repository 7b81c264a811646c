package org.clipfile.rules;

import java.util.Set;
import java.util.regex.Pattern;

/** What the names and classes of boxes say about whose words stand in them, as publishing systems use them everywhere. */
public final class BoxNames {
    private static final Set<String> TAGS = Set.of("nav", "aside", "footer");

    private static final Pattern ELSEWHERE = Pattern.compile(
            "related|recommend|sidebar|most-?read|trending|teaser|promo(?!ted)|newsletter|comment|footer|carousel|more-(?:stories|news)"
                    + "|also-?(?:read|like)|read-?next|up-?next|popular|latest|author-bio|about-author");
    /** Where none of these stands, {@link #ELSEWHERE} need not be asked. */
    private static final Stems HINTS = new Stems(
            "related|recommend|sidebar|most|trending|teaser|promo|newsletter|comment|footer|carousel|more-|also"
                    + "|read|up-next|upnext|popular|latest|author-bio|about-author");
    /** Classes that tell what an article is about or how the page is laid out, not where its words stand. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:^|\\s)(?:(?:category|tag|post_tag|format|has|no|with|hide|is|js|single|page|template)-|no_|has_)\\S*");

    private static final Stems STORY =
            new Stems("article|artikel|news|post|entry|story|detail|node|beitrag|meldung|single");

    private BoxNames() {}

    /**
     * Whether a box is the foot of what is around it: of the page, or of one story with its date and authors.
     *
     * @param tag name of the element, lower case
     * @param hints its classes and id, parted by spaces
     */
    public static boolean isFoot(String tag, String hints) {
        return tag.equals("footer")
                || LowerCase.of(hints).contains("footer")
                        && !isElsewhere("", LowerCase.of(hints).replace("footer", ""));
    }

    /** Whether a box holds one story, and so a foot in it is that story's. */
    public static boolean isStory(String tag, String hints) {
        return tag.equals("article")
                || !tag.equals("body") && !tag.equals("html") && STORY.in(LowerCase.of(hints)) != 0;
    }

    /**
     * Whether a box holds words about other stories, readers' comments, or the site itself.
     *
     * @param tag name of the element, lower case
     * @param hints its classes and id, parted by spaces
     */
    public static boolean isElsewhere(String tag, String hints) {
        return isElsewhere(tag) || isElsewhereByName(hints);
    }

    /** The same by the name of its element alone. */
    public static boolean isElsewhere(String tag) {
        return TAGS.contains(tag);
    }

    /** The same by its classes and id alone. */
    public static boolean isElsewhereByName(String hints) {
        if (hints.length() <= 3) {
            return false;
        }
        String lower = LowerCase.of(hints);
        return HINTS.in(lower) != 0
                && ELSEWHERE.matcher(lower).find()
                && ELSEWHERE.matcher(ABOUT.matcher(lower).replaceAll(" ")).find();
    }
}
