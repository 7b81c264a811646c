package org.clipfile.clip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.rules.Rule;

/** Runs the examples of a rule: each must lose what it says is lost, by that rule, and keep what it says is kept. */
public final class Proof {
    /** Examples that speak of "yesterday" need a day; any will do. */
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private Proof() {}

    /**
     * What is wrong with a rule, judged by its own examples.
     *
     * @param clipper one whose book holds the rule
     * @return sentences for a person; empty if all examples are as they say
     */
    public static List<String> faults(Clipper clipper, Rule rule) throws IOException {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < rule.examples().size(); i++) {
            for (String fault : faults(clipper, rule, rule.examples().get(i))) {
                faults.add("example " + (i + 1) + ": " + fault);
            }
        }
        return faults;
    }

    private static List<String> faults(Clipper clipper, Rule rule, Rule.Example example) throws IOException {
        Article article;
        try {
            article = clipper.clip(capture(rule, example)).article();
        } catch (UnreadableCaptureException e) {
            return List.of("it cannot be read: " + e.getMessage());
        }
        List<String> faults = new ArrayList<>();
        String body = article.body().text();
        for (String words : example.removes()) {
            if (!example.text().contains(words)) {
                faults.add("its text does not hold \"" + words + "\"");
            } else if (body.contains(words)) {
                faults.add("\"" + words + "\" is still in the body");
            }
        }
        for (String words : example.keeps()) {
            if (!body.contains(words)) {
                faults.add("\"" + words + "\" is not in the body");
            }
        }
        boolean acted =
                article.ledger().stream().anyMatch(line -> line.label().rule().equals(rule.id()));
        if (!example.removes().isEmpty() && !acted) {
            faults.add("the rule removed nothing; others did, or nobody");
        }
        if (example.removes().isEmpty() && acted) {
            faults.add("the rule removed something, and the example names nothing to remove");
        }
        if (rule.flag() != null && !article.quality().flags().contains(rule.flag())) {
            faults.add("the article has no flag " + rule.flag());
        }
        return faults;
    }

    private static Capture capture(Rule rule, Rule.Example example) throws IOException {
        boolean markup = example.text().startsWith("<");
        Content content = Content.of(example.text().getBytes(StandardCharsets.UTF_8));
        CaptureId id = CaptureId.of(rule.addressOf(example), content);
        return new Capture(
                id.value(),
                id.sha256(),
                Channel.COMMAND,
                "example",
                rule.addressOf(example),
                markup ? "text/html" : "text/plain",
                null,
                TIME,
                content);
    }
}
