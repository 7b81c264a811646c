package org.clipfile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that settings may have. Immutable. */
final class SettingNames {
    private static final String OURS = "clipfile.";
    /** What the launcher tells of the surroundings; nothing to be set. */
    private static final Set<String> OF_THE_LAUNCHER =
            Set.of("clipfile.home", "clipfile.terminals", "clipfile.columns", "clipfile.java");

    /** Names that differ by more letters are not mistaken for each other. */
    private static final int MOST_SLIPS = 4;

    private final Set<String> names;

    SettingNames(Set<String> names) {
        this.names = new TreeSet<>(names);
    }

    /**
     * Lets pass what is a setting of ours or does not look like one.
     *
     * @param where it was found, for people: {@code in /srv/application.properties}
     * @throws IllegalArgumentException if it is none, with the name that may have been meant
     */
    void check(String name, String where) {
        if (name.startsWith(OURS) && !names.contains(name) && !OF_THE_LAUNCHER.contains(name)) {
            throw unknown(name, where, nearest(name));
        }
    }

    /** As {@link #check}, for an environment variable. */
    void checkVariable(String variable) {
        if (!variable.startsWith("CLIPFILE_")) {
            return;
        }
        for (Set<String> known : List.of(names, OF_THE_LAUNCHER)) {
            if (known.stream().anyMatch(name -> Configuration.variable(name).equals(variable))) {
                return;
            }
        }
        String nearest = nearest(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
        throw unknown(variable, "an environment variable", nearest == null ? null : Configuration.variable(nearest));
    }

    private static IllegalArgumentException unknown(String name, String where, @Nullable String meant) {
        return new IllegalArgumentException("There is no setting " + name + " (" + where + ")."
                + (meant == null ? "" : " Did you mean " + meant + "?"));
    }

    private @Nullable String nearest(String name) {
        String nearest = null;
        int fewest = MOST_SLIPS + 1;
        for (String known : names) {
            int slips = known.startsWith(OURS) ? slips(name, known) : fewest;
            if (slips < fewest) {
                fewest = slips;
                nearest = known;
            }
        }
        return nearest;
    }

    /** How many letters must be put in, taken out or changed to make one of the other (Levenshtein's distance). */
    private static int slips(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[last.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[other.length()];
    }
}
