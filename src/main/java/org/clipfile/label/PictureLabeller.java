package org.clipfile.label;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Label;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Page;
import org.clipfile.article.Page.CreditMark;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Credits.Tail;
import org.clipfile.facts.Titles;
import org.clipfile.facts.Virins;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pictures that stand in the article, and the captions beside them, as media. Comes after the article was
 * found: what is still unlabelled is its body.
 */
public final class PictureLabeller implements Labeller {

    private static final int LONGEST_FILE = 80;

    @Override
    public void label(Worksheet sheet) {
        if (sheet.page().isMarkup()) {
            new Pass(sheet).run();
        }
    }

    private static final class Pass {
        private final Worksheet sheet;
        private final Page page;
        private final ArticleReach reach;
        private final StrayPictures stray;

        Pass(Worksheet sheet) {
            this.sheet = sheet;
            this.page = sheet.page();
            this.reach = ArticleReach.of(sheet);
            this.stray = new StrayPictures(sheet);
        }

        void run() {
            PictureWords found = new PictureWords(sheet, reach);
            Map<Integer, List<Integer>> words = found.ofPictures();
            Deque<Integer> lone = new ArrayDeque<>(found.lone());
            for (int p = 0; p < page.pictures().size(); p++) {
                Picture picture = page.pictures().get(p);
                List<Integer> mine = words.getOrDefault(p, List.of());
                while (!lone.isEmpty()
                        && page.segments().get(lone.element()).span().start() < picture.offset()) {
                    alone(lone.remove());
                }
                List<Segment> pieces = mine.stream().map(page.segments()::get).toList();
                if (stray.holds(picture, pieces)) {
                    continue;
                }
                if (!mine.isEmpty()
                        || (picture.url() != null || picture.alt() != null)
                                && reach.isNear(picture.offset())
                                && !isInRemoved(picture)) {
                    Integer title = found.title(p);
                    stray.took(picture.url(), sheet.media().size());
                    take(title == null ? FoundMedia.of(picture) : titled(picture, title), mine, picture);
                }
            }
            lone.forEach(this::alone);
        }

        private void alone(int segment) {
            FoundMedia found =
                    FoundMedia.picture(page.segments().get(segment).span().start());
            take(found, List.of(segment), null);
        }

        private void take(FoundMedia found, List<Integer> words, @Nullable Picture picture) {
            int index = sheet.add(found);
            CaptionParts parts = new CaptionParts(sheet, index);
            for (int i = 0; i < words.size(); i++) {
                Segment segment = page.segments().get(words.get(i));
                parts.take(segment, marks(segment.span()), i == words.size() - 1);
            }
            sheet.set(index, withWordsOfData(parts.finish(found), picture));
        }

        /** The credits that markup sets apart in a piece; they stand in the order of their ends. */
        private List<CreditMark> marks(Span piece) {
            List<CreditMark> all = page.credits();
            int low = 0;
            int high = all.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (all.get(middle).span().end() <= piece.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            List<CreditMark> marks = new ArrayList<>(2);
            for (int i = low; i < all.size() && all.get(i).span().start() < piece.end(); i++) {
                marks.add(all.get(i));
            }
            return marks;
        }

        /** Where nothing is printed, the metadata of the page may say it; alternative text or title may end in a credit. */
        private FoundMedia withWordsOfData(FoundMedia found, @Nullable Picture picture) {
            String caption = found.caption();
            Credit credit = found.credit();
            if (picture != null && picture.caption() != null && caption == null && !isTitle(picture.caption())) {
                Tail tail = Credits.tail(picture.caption()).orElse(null);
                caption = tail == null || tail.caption().isEmpty() ? picture.caption() : tail.caption();
                credit = credit == null && tail != null ? tail.credit() : credit;
            }
            if (credit == null && picture != null && picture.credit() != null) {
                credit = Credits.parse(picture.credit());
            }
            credit = credit == null ? credit(found.title()) : credit;
            credit = credit == null ? credit(found.alt()) : credit;
            Virin virin = found.virin() == null ? virinOf(found.url()) : found.virin();
            return found.withCaption(caption).withCredit(credit).withVirin(virin);
        }

        /** The services name the files of their pictures by it. */
        private static @Nullable Virin virinOf(@Nullable String url) {
            if (url == null) {
                return null;
            }
            String file = url.substring(url.lastIndexOf('/') + 1);
            List<Virins.Found> found = file.length() > LONGEST_FILE ? List.of() : Virins.find(file);
            return found.isEmpty() || found.get(0).span().start() > 0
                    ? null
                    : found.get(0).virin();
        }

        private boolean isTitle(String words) {
            String letters = Titles.letters(words);
            return sheet.facts().stream()
                    .anyMatch(fact -> fact.field().equals("title")
                            && Titles.letters(fact.value()).equals(letters));
        }

        private static @Nullable Credit credit(@Nullable String words) {
            return words == null ? null : Credits.tail(words).map(Tail::credit).orElse(null);
        }

        /** Whether the text right before and after the picture was removed: it stands in a box that is no part of the article. */
        private boolean isInRemoved(Picture picture) {
            int after = Math.min(picture.offset(), sheet.ledger().length() - 1);
            int before = Math.max(0, after - 1);
            Label over = sheet.ledger().at(before);
            Label under = sheet.ledger().at(after);
            return over.role() == Role.REMOVED
                    && under.role() == Role.REMOVED
                    && (over.equals(under) || BodyLabeller.isWeighed(over) && BodyLabeller.isWeighed(under))
                    && !under.detail().equals("hidden");
        }

        private FoundMedia titled(Picture picture, int segment) {
            Span span = page.segments().get(segment).span();
            sheet.ledger().label(span, Label.media(sheet.media().size(), "title", CaptionParts.RULE));
            return FoundMedia.of(picture).withTitle(Prose.collapse(page.text(), span));
        }
    }
}
