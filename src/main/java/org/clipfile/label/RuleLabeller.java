package org.clipfile.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Notice;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Rule;
import org.clipfile.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Applies a rule book: boxes chosen by CSS, and phrases in the places where they count. */
public final class RuleLabeller implements Labeller {
    private static final Pattern HOST =
            Pattern.compile("https?://(?:[^/?#@]*@)?([^/?#:\\s]+)", Pattern.CASE_INSENSITIVE);

    private final RuleBook book;
    /** Ids of the rules about runs. */
    private final Set<String> runRules;

    public RuleLabeller(RuleBook book) {
        this.book = book;
        this.runRules = book.rules().stream()
                .filter(rule -> rule.where() == Rule.Where.RUN)
                .map(Rule::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void label(Worksheet sheet) {
        Set<String> hosts = hosts(sheet);
        labelBoxes(sheet, hosts);
        new RulePass(book, runRules, sheet, hosts).run();
    }

    /** The hosts whose rules hold for a page. */
    private static Set<String> hosts(Worksheet sheet) {
        Set<String> hosts = new HashSet<>(sheet.sites());
        @Nullable String host = host(sheet);
        if (host != null) {
            hosts.add(host);
        }
        return hosts;
    }

    /** Of the address it came from; a saved page tells its address itself. */
    private static @Nullable String host(Worksheet sheet) {
        if (sheet.address() != null) {
            return host(sheet.address());
        }
        for (Fact fact : sheet.facts()) {
            if (fact.field().equals("canonicalUrl")) {
                return host(fact.value());
            }
        }
        return null;
    }

    private static @Nullable String host(String address) {
        Matcher found = HOST.matcher(address);
        return found.lookingAt() ? found.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private void labelBoxes(Worksheet sheet, Set<String> hosts) {
        Map<String, Rule> boxes = new HashMap<>();
        for (Rule rule : book.rules()) {
            if (rule.where() == Rule.Where.BOX && rule.sites().coverAny(hosts)) {
                boxes.put(rule.id(), rule);
            }
        }
        for (Segment segment : sheet.page().segments()) {
            for (String mark : segment.marks()) {
                Rule rule = boxes.get(mark);
                if (rule != null) {
                    remove(sheet, segment.span(), rule);
                    break;
                }
            }
        }
    }

    /** Takes a stretch out, and notes what the rule says of it. */
    static void remove(Worksheet sheet, Span span, Rule rule) {
        remove(sheet, span, rule, true);
    }

    /** Takes a stretch out. One that tells nothing, such as the heading of a block that stands elsewhere, is no notice. */
    static void remove(Worksheet sheet, Span span, Rule rule, boolean tells) {
        sheet.ledger().label(span, Label.removed(rule.reason(), rule.id()));
        if (rule.flag() != null) {
            sheet.flag(rule.flag());
        }
        if (rule.notice() != null && tells) {
            sheet.add(new Notice(rule.notice(), Prose.collapse(sheet.page().text(), span), rule.id()));
        }
        if (rule.field() != null) {
            sheet.state(new Fact(rule.field(), Prose.collapse(sheet.page().text(), span), "line", span));
        }
    }
}
