package org.clipfile.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clipfile.article.When;
import org.clipfile.article.When.Precision;
import org.clipfile.facts.DateChoice.Ranked;

/**
 * Weighs what a page prints near its headline against what its metadata say. A publishing system that fills in its
 * structured data wrongly is outvoted by what readers see, in an element made for it where it is the only one to say so, or together with the tags. Days that differ by one
 * are the same one in another zone; what is printed may also be the day of the last change, and then says nothing.
 */
final class DateWitnesses {
    private static final Set<String> ALONE =
            Set.of("date-label", "date-line", "time-element", "date-element", "byline-line", "byline-element");
    private static final Set<String> TAGS = Set.of("meta:article:published_time", "meta:og:article:published_time");
    /** Ranks from which on a date is no more than printed. */
    private static final int DECLARED = 6;

    private static final int NEAR = 11;

    private DateWitnesses() {}

    /**
     * The candidates, the one that the others speak for at the head.
     *
     * @param candidates in the order of their ranks, at least one
     * @param modified when the page was changed
     */
    static List<Ranked> ordered(List<Ranked> candidates, List<When> modified) {
        When best = candidates.get(0).when();
        int rank = candidates.get(0).rank();
        Optional<LocalDate> day = day(best);
        if (rank == 0 || rank > DECLARED || day.isEmpty()) {
            return candidates;
        }
        List<Ranked> printed = candidates.stream()
                .filter(each -> isPrinted(each.when().source()) && each.rank() <= NEAR)
                .filter(each -> day(each.when()).isPresent())
                .toList();
        if (printed.isEmpty() || printed.stream().anyMatch(each -> isSame(each.when(), day.get()))) {
            return candidates;
        }
        Predicate<Ranked> tag = each -> TAGS.contains(each.when().source())
                && printed.stream()
                        .anyMatch(other -> day(each.when()).isPresent()
                                && isSame(other.when(), day(each.when()).get()));
        Optional<Ranked> agreed = candidates.stream().filter(tag).findFirst();
        LocalDate shown = day(printed.get(0).when()).get();
        boolean single = candidates.stream()
                .skip(1)
                .noneMatch(each -> each.rank() <= DECLARED && isSame(each.when(), day.get()));
        boolean alone = single
                && printed.stream().anyMatch(each -> each.when().source().endsWith("-element"))
                && printed.stream().allMatch(each -> day(each.when()).get().equals(shown))
                && modified.stream().noneMatch(each -> isSame(each, shown));
        if (agreed.isEmpty() && !alone) {
            return candidates;
        }
        Ranked first = agreed.orElse(printed.get(0));
        List<Ranked> ordered = new ArrayList<>(candidates);
        ordered.remove(first);
        ordered.add(0, first);
        return ordered;
    }

    /** Whether a date tells a day, in this zone or the next; where day and month may be taken for each other, either. */
    private static boolean isSame(When when, LocalDate day) {
        Optional<LocalDate> told = day(when);
        return told.isPresent()
                && (Math.abs(told.get().toEpochDay() - day.toEpochDay()) <= 1
                        || told.get().getYear() == day.getYear()
                                && told.get().getMonthValue() == day.getDayOfMonth()
                                && told.get().getDayOfMonth() == day.getMonthValue());
    }

    /** Whether a source is what readers see near the headline, alone in a line or element or among other words. */
    static boolean isPrinted(String source) {
        return isPrintedAlone(source) || source.equals("date-text");
    }

    /** The same where nothing else stands beside the date. */
    static boolean isPrintedAlone(String source) {
        return ALONE.contains(source);
    }

    private static Optional<LocalDate> day(When when) {
        return when.precision().compareTo(Precision.DAY) < 0
                ? Optional.empty()
                : Optional.of(LocalDate.parse(when.at().substring(0, 10)));
    }
}
