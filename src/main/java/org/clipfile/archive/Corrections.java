package org.clipfile.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes by their first words the paragraphs in which a publisher corrects or takes back an article. They stay in the
 * body; a notice points at them.
 */
final class Corrections {
    private static final String RULE = "correction-words";
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 1_000;
    private static final int MOST = 10;

    private static final Pattern RETRACTION = Pattern.compile(
            "^[\\s\\[(*]*(?:retraction(?: notice)?\\b|retracted:|(?:this|the) (?:article|story|report) (?:has been|was|is)"
                    + " (?:retracted|withdrawn)|mandatory kill|kill notice|we (?:have retracted|retract|are retracting) )",
            CASE);

    private static final Pattern CORRECTION = Pattern.compile(
            "^[\\s\\[(*]*(?:(?:corrections?|correction notice|clarifications?|errat(?:um|a)|rectificatif|korrektur|"
                    + "berichtigung|richtigstellung|klarstellung|correcci[oó]n|fe de (?:errores|erratas)|corre[cç][aã]o|"
                    + "rettifica|correctie|rectificatie|r\u00e4ttelse|\u0438\u0441\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435|"
                    + "\u0443\u0442\u043e\u0447\u043d\u0435\u043d\u0438\u0435)\\s*(?:\\([^)]{1,40}\\)|,[^:]{1,30}|[a-z]{0,3}\\.?\\s\\d[^:]{0,20})?\\s*[:\u2013\u2014]"
                    + "|(?:this|the) (?:article|story|post|report|headline) (?:has been|was) (?:corrected|amended)"
                    + "|(?:this|the) (?:article|story|post|report|headline) (?:has been|was) updated to correct"
                    + "|an earlier version of this (?:article|story|post|report|headline)"
                    + "|a previous version of this (?:article|story|post|report|headline)"
                    + "|in einer fr\u00fcheren (?:version|fassung)"
                    + "|une version pr\u00e9c\u00e9dente)",
            CASE);

    private Corrections() {}

    /** What a text that begins like this does to the article: {@code correction}, {@code retraction}, or null. */
    static @Nullable String kind(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        return RETRACTION.matcher(start).find()
                ? "retraction"
                : CORRECTION.matcher(start).find() ? "correction" : null;
    }

    /** The article with a notice for each. */
    static Article noted(Article article) {
        List<Notice> found = new ArrayList<>();
        @Nullable String title = article.facts().title();
        add(found, title == null ? "" : title);
        for (Block block : article.body().blocks()) {
            add(found, block.text().toString());
        }
        if (found.isEmpty()) {
            return article;
        }
        List<Notice> notices = new ArrayList<>(article.notices());
        found.stream().filter(notice -> !notices.contains(notice)).forEach(notices::add);
        return Versions.with(article, notices);
    }

    private static void add(List<Notice> found, String text) {
        @Nullable String kind = kind(text);
        if (kind != null && found.size() < MOST) {
            found.add(new Notice(kind, text.substring(0, Math.min(text.length(), LONGEST)), RULE));
        }
    }
}
