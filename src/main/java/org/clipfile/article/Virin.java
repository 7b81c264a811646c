package org.clipfile.article;

import org.jspecify.annotations.Nullable;

/**
 * A Visual Information Record Identification Number, as US military pictures carry it: {@code 200922-D-BN624-1166}.
 * Its date is that of the picture, not of the article.
 *
 * @param value as printed, without file extension
 * @param date ISO 8601 date of the first group; null if it is no date
 * @param service name of the service the letter stands for; null if unknown
 * @param photographer vision id of the photographer: {@code BN624}
 * @param sequence number of the picture that day: {@code 1166}
 * @param country ISO 3166-1 code of a foreign photographer's country; null for others
 */
public record Virin(
        String value,
        @Nullable String date,
        @Nullable String service,
        String photographer,
        String sequence,
        @Nullable String country) {}
