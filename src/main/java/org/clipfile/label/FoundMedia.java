package org.clipfile.label;

import org.clipfile.article.Media.Credit;
import org.clipfile.article.Page.Picture;
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
        int offset) {

    /** ISO 8601 date it was made; null if nothing tells. */
    public @Nullable String date() {
        return virin == null ? null : virin.date();
    }

    /** A picture of which no more is known than where it stands. */
    static FoundMedia picture(int offset) {
        return new FoundMedia("image", null, null, null, null, null, null, offset);
    }

    /** What the markup shows, before its caption was looked for. */
    static FoundMedia of(Picture picture) {
        return new FoundMedia(
                picture.type(), picture.url(), picture.alt(), picture.title(), null, null, null, picture.offset());
    }

    /** The same with its address. */
    FoundMedia withUrl(@Nullable String other) {
        return new FoundMedia(type, other, alt, title, caption, credit, virin, offset);
    }

    /** The same with another alternative text. */
    FoundMedia withAlt(@Nullable String other) {
        return new FoundMedia(type, url, other, title, caption, credit, virin, offset);
    }

    /** The same with another title. */
    FoundMedia withTitle(@Nullable String other) {
        return new FoundMedia(type, url, alt, other, caption, credit, virin, offset);
    }

    /** The same with a caption. */
    FoundMedia withCaption(@Nullable String other) {
        return new FoundMedia(type, url, alt, title, other, credit, virin, offset);
    }

    /** The same with a credit. */
    FoundMedia withCredit(@Nullable Credit other) {
        return new FoundMedia(type, url, alt, title, caption, other, virin, offset);
    }

    /** The same with a VIRIN. */
    FoundMedia withVirin(@Nullable Virin other) {
        return new FoundMedia(type, url, alt, title, caption, credit, other, offset);
    }
}
