package org.clipfile.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article, each fact chosen among the statements found.
 *
 * @param title headline, without the site's name
 * @param subtitle second line of the headline
 * @param summary the publisher's own
 * @param byline line that names the authors, as printed
 * @param authors people and desks of the byline
 * @param publisher who published it
 * @param agency news agency it came from: {@code AP}, {@code Reuters}
 * @param dateline place and date before the first sentence
 * @param published when it was published, and what else was said about that
 * @param modified when it was last changed
 * @param language BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param keywords the publisher's keywords and tags
 * @param sections the publisher's sections, broadest first
 * @param rights copyright line or licence, as printed
 * @param statements what was said about the article and by whom, for those who doubt a choice
 */
public record Facts(
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String summary,
        @Nullable String byline,
        List<Author> authors,
        @Nullable Publisher publisher,
        @Nullable String agency,
        @Nullable Dateline dateline,
        @Nullable Published published,
        @Nullable When modified,
        @Nullable String language,
        @Nullable String direction,
        List<String> keywords,
        List<String> sections,
        @Nullable String rights,
        List<Statement> statements) {

    /**
     * A person or desk of the byline.
     *
     * @param name without "By", rank or desk
     * @param role rank or function: {@code Staff Sgt.}, {@code Photographs}
     * @param organization unit or employer
     */
    public record Author(
            String name, @Nullable String role, @Nullable String organization) {}

    /**
     * Who published it.
     *
     * @param name as printed
     * @param url its home page
     */
    public record Publisher(String name, @Nullable String url) {}

    /**
     * What stands before the first sentence: {@code WASHINGTON, Sept. 22, 2020 (AP) —}.
     *
     * @param text as printed
     * @param place place as printed
     * @param agency agency in brackets
     * @param date ISO 8601 date, if one is printed
     */
    public record Dateline(
            String text,
            @Nullable String place,
            @Nullable String agency,
            @Nullable String date) {}

    /**
     * What a source said of the article.
     *
     * @param field what it speaks of: a field of the article's JSON, or {@code free} for whether it may be read for nothing
     * @param value its words; of long ones the beginning
     * @param source where it was found: {@code json-ld:headline}, {@code meta:og:title}, {@code link:amphtml}
     */
    public record Statement(String field, String value, String source) {}

    public Facts {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        sections = List.copyOf(sections);
        statements = List.copyOf(statements);
    }
}
