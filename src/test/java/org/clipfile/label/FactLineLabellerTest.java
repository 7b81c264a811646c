package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.clipfile.article.Capture;
import org.clipfile.article.Fact;
import org.clipfile.clip.Captures;
import org.clipfile.read.HtmlReader;
import org.junit.jupiter.api.Test;

class FactLineLabellerTest {
    private static final String PROSE =
            "<p>The ships waited off the coast for a whole day, the harbour master said, because the wind was too strong"
                    + " and the pilots would not go out to meet them before the morning of 2 March 2011 at the earliest,"
                    + " as had been the custom of the place for as long as anybody on the quay could remember.</p>";

    @Test
    void takesALineThatIsOnlyADateOutOfTheBody() throws Exception {
        Worksheet sheet = labelled("<h1>Ships wait</h1><p>Published: 4 May 2024</p>" + PROSE);
        assertThat(dates(sheet)).containsExactly(tuple("published", "4 May 2024", "date-label"));
        assertThat(sheet.ledger().at(sheet.page().text().toString().indexOf("Published")))
                .satisfies(label -> assertThat(label.detail()).isEqualTo("published"));
    }

    @Test
    void findsADateAmongOtherWordsBesideTheHeadline() throws Exception {
        assertThat(dates(labelled("<h2>Schiffe warten</h2><p>3. August 2015 · Abgelegt unter Hafen</p>" + PROSE)))
                .containsExactly(tuple("published", "3. August 2015", "date-text"));
    }

    @Test
    void findsABylineBetweenHeadlineAndProseOnly() throws Exception {
        Worksheet sheet = labelled("<h1>Ships wait</h1><p>By Jane Doe and Max Roe</p>" + PROSE + "<p>By Ann Poe</p>");
        assertThat(sheet.facts())
                .filteredOn(fact -> fact.field().equals("byline"))
                .extracting(Fact::value, Fact::source)
                .containsExactly(tuple("By Jane Doe and Max Roe", "byline-line"));
    }

    @Test
    void findsTheDateThatTheFirstParagraphStartsWith() throws Exception {
        assertThat(dates(labelled("<h1>Schiffe warten</h1>" + PROSE.replace("<p>", "<p>29.11.2022 – "))))
                .containsExactly(tuple("published", "29.11.2022", "date-text"));
    }

    @Test
    void findsTheDateInTheFootOfTheStoryItself() throws Exception {
        assertThat(dates(labelled("<div class=article><div class=header><h3>Ships wait</h3></div><div class=footer>"
                        + "<p>27.01.2020</p></div></div><div class=footer><p>01.02.2021</p></div>" + PROSE)))
                .containsExactly(tuple("published", "27.01.2020", "date-line"));
    }

    @Test
    void leavesDatesInParagraphsAlone() throws Exception {
        assertThat(dates(labelled("<h1>Ships wait</h1>" + PROSE))).isEmpty();
    }

    @Test
    void tellsALateChangeFromThePublication() throws Exception {
        assertThat(dates(labelled("<h1>Ships wait</h1>" + PROSE.repeat(14)
                        + "<p>Seite zuletzt geändert am 5. Juni 2024</p><p>Veröffentlicht von Eva am 4. Mai 2024</p>")))
                .containsExactly(
                        tuple("modified", "5. Juni 2024", "date-below"),
                        tuple("published", "4. Mai 2024", "date-below"));
    }

    @Test
    void leavesDatesOfOtherStoriesAlone() throws Exception {
        assertThat(dates(
                        labelled("<h1>Ships wait</h1>" + PROSE + "<div class=related-stories><p>4 May 2024</p></div>")))
                .isEmpty();
    }

    @Test
    void readsABylineBetweenTheSeamsOfALine() throws Exception {
        Worksheet sheet = labelled("<h1>Ships wait</h1><div><time>4 May 2024, 08:30</time><span>5 412</span>"
                + "<span>Author: <a>Ada Moor</a></span></div>" + PROSE);
        assertThat(sheet.facts())
                .filteredOn(fact -> fact.source().equals("byline-line"))
                .extracting(Fact::value)
                .containsExactly("Author: Ada Moor");
    }

    @Test
    void takesNamesInTheLineOfADateForItsAuthors() throws Exception {
        Worksheet sheet = labelled("<h1>Ships wait</h1><div><span>4 May 2024 | 09:30</span> <span>Ada Moor</span></div>"
                + "<div><span>5 May 2024</span> <a href=/l>Local Desk</a></div>" + PROSE);
        assertThat(sheet.facts())
                .filteredOn(fact -> fact.source().equals("byline-text"))
                .extracting(Fact::value)
                .contains("Ada Moor")
                .doesNotContain("Local Desk");
    }

    @Test
    void readsThePartOfABylineThatNamesSomebody() throws Exception {
        assertThat(labelled(
                                "<h1>Ships wait</h1>" + PROSE
                                        + "<div class=author><span>by</span> <span>Ada Moor</span> <a href=/m>Send a mail</a></div>")
                        .facts())
                .filteredOn(fact -> fact.source().equals("byline-element"))
                .extracting(Fact::value)
                .containsOnly("by Ada Moor");
    }

    private static List<Tuple> dates(Worksheet sheet) {
        return sheet.facts().stream()
                .filter(fact -> fact.field().equals("published") || fact.field().equals("modified"))
                .map(fact -> tuple(fact.field(), fact.value(), fact.source()))
                .toList();
    }

    private static Worksheet labelled(String body) throws Exception {
        String markup = "<html><head><title>Ships wait</title></head><body>" + body + "</body></html>";
        Capture capture = Captures.html(markup);
        Worksheet sheet = new Worksheet(new HtmlReader(Map.of()).read(capture));
        new FactLineLabeller().label(sheet);
        return sheet;
    }
}
