package org.clipfile.facts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes from a line with names what bylines say besides: dates, addresses, signs, what it is they wrote. */
final class BylineTrims {
    private BylineTrims() {}

    /** "Ada Moor Ada Moor": the words beside a portrait and under it. */
    static String once(String text) {
        int middle = text.length() / 2;
        boolean twice = middle > 3
                && text.charAt(middle) == ' '
                && text.substring(0, middle).equals(text.substring(middle + 1));
        return twice ? text.substring(0, middle) : text;
    }

    /** "Kolumne von Ada Moor": without the few words that say what it is she wrote. */
    static String withoutKind(String text) {
        String[] words = text.split(" +", 6);
        for (int i = 1; i < Math.min(4, words.length - 2); i++) {
            if (BylineWords.BEFORE_NAMES.contains(words[i].toLowerCase(Locale.ROOT))
                    && Character.isUpperCase(words[i + 1].charAt(0))) {
                return String.join(" ", List.of(words).subList(i + 1, words.length));
            }
        }
        return text;
    }

    static String withoutSigns(String text) {
        return Signs.off(text, " -|/,:;•·»", " -|/,:;•·»");
    }

    /** Without the ticks of buttons behind a line: {@code Story by Jane Doe ✔}. */
    static String withoutTicks(String line) {
        int end = line.length();
        while (end > 0
                && (line.charAt(end - 1) <= ' '
                        || line.charAt(end - 1) >= '\u2713' && line.charAt(end - 1) <= '\u2718')) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    /** The text up to its date, if it has one, or up to a month that is all that is left of it. */
    static String withoutDate(String text, Dates.@Nullable Found known) {
        Dates.Found found = known;
        if (found == null) {
            List<Dates.Found> dates = Dates.find(text, null);
            found = dates.isEmpty() ? null : dates.get(0);
        }
        String rest = found == null ? text : text.substring(0, found.span().start());
        while (!rest.isEmpty()) {
            String trimmed = rest.strip();
            int cut = trimmed.length();
            while (cut > 0 && ",;-|(»".indexOf(trimmed.charAt(cut - 1)) >= 0) {
                cut--;
            }
            trimmed = trimmed.substring(0, cut).strip();
            int space = trimmed.lastIndexOf(' ');
            String last = trimmed.substring(space + 1).toLowerCase(Locale.ROOT);
            String bare = last.endsWith(".") || last.endsWith(":") ? last.substring(0, last.length() - 1) : last;
            boolean month = trimmed.split(" ").length > 3 && bare.length() <= 4 && Months.isMonth(bare, "en");
            boolean lead = found != null
                    && (Stamps.isLabelWord(bare)
                            || Months.isWeekday(bare) && bare.length() > 3
                            || bare.equals("on")
                            || bare.equals("am"));
            if (space < 0 || !month && !lead) {
                return trimmed;
            }
            rest = trimmed.substring(0, space);
        }
        return rest;
    }

    static String withoutMail(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.indexOf('@') < 0 && !word.contains("://")) {
                out.append(out.isEmpty() ? "" : " ").append(word);
            }
        }
        return out.toString();
    }
}
