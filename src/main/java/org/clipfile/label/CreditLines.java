package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Segment;
import org.clipfile.article.Virin;
import org.clipfile.facts.CreditLooks;
import org.clipfile.facts.Credits;
import org.jspecify.annotations.Nullable;

/** The credit and VIRIN lines of one picture. */
final class CreditLines {
    /** No credit or VIRIN line is longer. */
    private static final int LONGEST_LABEL = 300;

    private final Worksheet sheet;
    private final BareCredits bare;
    private final List<Integer> credits = new ArrayList<>(1);
    private final List<Integer> virins = new ArrayList<>(1);
    private @Nullable Credit credit;
    private @Nullable Virin virin;

    CreditLines(Worksheet sheet, BareCredits bare) {
        this.sheet = sheet;
        this.bare = bare;
    }

    @Nullable
    Credit credit() {
        return credit;
    }

    @Nullable
    Virin virin() {
        return virin;
    }

    /** The lines that name who made the picture, by their numbers. */
    List<Integer> credits() {
        return credits;
    }

    /** The lines that give its VIRIN, by their numbers. */
    List<Integer> virins() {
        return virins;
    }

    /** The line that gives the VIRIN. */
    int place() {
        return virins.isEmpty() ? credits.get(0) : virins.get(0);
    }

    /** Takes the line or two from there on that are one of these, if the picture has none yet; tells how many. */
    int take(int index) {
        if (index >= sheet.page().segments().size()) {
            return 0;
        }
        Segment segment = sheet.page().segments().get(index);
        if (bare.has(index)) {
            return bare(index);
        }
        String line = isShort(segment)
                        && sheet.isOpen(segment)
                        && CreditLooks.mayBeLabelled(
                                sheet.page().text(),
                                segment.span().start(),
                                segment.span().end())
                ? line(index)
                : "";
        if (line.isEmpty()) {
            return 0;
        }
        String next = Credits.isLabel(line) || line.equalsIgnoreCase("VIRIN:") ? line(index + 1) : "";
        Optional<Credits.LabelledCredit> found = Credits.labelled(next.isEmpty() ? line : line + " " + next);
        if (found.isEmpty()) {
            return 0;
        }
        Credit newCredit = found.get().credit();
        Virin newVirin = found.get().virin();
        if (newCredit != null && credit != null || newVirin != null && virin != null) {
            return 0;
        }
        int lines = next.isEmpty() ? 1 : 2;
        for (int i = index; i < index + lines; i++) {
            (newCredit != null ? credits : virins).add(i);
        }
        credit = newCredit != null ? newCredit : credit;
        virin = newVirin != null ? newVirin : virin;
        return newCredit != null || newVirin != null ? lines : 0;
    }

    private int bare(int index) {
        if (credit != null || !sheet.isOpen(sheet.page().segments().get(index))) {
            return 0;
        }
        credits.add(index);
        credit = Credits.parse(line(index));
        return 1;
    }

    private String line(int index) {
        List<Segment> segments = sheet.page().segments();
        if (index >= segments.size()) {
            return "";
        }
        Segment segment = segments.get(index);
        return isShort(segment) && sheet.isOpen(segment)
                ? Prose.collapse(sheet.page().text(), segment.span())
                : "";
    }

    private static boolean isShort(Segment segment) {
        return segment.span().length() <= LONGEST_LABEL && segment.picture() < 0;
    }
}
