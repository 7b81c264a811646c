package org.clipfile.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Media.Party;
import org.jspecify.annotations.Nullable;

/** Takes a folded credit apart: who, of which organization, by which relation. */
final class CreditReader {
    private static final List<String> SEPARATORS =
            List.of(" courtesy of ", " via ", " for ", " and ", " und ", " et ", " y ", " - ", " -- ");

    private CreditReader() {}

    static Credit read(String printed) {
        String text = Credits.withoutBrackets(printed.strip().replaceAll(" {2,}", " "));
        CreditWords.Label label = CreditWords.label(text);
        Draft draft = new Draft();
        if (label != null && label.end() < text.length()) {
            text = text.substring(label.end()).strip();
            draft.relate(label.relation());
        }
        text = CreditWords.withoutSuffix(withoutReleaseTail(text));
        draft.read(bare(text));
        return new Credit(
                text, bare(text), List.copyOf(draft.names), draft.organization(), draft.relation, draft.parties());
    }

    /** A credit without the marks around it: "© 2024 Jane Doe." is "Jane Doe". */
    private static String bare(String text) {
        String rest = text;
        if (rest.startsWith("©")) {
            rest = rest.substring(1).strip();
            int year = 0;
            while (year < rest.length() && Character.isDigit(rest.charAt(year))) {
                year++;
            }
            rest = year == 4 ? rest.substring(year) : rest;
        }
        int start = 0;
        while (start < rest.length() && " :|,;/-=\u00b7\u2022\u25cf".indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        return start == rest.length() ? text : Credits.withoutBrackets(rest.substring(start));
    }

    /** Whether none of its words is one in small letters that no credit needs. */
    static boolean isTerse(String text) {
        return isTerse(text, 0);
    }

    /**
     * Whether no more of its words than that are in small letters and such as no credit needs: many of them are the sign of
     * a sentence. Scripts without case have none.
     */
    static boolean isTerse(String text, int most) {
        int small = 0;
        for (int at = 0; at < text.length() && small <= most; ) {
            int end = at;
            while (end < text.length() && !isGap(text.charAt(end))) {
                end++;
            }
            if (end > at && Character.isLowerCase(text.charAt(at)) && isOfSentence(text.substring(at, end))) {
                small++;
            }
            at = end + 1;
        }
        return small <= most;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '/' || c == '|' || c == ',' || c >= '\t' && c <= '\r';
    }

    private static boolean isOfSentence(String word) {
        return !CreditWords.isSmall(word)
                && !Names.isParticle(word)
                && !Names.isAgency(word)
                && word.indexOf('.') < 0
                && word.indexOf('@') < 0
                && !word.startsWith("al-")
                && !word.startsWith("el-");
    }

    /** Whether each part is a person or an organization, or nearly. */
    static boolean namesSomebody(String text) {
        boolean somebody = false;
        for (String part : parts(withoutReleaseTail(text))) {
            String name = Names.unrank(stripThe(part)).name();
            if (Names.isPerson(name) || Names.isOrganization(name)) {
                somebody = true;
            } else if (!CreditWords.isRelease(part) && !CreditWords.isFile(part) && !CreditWords.isPool(part)) {
                return somebody && isTerse(part);
            }
        }
        return somebody;
    }

    /** Where the name starts in "U.S. Navy photo by Jane Doe" or "DoD photo/Jane Doe"; 0 if the text is no such thing. */
    static int photoBy(String text) {
        int from = Math.max(0, organizationPrefix(text));
        if (from == 0) {
            return 0;
        }
        CreditWords.Label label = CreditWords.label(text.substring(from));
        if (label != null && label.strong() && from + label.end() < text.length()) {
            return from + label.end();
        }
        int slash = text.indexOf('/', from);
        int word = from;
        while (word < text.length() && Character.isLetter(text.charAt(word))) {
            word++;
        }
        // "Getty Images" is a name, not a picture of Getty's.
        boolean noun = CreditWords.isNoun(text.substring(from, word)) && !Names.isAgency(text.substring(0, word));
        if (noun && slash > 0 && slash <= word + 1) {
            return slash + 1;
        }
        return noun && word < text.length() && text.charAt(word) == ',' ? word + 1 : 0;
    }

    /** How many chars at the start are an organization that stands before "photo". */
    private static int organizationPrefix(String text) {
        int service = Names.servicePrefix(text);
        if (service > 0) {
            return service;
        }
        int at = 0;
        for (int words = 0; words < 6 && at < text.length(); words++) {
            int end = text.indexOf(' ', at);
            if (end < 0) {
                return 0;
            }
            String word = text.substring(at, end);
            int slash = word.indexOf('/');
            if (words > 0 && CreditWords.isNoun(slash < 0 ? word : word.substring(0, slash))) {
                return Names.isOrganization(text.substring(0, at).strip()) ? at : 0;
            }
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                return 0;
            }
            at = end + 1;
        }
        return 0;
    }

    static boolean isAgencyPhoto(String part) {
        int space = part.lastIndexOf(' ');
        return space > 0
                && !Names.isAgency(part)
                && CreditWords.isNoun(part.substring(space + 1))
                && Names.isOrganization(part.substring(0, space));
    }

    /** The parts of a credit between its separators, none empty. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            int width = at == text.length() ? 1 : separator(text, at);
            if (width > 0) {
                String part = text.substring(start, at).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = at + width;
                at = start - 1;
            }
        }
        return parts;
    }

    private static int separator(String text, int at) {
        char c = text.charAt(at);
        if (c == ' ') {
            for (String word : SEPARATORS) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    // "courtesy of" and "via" say something of the part they open, so they stay with it.
                    return word.equals(" courtesy of ") || word.equals(" via ") ? 1 : word.length();
                }
            }
            return 0;
        }
        return "/,|;()[]©&・、＝".indexOf(c) >= 0 ? 1 : 0;
    }

    private static String stripThe(String part) {
        return part.startsWith("the ") ? part.substring(4) : part;
    }

    private static String withoutReleaseTail(String text) {
        String rest = text;
        while (true) {
            String before = rest;
            while (!rest.isEmpty()
                    && (rest.endsWith(" ")
                            || rest.endsWith("/")
                            || rest.endsWith(",")
                            || rest.endsWith("-")
                            || rest.endsWith("|"))) {
                rest = rest.substring(0, rest.length() - 1);
            }
            if (rest.endsWith(".") && !endsInAbbreviation(rest)) {
                rest = rest.substring(0, rest.length() - 1);
            }
            int cut = Math.max(rest.lastIndexOf('/'), Math.max(rest.lastIndexOf(" - "), rest.lastIndexOf(" hide ")));
            cut = Math.max(cut, Math.max(rest.lastIndexOf(" toggle "), rest.lastIndexOf(" Purchase Licensing")));
            String last = cut < 0
                    ? ""
                    : rest.substring(cut + 1).replaceFirst("^- ", "").strip().toLowerCase(Locale.ROOT);
            if (last.equals("released")
                    || last.equals("unclassified")
                    || last.endsWith("hide caption")
                    || last.endsWith("toggle caption")
                    || last.startsWith("purchase licensing")
                    || last.equals("public domain")) {
                rest = rest.substring(0, cut).strip();
            }
            if (rest.equals(before)) {
                return rest;
            }
        }
    }

    private static boolean endsInAbbreviation(String text) {
        int space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('/'));
        String word = text.substring(space + 1);
        return word.length() <= 3
                || Names.isSuffix(word)
                || word.indexOf('.') < word.length() - 1
                || word.equals("Inc.")
                || word.equals("Ltd.")
                || word.equals("Corp.");
    }

    /** A credit while its parts are being read. */
    private static final class Draft {
        final Set<String> names = new LinkedHashSet<>();
        final List<String> organizations = new ArrayList<>();
        private final List<Party> parties = new ArrayList<>();
        private boolean via;

        @Nullable
        String relation;

        void relate(@Nullable String next) {
            if (next != null
                    && (relation == null || relation.equals("by") && !next.equals("by") || next.equals("courtesy"))) {
                relation = next;
            }
        }

        void read(String text) {
            int photo = photoBy(text);
            String rest = text;
            if (photo > 0) {
                String head = text.substring(0, photo);
                int prefix = organizationPrefix(text);
                organization(text.substring(0, prefix).strip());
                CreditWords.Label label = CreditWords.label(text.substring(prefix));
                relate(label == null || label.relation() == null ? head.endsWith("/") ? "by" : null : label.relation());
                rest = text.substring(photo);
            }
            List<String> pieces = List.of(rest.split("[|;]", 20));
            int index = 0;
            for (String piece : pieces) {
                int before = parties.size();
                for (String part : parts(piece)) {
                    part(part, index++);
                }
                if (pieces.size() > 1) {
                    joinOrganizations(before, piece.strip());
                }
            }
        }

        /** Where bars part the parties, "Getty Images / iStock" between two of them is one. */
        private void joinOrganizations(int from, String piece) {
            List<Party> here = parties.subList(from, parties.size());
            if (!here.isEmpty() && here.stream().noneMatch(Party::person)) {
                here.clear();
                parties.add(new Party(piece, false));
            }
        }

        private void part(String printed, int index) {
            String part = printed.strip();
            via = false;
            String lower = part.toLowerCase(Locale.ROOT);
            for (String link : List.of("photo courtesy of ", "courtesy of ", "courtesy ", "via ", "photo by ", "by ")) {
                if (lower.startsWith(link)) {
                    via = link.equals("via ");
                    relate(link.contains("courtesy") ? "courtesy" : link.equals("via ") ? "via" : "by");
                    part = part.substring(link.length()).strip();
                    break;
                }
            }
            if (CreditWords.isPool(part)) {
                relate("pool");
            } else if (CreditWords.isFile(part)) {
                relate("file");
            } else if (!CreditWords.isRelease(part) && !isNumber(part)) {
                name(stripThe(part), index);
            }
        }

        private void name(String part, int index) {
            if (part.isEmpty()) {
                return;
            }
            if (Names.isSuffix(part) && !names.isEmpty()) {
                String last = new ArrayList<>(names).get(names.size() - 1);
                names.remove(last);
                person(last + ", " + part);
                parties.removeIf(party -> party.name().equals(last));
                return;
            }
            Names.Ranked ranked = Names.unrank(part);
            if (ranked.rank() != null && Names.hasNameShape(ranked.name(), 1)) {
                person(ranked.name());
                if (ranked.service() != null && organizations.isEmpty()) {
                    organizations.add(ranked.service());
                }
            } else if (isAgencyPhoto(part)) {
                organization(part.substring(0, part.lastIndexOf(' ')));
                relate("by".equals(relation) ? null : "by");
            } else if (Names.isPerson(part)
                    && (index == 0 || part.indexOf(' ') > 0 || !Names.hasCase(part.charAt(0)))) {
                person(part);
            } else {
                organization(part);
            }
        }

        private void person(String name) {
            if (names.add(name)) {
                parties.add(new Party(name, true));
            }
        }

        /** "AFP via Getty Images" is one party: what an agency passes on is still the first one's. */
        private void organization(String name) {
            organizations.add(name);
            int last = parties.size() - 1;
            if (via && last >= 0 && !parties.get(last).person()) {
                parties.set(last, new Party(parties.get(last).name() + " via " + name, false));
            } else {
                parties.add(new Party(name, false));
            }
        }

        List<Party> parties() {
            return List.copyOf(new LinkedHashSet<>(parties));
        }

        private static boolean isNumber(String part) {
            return part.chars().noneMatch(Character::isLetter) || part.startsWith("http");
        }

        @Nullable
        String organization() {
            return organizations.isEmpty() ? null : String.join("/", new LinkedHashSet<>(organizations));
        }
    }
}
