package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.Media;
import org.clipfile.article.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two real inputs that must come out perfect, whichever way they arrive. They are no part of the repository. */
class SeedsTest {
    private static final Path SEEDS = Path.of("..", "shared", "seeds");

    private static String seed(String start) throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "skipped: the seeds are not here");
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path seed = files.filter(f -> f.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(seed);
        }
    }

    private static String collapsed(String block) {
        return block.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    @Test
    void firstSeedIsPerfect() throws IOException {
        String text = seed("000_");
        Article article = Captures.clip(Captures.text(text));
        List<String> blocks = Variants.blocks(text);
        assertThat(article.facts().title()).isEqualTo("Israel, US sign joint defense declaration");
        assertThat(article.body().blocks())
                .extracting(b -> b.text().toString())
                .containsExactlyElementsOf(
                        blocks.subList(2, 11).stream().map(SeedsTest::collapsed).toList());
        assertThat(article.facts().published()).isNull();
        assertThat(article.facts().language()).isEqualTo("en");
        Media media = article.media().get(0);
        assertThat(article.media()).hasSize(1);
        Media.Credit credit = Objects.requireNonNull(media.credit());
        assertThat(credit.text()).isEqualTo("Shmulik Almani, Courtesy of the Israeli Min. of Defense");
        assertThat(credit.names()).containsExactly("Shmulik Almani");
        assertThat(credit.organization()).isEqualTo("Israeli Min. of Defense");
        assertThat(article.ledger()).noneMatch(l -> l.label().role() == Role.REMOVED);
    }

    @Test
    void secondSeedIsPerfect() throws IOException {
        String text = seed("004_");
        Article article = Captures.clip(Captures.text(text));
        List<String> blocks = Variants.blocks(text);
        assertThat(article.facts().title())
                .isEqualTo("U.S., Israeli Defense Relationship 'Stronger Than Ever,' Esper Says");
        List<String> body = new ArrayList<>();
        for (int i : new int[] {7, 8, 9, 11, 12, 13, 15, 16}) {
            body.add(collapsed(blocks.get(i)));
        }
        assertThat(article.body().blocks()).extracting(b -> b.text().toString()).containsExactlyElementsOf(body);
        assertThat(article.notices()).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo("historical-collection");
            assertThat(n.text()).isEqualTo(collapsed(blocks.get(6)));
        });
        assertThat(article.media()).hasSize(2);
        picture(article.media().get(0), blocks.get(10).split("\n"), "Honor Cordon", "1166");
        picture(article.media().get(1), blocks.get(14).split("\n"), "Defense Meeting", "1282");
        var published = Objects.requireNonNull(article.facts().published());
        assertThat(published.when().at()).isEqualTo("2020-09-22");
        assertThat(published.when().stated()).isFalse();
        assertThat(article.facts().language()).isEqualTo("en");
        assertThat(article.ledger())
                .filteredOn(l -> l.label().role() == Role.REMOVED)
                .extracting(l -> l.label().detail())
                .containsExactly("banner", "notice", "related");
    }

    private static void picture(Media media, String[] lines, String title, String sequence) {
        assertThat(media.alt()).isEqualTo(lines[0]);
        assertThat(media.title()).isEqualTo(title);
        assertThat(media.caption()).isEqualTo(lines[2]);
        Media.Credit credit = Objects.requireNonNull(media.credit());
        assertThat(credit.names()).containsExactly("Lisa Ferdinando");
        assertThat(credit.organization()).isEqualTo("DOD");
        var virin = Objects.requireNonNull(media.virin());
        assertThat(virin.value()).isEqualTo("200922-D-BN624-" + sequence);
        assertThat(virin.date()).isEqualTo("2020-09-22");
        assertThat(virin.service()).isEqualTo("Department of Defense");
        assertThat(virin.photographer()).isEqualTo("BN624");
        assertThat(media.date()).isEqualTo("2020-09-22");
    }

    @TestFactory
    Stream<DynamicTest> eachVariantOfTheFirstSeedGivesTheSame() throws IOException {
        return same(seed("000_"));
    }

    @TestFactory
    Stream<DynamicTest> eachVariantOfTheSecondSeedGivesTheSame() throws IOException {
        return same(seed("004_"));
    }

    private static Stream<DynamicTest> same(String text) {
        Article plain = Captures.clip(Captures.text(text));
        return Variants.ofBytes(text).entrySet().stream()
                .map(v -> DynamicTest.dynamicTest(
                        v.getKey(), () -> assertSame(Captures.clip(Captures.text(v.getValue())), plain)));
    }

    @TestFactory
    Stream<DynamicTest> eachFormOfTheBannerGoes() throws IOException {
        String text = seed("004_");
        Article plain = Captures.clip(Captures.text(text));
        List<String> blocks = Variants.blocks(text);
        String rest = String.join("\n\n", blocks.subList(5, blocks.size()));
        Map<String, String> variants = Variants.ofBanner(blocks.subList(0, 5), rest);
        return variants.entrySet().stream()
                .map(v -> DynamicTest.dynamicTest(
                        v.getKey(), () -> assertSame(Captures.clip(Captures.text(v.getValue())), plain)));
    }

    @Test
    void movedCaptionsGiveTheSame() throws IOException {
        String text = seed("004_");
        Article plain = Captures.clip(Captures.text(text));
        List<String> blocks = new ArrayList<>(Variants.blocks(text));
        String second = blocks.remove(14);
        String first = blocks.remove(10);
        List<String> atEnd = new ArrayList<>(blocks);
        atEnd.addAll(blocks.size() - 1, List.of(first, second));
        assertSame(Captures.clip(Captures.text(String.join("\n\n", atEnd))), plain);
        List<String> atStart = new ArrayList<>(blocks);
        atStart.addAll(5, List.of(first, second));
        assertSame(Captures.clip(Captures.text(String.join("\n\n", atStart))), plain);
        List<String> afterTitle = new ArrayList<>(blocks);
        afterTitle.addAll(6, List.of(first, second));
        assertSame(Captures.clip(Captures.text(String.join("\n\n", afterTitle))), plain);
    }

    @Test
    void aSentenceThatQuotesTheBannerStays() throws IOException {
        String text = seed("004_");
        List<String> blocks = new ArrayList<>(Variants.blocks(text));
        String quote = "The page's first line, \"An official website of the United States Government,\" was read out.";
        blocks.add(9, quote);
        Article article = Captures.clip(Captures.text(String.join("\n\n", blocks)));
        assertThat(article.body().text()).contains(quote);
    }

    private static void assertSame(Article article, Article plain) {
        assertThat(article.facts().title()).isEqualTo(plain.facts().title());
        assertThat(article.body().text()).isEqualTo(plain.body().text());
        assertThat(article.facts().published()).isEqualTo(plain.facts().published());
        assertThat(article.facts().language()).isEqualTo(plain.facts().language());
        assertThat(article.media())
                .usingRecursiveComparison()
                .ignoringFields("position")
                .isEqualTo(plain.media());
        assertThat(article.notices()).isEqualTo(plain.notices());
    }
}
