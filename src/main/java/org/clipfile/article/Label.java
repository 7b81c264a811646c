package org.clipfile.article;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of text is, and who says so.
 *
 * @param role body, metadata, media or removed
 * @param detail the block type of body text, the field of metadata, the part of a media item ({@code caption},
 *     {@code credit} ...), the reason of removed text
 * @param media index of the media item, counted from 0, or -1 for other roles
 * @param rule id of the rule that decided
 */
public record Label(Role role, String detail, int media, String rule) {
    public Label {
        if (detail.isEmpty() || rule.isEmpty()) {
            throw new IllegalArgumentException(
                    "A label says what and why: " + role + " '" + detail + "' '" + rule + "'");
        }
        if ((role == Role.MEDIA) != (media >= 0)) {
            throw new IllegalArgumentException("A media label, and no other, names its item: " + role + " " + media);
        }
    }

    /** Asked of every entry of a ledger: mostly of two that are one object, or differ in their role. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Label label
                        && role == label.role
                        && media == label.media
                        && rule.equals(label.rule)
                        && detail.equals(label.detail);
    }

    @Override
    public int hashCode() {
        return rule.hashCode() * 31 + detail.hashCode();
    }

    public static Label body(String type, String rule) {
        return new Label(Role.BODY, type, -1, rule);
    }

    public static Label metadata(String field, String rule) {
        return new Label(Role.METADATA, field, -1, rule);
    }

    public static Label media(int index, String part, String rule) {
        return new Label(Role.MEDIA, part, index, rule);
    }

    public static Label removed(String reason, String rule) {
        return new Label(Role.REMOVED, reason, -1, rule);
    }
}
