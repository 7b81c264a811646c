package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clipfile.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dates as feeds write them, right and wrong: the article of each is filed under the day that is meant. */
@Timeout(60)
class FeedDatesTest extends WatchFixture {
    private static final List<String> DATES = List.of(
            "Tue, 07 May 2024 09:00:00 GMT",
            "Tue, 7 May 2024 09:00:00 +0000",
            "Tue, 07 May 2024 09:00:00 EST",
            "Tue, 07 May 2024 09:00 GMT",
            "07 May 2024 09:00:00 +0200",
            "7 May 24 09:00:00 GMT",
            "Wed, 07 May 2024 09:00:00 GMT", // no such day of the week
            "Tues, 07 May 2024 09:00:00 GMT",
            "Tuesday, 07-May-24 09:00:00 GMT",
            "Tue May  7 09:00:00 2024",
            "Tue May 07 09:00:00 UTC 2024",
            "Tue, 07 May 2024 09:00:00 Europe/Berlin",
            "Tue, 07 May 2024 09:00:00 GMT+2",
            "Tue, 07 May 2024",
            "2024-05-07T09:00:00Z",
            "2024-05-07T09:00:00.123+02:00",
            "2024-05-07T09:00:00+0200",
            "2024-05-07T09:00Z",
            "2024-05-07 09:00:00",
            "2024-05-07 09:00:00 UTC",
            "2024-05-07",
            "2024/05/07 09:00:00",
            "20240507T090000Z",
            "May 7, 2024",
            "May 7, 2024 9:00 AM",
            "7 mai 2024",
            "Di, 07 Mai 2024 09:00:00 +0200",
            "mar., 07 mai 2024 09:00:00 +0200",
            "07.05.2024 09:00");

    @Test
    void readsDatesInEveryWrongForm() throws Exception {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < DATES.size(); i++) {
            String path = "/story/" + i;
            pages.put(path, story("Story " + i, TEXT + " It was number " + "x".repeat(i + 1)));
            items.add(item("Story " + i, path, "g" + i)
                    .replaceFirst("<pubDate>.*</pubDate>", "<pubDate>" + DATES.get(i) + "</pubDate>"));
        }
        pages.put("/feed", rss(items.toArray(String[]::new)));

        ask("/feed");

        Map<String, String> wrong = new TreeMap<>();
        for (Article article : articles()) {
            int i = Integer.parseInt(article.facts().title().substring("Story ".length()));
            String at = article.facts().published() == null
                    ? "nothing"
                    : article.facts().published().when().at();
            if (!at.startsWith("2024-05-07")) {
                wrong.put(DATES.get(i), at);
            }
        }
        assertThat(articles()).hasSize(DATES.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void takesNoDateFromNonsense() throws Exception {
        List<String> items = new ArrayList<>();
        List<String> dates =
                List.of("yesterday", "0000-00-00 00:00:00", "Thu, 01 Jan 1970 00:00:00 GMT", "soon", "{{date}}");
        for (int i = 0; i < dates.size(); i++) {
            pages.put("/story/" + i, story("Story " + i, TEXT + " It was number " + "x".repeat(i + 1)));
            items.add(item("Story " + i, "/story/" + i, "g" + i)
                    .replaceFirst(
                            "<pubDate>.*</pubDate>", "<pubDate>" + dates.get(i).replace("$", "") + "</pubDate>"));
        }
        pages.put("/feed", rss(items.toArray(String[]::new)));

        ask("/feed");

        assertThat(articles()).hasSize(dates.size()).allSatisfy(article -> assertThat(
                        article.facts().published() == null
                                || article.facts().published().when().at().startsWith("1970"))
                .isTrue());
    }
}
