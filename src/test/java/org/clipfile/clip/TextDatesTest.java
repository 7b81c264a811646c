package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Article;
import org.clipfile.article.Published;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Date lines in the head of a plain text, in every form the boilerplate catalogue has seen (section 10). */
class TextDatesTest {
    private static final String BODY = """

            The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon, drivers said.

            A third gate is to follow in spring, when the cranes for the new quay have come in from the yard upriver.
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sept. 22, 2020; 2020-09-22",
                "Aug. 1, 2017; 2017-08-01",
                "July 17, 2020; 2020-07-17",
                "22 September 2020; 2020-09-22",
                "2024-09-12; 2024-09-12",
                "SEPTEMBER 22, 2020 –; 2020-09-22",
                "09/17/2013 11:13 AM CDT; 2013-09-17T11:13-05:00",
                "Published 5:30 PM EDT, March 3, 2024; 2024-03-03T17:30-04:00",
                "Posted on Jul 15, 2020 6:26 PM EDT; 2020-07-15T18:26-04:00",
                "Fri, 2015-02-27 00:00; 2015-02-27",
                "Posted On: 22 SEP 2020 5:30PM by PIB Delhi; 2020-09-22T17:30",
                "Sept. 22, 2020 | By Jim Adler, Harbor News; 2020-09-22",
                "By Jim Adler, Harbor News | Sept. 22, 2020; 2020-09-22",
                "By Jim Adler , Harbor News |\u00a0Sept. 22, 2020; 2020-09-22",
                "Published Sept. 22, 2020; 2020-09-22",
                "Published Sept. 22, 2020 | Updated Sept. 23, 2020; 2020-09-22",
                "Release Date: 04/02/2008; 2008-04-02",
                "Posted 7/6/2011   Updated 7/8/2011; 2011-07-06",
                "Date modified: 2024-09-16; 2024-09-16",
                "Thursday, March 10, 2022; 2022-03-10",
                "15 Jun. 2022 - | Last updated: 16 Jun. 2022 09:20; 2022-06-15",
                "May 17, 2023 – Port Sand – Harbor Office; 2023-05-17",
                "Posted on September 17, 2012 by Theo Blank; 2012-09-17",
                "July 18, 2022 / 4:11 PM / Harbor News; 2022-07-18T16:11",
                "(Port Sand, Maine – April 2, 2008); 2008-04-02",
                "Last updated: 12/19/22; 2022-12-19",
                "Nieuwsbericht | 05-09-2024 | 15:30; 2024-09-05T15:30",
                "Publié le 8 juin 2022 à 10h30; 2022-06-08T10:30",
                "Publicado em 22/03/2021 14h20; 2021-03-22T14:20",
                "21.11.2023; 2023-11-21",
                "2022. augusztus 29. 10:15; 2022-08-29T10:15",
                "תאריך פרסום: 05.09.2022; 2022-09-05",
                "25 يناير 2023; 2023-01-25",
                "۲۱ آبان ۱۴۰۱; 2022-11-12",
                "تاریخ انتشار: ۱۴۰۱/۰۸/۲۱; 2022-11-12",
                "2021年7月26日; 2021-07-26",
                "2020.08.11 15:20; 2020-08-11T15:20",
                "Rabu, 3 Oktober 2018; 2018-10-03",
                "20/10/2020 07:15; 2020-10-20T07:15",
                "10 फरवरी 2021; 2021-02-10",
                "6 Mei 2019; 2019-05-06",
                "14 декабря 2020, 12:40; 2020-12-14T12:40",
                "30 Temmuz 2019, 17:20; 2019-07-30T17:20",
                "19.10.2020 klo 8.45; 2020-10-19T08:45"
            })
    void areRead(String line, String at) {
        Published published = published("Harbor Opens Second Gate\n\n" + line + "\n" + BODY);
        assertThat(published).isNotNull();
        assertThat(published.when().at()).startsWith(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sept. 31, 2020",
                "22 September 2120",
                "yesterday",
                "Updated: 41 min 33 sec ago",
                "3 hours ago",
                "Sept. 22",
                "Version 10.12.2020.7",
                "555-0100",
                "Room 2020"
            })
    void areNotMadeUp(String line) {
        assertThat(published("Harbor Opens Second Gate\n\n" + line + "\n" + BODY))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT SAND, Maine, Sept. 22, 2020 — ",
                "WASHINGTON, Sept. 22, 2020 (AFPS) -- ",
                "SEPTEMBER 22, 2020 – ",
                "9/22/2020 - PORT SAND HARBOR, Maine  -- "
            })
    void standInDatelines(String dateline) {
        Published published = published("Harbor Opens Second Gate\n\n" + dateline + BODY.strip());
        assertThat(published).isNotNull();
        assertThat(published.when().at()).isEqualTo("2020-09-22");
    }

    private static Published published(String text) {
        Article article = Captures.clip(Captures.text(text));
        return article.facts().published();
    }
}
