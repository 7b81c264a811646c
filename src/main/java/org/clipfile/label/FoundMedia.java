package org.clipfile.label;

import org.clipfile.article.Media.Credit;
import org.clipfile.article.Virin;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or sound while its parts are still being gathered.
 *
 * @param type {@code image}, {@code video} or {@code audio}
 * @param url its address
 * @param alt alternative text
 * @param title its title
 * @param caption its caption, without the credit
 * @param credit who made or gave it
 * @param virin its VIRIN
 * @param date ISO 8601 date it was made
 * @param offset where it stands in the page's text
 */
public record FoundMedia(
        String type,
        @Nullable String url,
        @Nullable String alt,
        @Nullable String title,
        @Nullable String caption,
        @Nullable Credit credit,
        @Nullable Virin virin,
        @Nullable String date,
        int offset) {

    /** The same with another alternative text. */
    FoundMedia withAlt(String words) {
        return new FoundMedia(type, url, words, title, caption, credit, virin, date, offset);
    }

    /** The same with another title. */
    FoundMedia withTitle(String words) {
        return new FoundMedia(type, url, alt, words, caption, credit, virin, date, offset);
    }

    /** The same with a caption. */
    FoundMedia withCaption(String words) {
        return new FoundMedia(type, url, alt, title, words, credit, virin, date, offset);
    }
}
