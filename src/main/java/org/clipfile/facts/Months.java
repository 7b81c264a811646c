package org.clipfile.facts;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clipfile.rules.WordLists;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays in some 50 languages, from {@code facts/calendar.properties}. */
final class Months {
    private static final Map<String, Integer> ANY = new HashMap<>();
    private static final Map<String, Integer> BY_LANGUAGE = new HashMap<>();
    private static final Set<String> WEEKDAYS = new HashSet<>();

    static {
        WordLists lists = WordLists.in("facts/calendar.properties");
        for (String name : lists.names()) {
            String language = name.substring(0, name.indexOf('.'));
            if (name.endsWith(".days")) {
                for (String day : lists.list(name)) {
                    add(day, WEEKDAYS);
                }
                continue;
            }
            List<String> months = lists.list(name, ";");
            if (months.size() != 12) {
                throw new IllegalArgumentException("calendar.properties: " + name + " has no 12 months");
            }
            for (int month = 1; month <= 12; month++) {
                Set<String> forms = new HashSet<>();
                for (String form : WordLists.parts(months.get(month - 1), ",")) {
                    add(form, forms);
                }
                for (String form : forms) {
                    // A word two languages read differently means, where no language is known, what the first says.
                    ANY.putIfAbsent(form, month);
                    BY_LANGUAGE.put(language + ':' + form, month);
                }
            }
        }
    }

    private Months() {}

    /**
     * The month a word names, 1 to 12, or 0.
     *
     * @param word in lower case, without a full stop
     * @param language BCP 47 tag of the text; null if unknown
     */
    static int month(String word, @Nullable String language) {
        Integer month = ANY.get(word);
        if (month == null && word.length() > 3 && word.charAt(0) == '\u05d1') {
            // Hebrew writes "in September" as one word.
            month = ANY.get(word.substring(1));
        }
        if (month == null) {
            return 0;
        }
        Integer own = language == null ? null : BY_LANGUAGE.get(Languages.primary(language) + ':' + word);
        return own == null ? month : own;
    }

    /** Whether a word names a month in that language. */
    static boolean isMonth(String word, String language) {
        return BY_LANGUAGE.containsKey(language + ':' + word);
    }

    /** Whether a word, in lower case, names a day of the week in some language. */
    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    private static void add(String form, Set<String> forms) {
        forms.add(form);
        String bare = withoutAccents(form);
        forms.add(bare);
    }

    /** Latin, Greek and Cyrillic letters without their accents; other scripts keep their marks, which are letters there. */
    static String withoutAccents(String word) {
        if (word.isEmpty() || word.charAt(0) >= '\u0530') {
            return word;
        }
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replace('ı', 'i');
    }
}
