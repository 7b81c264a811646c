package org.clipfile.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clipfile.article.Box;
import org.clipfile.article.Ledger;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;

/** Makes of a labelled page others that say the same with less, as older and smaller sites do. */
final class PageVariants {
    /** What a thinned page counts. */
    private static final float THINNED = 0.3f;
    /** What a nameless one counts: with more, what it teaches costs pages that name their boxes. */
    private static final float NAMELESS = 0.15f;

    private static final Set<String> SECTIONS =
            Set.of("article", "main", "aside", "nav", "header", "footer", "section");

    private PageVariants() {}

    /**
     * The same page with most of it out of sight and nothing said in its head: pages that people save, and small sites,
     * have less around their articles than the news sites the sets are made of.
     */
    static TwoLooks.Example thinned(TwoLooks.Example whole, Ledger ledger) {
        Random random = new Random(whole.sample().name().hashCode());
        int pieces = 2 + random.nextInt(12);
        int body = 0;
        PageFeatures full = whole.page();
        List<Segment> segments = new ArrayList<>(full.page.segments());
        List<Byte> left = new ArrayList<>();
        Map<Integer, Boolean> kept = new HashMap<>();
        for (int n = 0; n < whole.known().length; n++) {
            byte known = whole.known()[n];
            Segment segment = full.segment(n);
            boolean keep = known == Alignment.BODY
                    ? body++ < pieces
                    : kept.computeIfAbsent(segment.box() / 8, box -> random.nextInt(4) == 0);
            if (keep) {
                left.add(known);
            } else {
                segments.set(full.index(n), hidden(segment));
            }
        }
        byte[] rest = new byte[left.size()];
        for (int n = 0; n < rest.length; n++) {
            rest[n] = left.get(n);
        }
        Page thin = titleOnly(full.page).withSegments(segments).withEmbedded(List.of());
        return new TwoLooks.Example(whole.sample(), new PageFeatures(thin, ledger), rest, THINNED);
    }

    private static Segment hidden(Segment s) {
        return new Segment(s.span(), Segment.Kind.HIDDEN, 0, s.opens(), s.ink(), 0, 0, 0, -1, s.box(), List.of());
    }

    /**
     * The same page with boxes that have neither names nor elements that tell what they hold, of every second page its head
     * too: pages older than HTML 5, and sites that name boxes in words nobody learned.
     */
    static TwoLooks.Example nameless(TwoLooks.Example whole, Ledger ledger) {
        Page page = whole.page().page;
        Page bare = page.withBoxes(page.boxes().stream()
                .map(box -> new Box(box.parent(), SECTIONS.contains(box.tag()) ? "div" : box.tag(), ""))
                .toList());
        boolean said = (whole.sample().name().hashCode() & 1) == 0;
        return new TwoLooks.Example(
                whole.sample(), new PageFeatures(said ? bare : titleOnly(bare), ledger), whole.known(), NAMELESS);
    }

    private static Page titleOnly(Page page) {
        return page.withFacts(page.facts().stream()
                .filter(fact -> fact.field().equals("title"))
                .toList());
    }
}
