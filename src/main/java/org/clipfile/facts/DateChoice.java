package org.clipfile.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clipfile.article.Fact;
import org.clipfile.article.Published;
import org.clipfile.article.When;
import org.clipfile.article.When.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the dates of an article. Sources rank by how sure they are to mean this article; dates of its pictures count
 * only where nothing else is said, and then are marked as inferred. A date after the capture is not believed, and the time
 * of capture is never taken for a date.
 */
final class DateChoice {
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("feed", 0),
            Map.entry("mail:date", 10),
            Map.entry("json-ld:datePublished", 1),
            Map.entry("json-ld:dateModified", 1),
            Map.entry("meta:article:published_time", 2),
            Map.entry("meta:article:modified_time", 2),
            Map.entry("meta:og:article:published_time", 2),
            Map.entry("meta:article:published", 2),
            Map.entry("meta:article.published", 2),
            Map.entry("meta:dcterms.issued", 3),
            Map.entry("meta:dc.date.issued", 3),
            Map.entry("meta:citation_publication_date", 3),
            Map.entry("microdata:datePublished", 4),
            Map.entry("microdata:dateModified", 4),
            Map.entry("json-ld:WebPage.datePublished", 5),
            Map.entry("json-ld:WebPage.dateModified", 5),
            Map.entry("meta:dcterms.created", 7),
            Map.entry("meta:dc.date.created", 7),
            Map.entry("meta:timestamp", 7),
            Map.entry("meta:ptime", 7),
            Map.entry("microdata:dateCreated", 7),
            Map.entry("json-ld:dateCreated", 7),
            Map.entry("time-element", 8),
            Map.entry("date-label", 8),
            Map.entry("date-line", 9),
            Map.entry("date-element", 9),
            // What systems fill in by themselves is the day of the last export as often as that of the article.
            Map.entry("meta:date", 13),
            Map.entry("meta:dc.date", 13),
            Map.entry("meta:dcterms.date", 13),
            Map.entry("microdata:datePublished-far", 9),
            Map.entry("byline-line", 10),
            Map.entry("byline-element", 10),
            Map.entry("date-below", 10),
            Map.entry("date-text", 11),
            Map.entry("dateline", 11),
            Map.entry("url", 14),
            Map.entry("microdata:uploadDate", 14),
            Map.entry("time-element-far", 16),
            Map.entry("date-foot", 30),
            Map.entry("date-element-far", 16));
    private static final int OTHER_META = 6;
    private static final int OTHER = 11;
    /** Months and years rank behind all days, but before what is only inferred. */
    private static final int COARSE = 20;
    /** A page that only says when it was last changed was published then or before. */
    private static final int CHANGED = 40;
    /** Lone dates far from the headline may be of anything. */
    private static final int FAR = 50;

    /** Chars above the headline within which a printed date is its own; further up, mastheads print today's. */
    private static final int MASTHEAD_REACH = 100;

    private static final int MASTHEAD = 4;
    private static final int ABOVE = 1;

    private static final int MOST_ALTERNATIVES = 10;
    /** Clocks that run ahead, and zones: a date may be this far after the capture. */
    private static final long SLACK_SECONDS = 26 * 3600L;

    private final String latest;
    private final @Nullable String language;
    private final int headline;

    /**
     * @param captured when the page was captured
     * @param language its language; null if unknown
     * @param headline where its headline stands; -1 if it shows none
     */
    DateChoice(Instant captured, @Nullable String language, int headline) {
        this.latest = captured.plusSeconds(SLACK_SECONDS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        this.language = language;
        this.headline = headline;
    }

    record Ranked(When when, int rank) {}

    /**
     * When it was published; null if nothing says so.
     *
     * @param more dates that other statements hold
     * @param modified statements of when it was last changed, for want of anything else
     */
    @Nullable
    Published published(List<Fact> statements, List<When> more, List<Fact> modified) {
        List<Ranked> candidates = candidates(statements, more);
        List<Ranked> changes = candidates(modified, List.of());
        for (Ranked change : changes) {
            When when = change.when();
            candidates.add(
                    new Ranked(new When(when.at(), when.precision(), when.source(), false), change.rank() + CHANGED));
        }
        candidates.sort(Comparator.comparingInt(Ranked::rank));
        List<When> media = media(statements);
        if (candidates.isEmpty() && media.isEmpty()) {
            return null;
        }
        List<When> others = candidates.stream()
                .filter(candidate -> candidate.rank() < CHANGED)
                .map(Ranked::when)
                .toList();
        When best = candidates.isEmpty()
                ? media.get(0)
                : HomeClock.told(
                        finest(DateWitnesses.ordered(
                                candidates, changes.stream().map(Ranked::when).toList())),
                        others);
        Set<String> seen = new LinkedHashSet<>(List.of(best.at()));
        List<When> alternatives = new ArrayList<>();
        for (Ranked candidate : candidates) {
            if (alternatives.size() < MOST_ALTERNATIVES
                    && seen.add(candidate.when().at())) {
                alternatives.add(candidate.when());
            }
        }
        for (When when : media) {
            if (alternatives.size() < MOST_ALTERNATIVES && seen.add(when.at())) {
                alternatives.add(when);
            }
        }
        return new Published(best, alternatives);
    }

    /** When it was last changed; null if nothing says so. */
    @Nullable
    When modified(List<Fact> statements) {
        List<Ranked> candidates = candidates(statements, List.of());
        return candidates.isEmpty() ? null : finest(candidates);
    }

    private List<Ranked> candidates(List<Fact> statements, List<When> more) {
        List<Ranked> candidates = new ArrayList<>();
        for (Fact fact : statements) {
            if (!isMedia(fact)) {
                // Of those above the headline, the nearest comes first.
                int less = above(fact);
                parse(fact)
                        .ifPresent(when ->
                                candidates.add(less > 0 ? 0 : candidates.size(), new Ranked(when, rank(when) + less)));
            }
        }
        for (When when : more) {
            candidates.add(new Ranked(when, rank(when)));
        }
        candidates.removeIf(candidate -> !isPossible(candidate.when()));
        candidates.sort(Comparator.comparingInt(Ranked::rank));
        return candidates;
    }

    /** The best of the candidates, told by another source of the same day if that is more exact. */
    private static When finest(List<Ranked> candidates) {
        When best = candidates.get(0).when();
        for (Ranked candidate : candidates) {
            When when = candidate.when();
            if (best.precision() == Precision.DAY
                            && when.precision().compareTo(Precision.DAY) > 0
                            && when.at().startsWith(best.at())
                    || best.precision().compareTo(Precision.DAY) < 0
                            && when.precision().compareTo(best.precision()) > 0
                            && when.at().startsWith(best.at())) {
                best = when;
            }
        }
        return best;
    }

    /** The dates of pictures, the one to take first: the one all agree on, or the latest. */
    private List<When> media(List<Fact> statements) {
        List<When> dates = new ArrayList<>();
        for (Fact fact : statements) {
            if (isMedia(fact)) {
                parse(fact).filter(this::isPossible).ifPresent(dates::add);
            }
        }
        // Of the same day, the number counts before the words of a caption.
        dates.sort(Comparator.comparing(When::at).thenComparing(When::source).reversed());
        return dates;
    }

    /** How much less sure a date is for standing above the headline. */
    private int above(Fact fact) {
        if (fact.span() == null || fact.span().end() > headline) {
            return 0;
        }
        boolean said = fact.source().equals("date-label");
        return fact.span().end() + MASTHEAD_REACH < headline ? MASTHEAD : said ? 0 : ABOVE;
    }

    private static boolean isMedia(Fact fact) {
        return fact.source().equals("virin") || fact.source().equals("caption");
    }

    private Optional<When> parse(Fact fact) {
        boolean printed = fact.span() != null || !fact.source().contains(":");
        boolean stated = !isMedia(fact) && !fact.source().endsWith("-far");
        return Dates.parse(fact.value(), fact.source(), stated, printed ? language : null)
                .filter(when -> !isMedia(fact) || when.precision().compareTo(Precision.DAY) >= 0);
    }

    private static int rank(When when) {
        Integer known = RANKS.get(when.source());
        int rank = known != null
                ? known
                : when.source().startsWith("meta:")
                        ? OTHER_META
                        : when.source().startsWith("json-ld:")
                                ? 5
                                : when.source().startsWith("feed")
                                                || when.source().startsWith("front-matter:")
                                        ? 0
                                        : when.source().equals("date-far") ? FAR : OTHER;
        return when.precision().compareTo(Precision.DAY) < 0 ? rank + COARSE : rank;
    }

    /** Not after the capture; not the zero of some clock, which stands for "unknown". */
    private boolean isPossible(When when) {
        String day = when.at().substring(0, Math.min(10, when.at().length()));
        return day.compareTo(latest.substring(0, day.length())) <= 0
                && !day.equals("1970-01-01")
                && !day.equals("1900-01-01");
    }
}
