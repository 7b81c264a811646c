package org.clipfile.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule: what it looks for, what it says of that, and why.
 *
 * @param id lower-case words with hyphens, unique in a book
 * @param source file and line where it stands: {@code banners.yaml:4}
 * @param reason reason of removal as it stands in ledgers: {@code banner}, {@code related}
 * @param because why the rule is right, for reviewers
 * @param languages BCP 47 languages its phrases are in; empty for all
 * @param sites the hosts it holds on
 * @param where how a phrase must stand to count
 * @param phrases words to look for
 * @param beside words to look for that a story might say as well: they count in a run in which one of the phrases stands
 * @param noise words that alone say nothing, but go with the phrases of a run they stand among
 * @param least how many phrases a run needs at least
 * @param margin whether it holds only before the first and after the last paragraph of prose
 * @param css selector of the boxes it means, in HTML; null for a rule about words
 * @param notice kind of the notice a match is kept as; null if it is just removed
 * @param field field of the article that a match states, as {@code rights}; null for none
 * @param flag quality flag a match raises; null for none
 * @param examples proofs; run in every build
 */
public record Rule(
        String id,
        String source,
        String reason,
        String because,
        List<String> languages,
        Sites sites,
        Where where,
        List<Phrase> phrases,
        List<Phrase> beside,
        List<Phrase> noise,
        int least,
        boolean margin,
        @Nullable String css,
        @Nullable String notice,
        @Nullable String field,
        @Nullable String flag,
        List<Example> examples) {

    /** How a phrase must stand to count. */
    public enum Where {
        /** It is all of a line or paragraph. */
        ALONE,
        /**
         * Phrases of the rule follow each other, in any order, with nothing but noise between them; they fill whole
         * lines, or there are at least two of them at the start of one.
         */
        RUN,
        /** It is all of a line, and lines like headlines follow, which go with it. */
        HEADING,
        /**
         * It begins a line, alone or with a colon behind it, and the lines below it go with it, as far as they are short and no blank line parts them: an
         * address below "Contact".
         */
        BLOCK,
        /** It stands at the start of a single line like a headline, with a colon behind it. */
        LEAD,
        /** It stands in a line of plain text, in brackets of its own or behind a comma; only these words go. */
        INLINE,
        /** It stands anywhere in a very short document; nothing is removed. */
        DOCUMENT,
        /** The box is chosen by CSS. */
        BOX
    }

    /**
     * A proof of the rule.
     *
     * @param text the input: plain text, or HTML if it begins with {@code <}
     * @param removes what must not be in the body
     * @param keeps what must be in the body
     * @param address the address it is read from; null for none, or a host of the rule if it holds on some only
     */
    public record Example(
            String text,
            List<String> removes,
            List<String> keeps,
            @Nullable String address) {
        public Example {
            removes = List.copyOf(removes);
            keeps = List.copyOf(keeps);
        }
    }

    public Rule {
        languages = List.copyOf(languages);
        phrases = List.copyOf(phrases);
        beside = List.copyOf(beside);
        noise = List.copyOf(noise);
        examples = List.copyOf(examples);
    }

    /** The same rule, switched off on some hosts. */
    Rule without(List<String> hosts) {
        return new Rule(
                id,
                source,
                reason,
                because,
                languages,
                sites.without(hosts),
                where,
                phrases,
                beside,
                noise,
                least,
                margin,
                css,
                notice,
                field,
                flag,
                examples);
    }

    /** The address an example of this rule is read from; null for none. */
    public @Nullable String addressOf(Example example) {
        if (example.address() != null || sites.only().isEmpty()) {
            return example.address();
        }
        return "https://" + sites.only().get(0) + "/";
    }

    /** Whether that index of a hit means noise, not a phrase. */
    public boolean isNoise(int phrase) {
        return phrase >= phrases.size() + beside.size();
    }

    /** Whether that index of a hit means words that count beside a phrase only. */
    public boolean isBeside(int phrase) {
        return phrase >= phrases.size() && !isNoise(phrase);
    }

    /** All it looks for, in the order of a hit's index. */
    List<Phrase> sought() {
        List<Phrase> sought = new ArrayList<>(phrases);
        sought.addAll(beside);
        sought.addAll(noise);
        return sought;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
