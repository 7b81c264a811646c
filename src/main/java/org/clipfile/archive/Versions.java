package org.clipfile.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Article;
import org.clipfile.article.Facts;
import org.clipfile.article.Filing;
import org.clipfile.article.Identity;
import org.clipfile.article.Notice;
import org.clipfile.article.Sighting;
import org.clipfile.article.When;
import org.jspecify.annotations.Nullable;

/** Makes of an article that is filed and one that was clipped later what the archive is to hold. Pure. */
final class Versions {
    /** Names the notices that tell of changes. */
    static final String RULE = "versions";

    private static final String GONE = "gone";
    /** Source of a time of change that nobody stated: when the change was seen. */
    private static final String SEEN = "seen-changed";

    private static final int MOST_ALIASES = 100;

    private Versions() {}

    /** The filed article, which also knows the other one's names and arrivals. */
    static Article seenAgain(Article filed, Article again) {
        List<Notice> notices = new ArrayList<>(filed.notices());
        notices.removeIf(notice -> notice.kind().equals(GONE)); // it is there again
        return with(
                filed,
                identity(filed, again, filed.identity().version()),
                filed.facts(),
                notices,
                filing(filed, again));
    }

    /** The other one as the same version: it was clipped anew from the same capture. */
    static Article clippedAnew(Article filed, Article anew) {
        return with(
                anew,
                identity(filed, anew, filed.identity().version()),
                facts(filed, anew, filed.facts().modified()),
                notices(filed, anew, null),
                filing(filed, anew));
    }

    /** The other one as the next version, with what was changed told in words. */
    static Article next(Article filed, Article changed, TextChange change) {
        int version = filed.identity().version() + 1;
        Instant seen = changed.filing().captured().truncatedTo(ChronoUnit.SECONDS);
        Notice told = new Notice("revised", "Version " + version + ", seen " + seen + ": " + change.words(), RULE);
        return with(
                changed,
                identity(filed, changed, version),
                facts(filed, changed, new When(seen.toString(), When.Precision.SECOND, SEEN, false)),
                notices(filed, changed, told),
                filing(filed, changed));
    }

    /** The filed article with the remark that its page is gone; the same if that is known. */
    static Article gone(Article filed, String words) {
        if (filed.notices().stream().anyMatch(notice -> notice.kind().equals(GONE))) {
            return filed;
        }
        List<Notice> notices = new ArrayList<>(filed.notices());
        notices.add(new Notice(GONE, words, RULE));
        return with(filed, filed.identity(), filed.facts(), notices, filed.filing());
    }

    private static Identity identity(Article filed, Article other, int version) {
        Identity old = filed.identity();
        Identity fresh = other.identity();
        Set<String> aliases = new LinkedHashSet<>(old.aliases());
        aliases.addAll(fresh.aliases());
        if (fresh.url() != null) {
            aliases.add(fresh.url());
        }
        if (old.url() != null) {
            aliases.add(old.url());
        }
        @Nullable String url = version > old.version() && fresh.url() != null ? fresh.url() : old.url();
        return new Identity(
                old.id(),
                version,
                fresh.kind(),
                url,
                fresh.canonicalUrl() == null ? old.canonicalUrl() : fresh.canonicalUrl(),
                aliases.stream().limit(MOST_ALIASES).toList());
    }

    /** Facts of the newer one; its publication stays what it was if the newer one says nothing of it. */
    private static Facts facts(Article filed, Article other, @Nullable When modified) {
        Facts facts = other.facts();
        return new Facts(
                facts.title(),
                facts.subtitle(),
                facts.summary(),
                facts.byline(),
                facts.authors(),
                facts.publisher(),
                facts.agency(),
                facts.dateline(),
                facts.published() == null ? filed.facts().published() : facts.published(),
                facts.modified() == null ? modified : facts.modified(),
                facts.language(),
                facts.direction(),
                facts.keywords(),
                facts.sections(),
                facts.rights(),
                facts.statements());
    }

    private static List<Notice> notices(Article filed, Article other, @Nullable Notice told) {
        List<Notice> notices = new ArrayList<>(other.notices());
        for (Notice notice : filed.notices()) {
            if (notice.rule().equals(RULE) && !notice.kind().equals(GONE)) {
                notices.add(notice);
            }
        }
        if (told != null) {
            notices.add(told);
        }
        return notices;
    }

    private static Filing filing(Article filed, Article other) {
        Set<Sighting> sightings = new LinkedHashSet<>(filed.filing().sightings());
        sightings.addAll(other.filing().sightings());
        List<Sighting> inOrder = new ArrayList<>(sightings);
        inOrder.sort((one, two) -> one.at().compareTo(two.at()));
        return new Filing(filed.filing().captured(), filed.filing().filed(), inOrder);
    }

    /** The article with other notices. */
    static Article with(Article article, List<Notice> notices) {
        return with(article, article.identity(), article.facts(), notices, article.filing());
    }

    private static Article with(Article text, Identity identity, Facts facts, List<Notice> notices, Filing filing) {
        return new Article(
                identity,
                facts,
                text.body(),
                text.media(),
                text.links(),
                text.related(),
                notices,
                text.source(),
                filing,
                text.processing(),
                text.ledger(),
                text.quality());
    }
}
