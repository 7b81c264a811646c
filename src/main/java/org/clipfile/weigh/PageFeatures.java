package org.clipfile.weigh;

import static org.clipfile.weigh.Feature.*;
import static org.clipfile.weigh.Row.*;

import java.util.Arrays;
import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Ledger;
import org.clipfile.article.Page;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a page in numbers: of each piece of which nothing has been said yet, what it is, what the head of the
 * page says of it, where it stands, how its boxes are named, and what stands around it.
 */
public final class PageFeatures {
    private static final int SENTENCE_WORDS = 4;

    /** How far up boxes are asked for their names and tags; a name further up is as none. */
    static final int REACH = 10;

    static final int BASE = Feature.values().length;
    private static final int HINTS = Hint.values().length;
    /** How many numbers tell of a piece. */
    public static final int SIZE_OF_ROW = BASE + HINTS + Topic.values().length;

    /** Where the numbers of the topics begin. */
    static final int TOPICS = BASE + HINTS;

    private static final byte TITLE = 2;

    final Page page;
    final List<Segment> segments;
    /** Null for what no reader sees. */
    final PieceStats[] stats;
    /** Of each piece: 0 open, 1 removed, 2 title, 3 other metadata or media. */
    final byte[] state;
    /** Indexes of the pieces to be weighed. */
    final int[] open;

    final Boxes boxes;
    private final int[] visible;
    private final int[] place;
    private final long[] look;
    private final Keys looks = new Keys();
    /** Of each look: the size of its prose, and how many pieces have it. */
    private final float[] lookProse;

    private final float[] lookPieces;
    private final Keys hashes = new Keys();
    private final int[] repeats;
    private final Keys starts = new Keys();
    private final int[] sameStarts;
    private final HeadNumbers head;
    private final PieceWords words = new PieceWords();
    private final float[] witnessed;
    private final float witnessTrust;
    private final float[] inkBefore;
    private final float[] proseBefore;
    private final int titlePlace;
    private final int titleBox;
    private final int titleArticle;
    /** Of each place: how many headings of the highest level stand up to there. */
    private final int[] headlines;

    private final int firstProse;
    private final int lastProse;
    /** Null for pages with markup. */
    private final @Nullable TextNumbers lines;

    /** Looks at a page; what the ledger has a word on already is surroundings only. */
    public PageFeatures(Page page, Ledger ledger) {
        this.page = page;
        segments = page.segments();
        int n = segments.size();
        stats = new PieceStats[n];
        state = new byte[n];
        look = new long[n];
        lookProse = new float[n];
        lookPieces = new float[n];
        repeats = new int[n];
        sameStarts = new int[n];
        place = new int[n];
        witnessed = new float[n];
        inkBefore = new float[n + 1];
        proseBefore = new float[n + 1];
        head = new HeadNumbers(page.facts());
        int seen = 0;
        int free = 0;
        int[] shown = new int[n];
        int[] candidates = new int[n];
        int headline = -1;
        for (int i = 0; i < n; i++) {
            Segment segment = segments.get(i);
            place[i] = seen;
            if (segment.kind() == Kind.HIDDEN || segment.ink() == 0) {
                continue;
            }
            stats[i] = PieceStats.of(page.text(), segment);
            repeats[hashes.number(stats[i].hash)]++;
            sameStarts[starts.number(stats[i].start)]++;
            state[i] = state(ledger.at(segment.span().start()), ledger.isUnlabelled(segment.span()));
            if (state[i] == 0) {
                candidates[free++] = i;
            } else if (state[i] == TITLE && headline < 0) {
                headline = seen;
            }
            shown[seen++] = i;
        }
        visible = Arrays.copyOf(shown, seen);
        open = Arrays.copyOf(candidates, free);
        titlePlace = headline;
        headlines = headlines(seen);
        titleBox = headline < 0 ? -1 : segments.get(visible[headline]).box();
        boxes = new Boxes(page, stats);
        titleArticle = boxes.article(titleBox);
        float trust = 0;
        float prose = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < n; i++) {
            PieceStats stat = stats[i];
            inkBefore[i + 1] = inkBefore[i];
            proseBefore[i + 1] = proseBefore[i];
            if (stat == null) {
                continue;
            }
            Segment segment = segments.get(i);
            look[i] = look(segment);
            boolean isProse = Boxes.isProse(segment, stat);
            int number = looks.number(look[i]);
            lookProse[number] += isProse ? stat.size : 0;
            lookPieces[number]++;
            inkBefore[i + 1] += stat.size;
            proseBefore[i + 1] += isProse ? stat.size : 0;
            if (isProse && inBest(segment.box())) {
                first = first < 0 ? place[i] : first;
                last = place[i];
            }
            if (head.hasWitness() && state[i] == 0) {
                witnessed[i] = head.witnessed(page.text(), segment);
                trust += isProse ? witnessed[i] * stat.size : 0;
                prose += isProse && inBest(segment.box()) ? stat.size : 0;
            }
        }
        witnessTrust = trust / Math.max(1, prose);
        firstProse = first;
        lastProse = last;
        lines = page.isMarkup() ? null : new TextNumbers(this);
    }

    private int[] headlines(int seen) {
        int[] count = new int[seen + 1];
        for (int k = 0; k < seen; k++) {
            Segment segment = segments.get(visible[k]);
            boolean is = segment.kind() == Kind.HEADING && segment.level() == 1 || state[visible[k]] == TITLE;
            count[k + 1] = count[k] + (is ? 1 : 0);
        }
        return count;
    }

    private static byte state(Label label, boolean isOpen) {
        if (isOpen) {
            return 0;
        }
        return (byte)
                (label.role() == Role.REMOVED
                        ? 1
                        : label.role() == Role.METADATA && label.detail().equals("title") ? 2 : 3);
    }

    private long look(Segment segment) {
        int box = segment.box();
        if (box < 0) {
            return segment.kind().ordinal();
        }
        long up = boxes.parent[box] < 0 ? 0 : boxes.look[boxes.parent[box]];
        return boxes.look[box] * 0x9e3779b97f4a7c15L + up;
    }

    /** The pieces a reader sees, in order. */
    int[] visible() {
        return visible;
    }

    /** Of each piece: how many visible ones stand before it. */
    int[] places() {
        return place;
    }

    /** What its box and the one around it look like. */
    long look(int piece) {
        return look[piece];
    }

    private boolean inBest(int box) {
        int at = box;
        while (at > boxes.best) {
            at = boxes.parent[at];
        }
        return at >= 0 && at == boxes.best;
    }

    /** How many pieces are to be weighed. */
    public int count() {
        return open.length;
    }

    /** The piece that is weighed as the n-th. */
    public Segment segment(int n) {
        return segments.get(open[n]);
    }

    /** Index of that piece in the page. */
    public int index(int n) {
        return open[n];
    }

    /** Whether a line of plain text is a date or a byline and nothing else. */
    public boolean isFact(int n) {
        return lines != null && lines.isFact(place[open[n]]);
    }

    /** Whether the last char of a piece that is none of white space is a comma. */
    public boolean endsInComma(int n) {
        return lastChar(n) == ',';
    }

    /** Whether a piece of some words ends in a colon. */
    public boolean endsInColon(int n) {
        char last = lastChar(n);
        return (last == ':' || last == '：') && stats[open[n]].size > SENTENCE_WORDS;
    }

    private char lastChar(int n) {
        Span span = segment(n).span();
        int end = span.end();
        while (end > span.start() && page.text().charAt(end - 1) <= ' ') {
            end--;
        }
        return end > span.start() ? page.text().charAt(end - 1) : 0;
    }

    /** Whether a reader sees nothing between a piece and the one that is weighed before it. */
    public boolean follows(int n) {
        return place[open[n]] == place[open[n - 1]] + 1;
    }

    /** Whether a piece of some words ends as sentences do. */
    public boolean endsSentence(int n) {
        return stats[open[n]].endsSentence && stats[open[n]].size > SENTENCE_WORDS;
    }

    /** Whether a line of plain text ends as captions do, or says what stands near it too. */
    boolean isPicturesOwn(int n) {
        return lines != null && lines.isPicturesOwn(place[open[n]]);
    }

    /** Writes the numbers of the n-th piece. */
    public void row(int n, float[] row) {
        Arrays.fill(row, 0, SIZE_OF_ROW, 0);
        int i = open[n];
        Segment segment = segments.get(i);
        PieceStats stat = stats[i];
        ShapeNumbers.write(
                row,
                segment,
                stat,
                segment.box() < 0 ? null : page.boxes().get(segment.box()),
                repeats[hashes.find(stat.hash)],
                sameStarts[starts.find(stat.start)]);
        words.read(page.text(), segment, stat);
        head.write(row, words, stat, witnessed[i], witnessTrust);
        place(row, i, segment);
        siblings(row, i, segment);
        neighbours(row, i, segment);
        WordNumbers.names(row, boxes, segment.box());
        WordNumbers.phrases(row, words);
        if (lines != null) {
            lines.write(row, i, place[i]);
        }
    }

    private void place(float[] row, int i, Segment segment) {
        int here = place[i];
        set(row, PLACE, (float) here / visible.length);
        set(row, INDEX, Math.min(here, 300));
        set(row, INDEX_FROM_END, Math.min(visible.length - here, 300));
        set(row, FROM_TITLE, titlePlace < 0 ? -100 : clip(here - titlePlace, 90));
        set(row, FROM_TITLE_SHARE, titlePlace < 0 ? -2 : (float) (here - titlePlace) / visible.length);
        set(row, HEADLINES_SINCE, titlePlace < 0 ? -1 : clip(headlines[here] - headlines[titlePlace + 1], 5));
        float all = Math.max(1, inkBefore[segments.size()]);
        float prose = Math.max(1, proseBefore[segments.size()]);
        set(row, INK_BEFORE, inkBefore[i] / all);
        set(row, INK_AFTER, 1 - inkBefore[i + 1] / all);
        set(row, PROSE_BEFORE, proseBefore[i] / prose);
        set(row, PROSE_AFTER, 1 - proseBefore[i + 1] / prose);
        set(row, FROM_FIRST_PROSE, firstProse < 0 ? -100 : clip(here - firstProse, 60));
        set(row, TO_LAST_PROSE, firstProse < 0 ? -100 : clip(lastProse - here, 60));
        set(row, PAGE_PROSE, log(boxes.all));
        set(row, PAGE_PIECES, log(visible.length));
        int box = segment.box();
        if (box < 0) {
            return;
        }
        if (titleBox >= 0) {
            set(row, APART_FROM_TITLE, apart(box, titleBox));
        }
        int article = boxes.article(box);
        set(row, SAME_ARTICLE, article < 0 || titleArticle < 0 ? 0 : article == titleArticle ? 1 : -1);
        set(row, DEPTH, Math.min(boxes.depth[box], 40));
        boolean inside = boxes.best >= 0 && inBest(box);
        set(row, IN_BEST, inside);
        set(row, BEST_SHARE, boxes.best < 0 ? 0 : boxes.prose[boxes.best] / boxes.all);
        set(row, BELOW_BEST, inside ? Math.min(20, boxes.depth[box] - boxes.depth[boxes.best]) : -1);
        if (boxes.top >= 0) {
            int common = boxes.common(box, boxes.top);
            int depth = common < 0 ? -1 : boxes.depth[common];
            set(row, UP_FROM_TOP, Math.min(20, boxes.depth[boxes.top] - depth));
            set(row, DOWN_TO_PIECE, Math.min(20, boxes.depth[box] - depth));
            set(row, TOP_SHARE, boxes.near[boxes.top] / boxes.all);
        }
    }

    private void siblings(float[] row, int i, Segment segment) {
        int same = looks.find(look[i]);
        set(row, SAME_SHARE, lookProse[same] / boxes.all);
        set(row, SAME_COUNT, log(lookPieces[same]));
        int box = segment.box();
        if (box < 0) {
            return;
        }
        int up = boxes.parent[box] < 0 ? box : boxes.parent[box];
        int grand = boxes.parent[up] < 0 ? up : boxes.parent[up];
        set(row, OWN_SHARE, boxes.prose[box] / boxes.all);
        set(row, PARENT_SHARE, boxes.prose[up] / boxes.all);
        set(row, GRAND_SHARE, boxes.prose[grand] / boxes.all);
        set(row, OWN_LINKS, boxes.links[box] / Math.max(1, boxes.ink[box]));
        set(row, PARENT_LINKS, boxes.links[up] / Math.max(1, boxes.ink[up]));
        set(row, GRAND_LINKS, boxes.links[grand] / Math.max(1, boxes.ink[grand]));
        set(row, OWN_PIECES, log(boxes.pieces[box]));
        set(row, PARENT_PIECES, log(boxes.pieces[up]));
        set(row, GRAND_PIECES, log(boxes.pieces[grand]));
        set(row, PARENT_MEAN, log(boxes.ink[up] / Math.max(1, boxes.pieces[up])));
        set(row, GRAND_MEAN, log(boxes.ink[grand] / Math.max(1, boxes.pieces[grand])));
    }

    private void neighbours(float[] row, int i, Segment segment) {
        neighbour(row, i, segment, -1, PREV_SIZE);
        neighbour(row, i, segment, 1, NEXT_SIZE);
        PieceStats before = stats(place[i] - 2);
        PieceStats after = stats(place[i] + 2);
        set(row, PREV2_SIZE, before == null ? -1 : log(before.size));
        set(row, PREV2_SENTENCE, before != null && before.endsSentence);
        set(row, NEXT2_SIZE, after == null ? -1 : log(after.size));
        set(row, NEXT2_SENTENCE, after != null && after.endsSentence);
    }

    private @Nullable PieceStats stats(int at) {
        return at < 0 || at >= visible.length ? null : stats[visible[at]];
    }

    private void neighbour(float[] row, int i, Segment segment, int step, Feature first) {
        int at = place[i] + step;
        int o = first.ordinal();
        if (at < 0 || at >= visible.length) {
            row[o] = -1;
            row[o + 5] = -1;
            row[o + 6] = -1;
            return;
        }
        int j = visible[at];
        Segment other = segments.get(j);
        row[o] = log(stats[j].size);
        row[o + 1] = (float) other.linkShare();
        row[o + 2] = other.kind() == Kind.HEADING ? 1 : other.kind() == Kind.CAPTION ? 2 : 0;
        row[o + 3] = stats[j].endsSentence ? 1 : 0;
        row[o + 4] = look[j] == look[i] ? 1 : 0;
        row[o + 5] = state[j];
        row[o + 6] = segment.box() < 0 || other.box() < 0 ? -1 : apart(segment.box(), other.box());
    }

    /** Steps between two boxes in the tree. */
    private float apart(int a, int b) {
        int common = boxes.common(a, b);
        int depth = common < 0 ? -1 : boxes.depth[common];
        return Math.min(20, boxes.depth[a] + boxes.depth[b] - 2 * depth);
    }
}
