package org.clipfile.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or sound of an article.
 *
 * @param type {@code image}, {@code video} or {@code audio}
 * @param url its address
 * @param alt alternative text
 * @param title its title
 * @param caption what is written under it, without the credit
 * @param credit who made or gave it
 * @param virin the number the US military gave it
 * @param date ISO 8601 date it was made, as far as it is said
 * @param position index of the body block before which it stands; the number of blocks if after all of them
 */
public record Media(
        String type,
        @Nullable String url,
        @Nullable String alt,
        @Nullable String title,
        @Nullable String caption,
        @Nullable Credit credit,
        @Nullable Virin virin,
        @Nullable String date,
        int position) {

    /**
     * Who made or gave it.
     *
     * @param text as printed, without label words such as "Photo by"
     * @param name the same without marks such as ©, as one prints it again
     * @param names people
     * @param organization employer, unit or agency
     * @param relation {@code by}, {@code courtesy}, {@code via}, {@code pool}, {@code file}; null if just named
     * @param parties everybody it names, one by one, in its order
     */
    public record Credit(
            String text,
            String name,
            List<String> names,
            @Nullable String organization,
            @Nullable String relation,
            List<Party> parties) {
        public Credit {
            names = List.copyOf(names);
            parties = List.copyOf(parties);
        }
    }

    /**
     * Somebody a credit names.
     *
     * @param name as printed
     * @param person whether it is a person, not an organization
     */
    public record Party(String name, boolean person) {}
}
