package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.Route;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped routes, with their last seam led to where the test can watch it. */
class RoutesTest extends CamelMainTestSupport {
    private static final Path ROUTES = Path.of("routes");

    @TempDir
    static Path home;

    private Clipfile desk;

    @Override
    protected void configure(MainConfigurationProperties main) {
        main.withRoutesIncludePattern("file:routes/*.camel.yaml");
        main.withBasePackageScanEnabled(false);
    }

    @Override
    protected Properties useOverridePropertiesWithPropertiesComponent() {
        Properties properties = new Properties();
        properties.setProperty("clipfile.inbox", home.resolve("inbox").toString());
        properties.setProperty("clipfile.filed", "mock:filed");
        return properties;
    }

    @Override
    protected void bindToRegistry(Registry registry) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("clipfile.inbox.quiet", "0");
        Configuration configuration = Configuration.read(home, properties, Map.of());
        desk = Clipfile.open(configuration.settings());
        RouteBeans.of(desk, configuration).byName().forEach(registry::bind);
    }

    @AfterEach
    void closeTheDesk() throws IOException {
        desk.close();
    }

    @Test
    void aTextInTheInboxBecomesAnArticle() throws Exception {
        MockEndpoint filed = getMockEndpoint("mock:filed");
        filed.expectedMessageCount(1);

        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/pears.txt"), "Pears Are Ripe\n\nThe pears by the mill are ripe.\n");

        MockEndpoint.assertIsSatisfied(context);
        Await.until("the file is done", () -> Files.exists(home.resolve("inbox/.done/pears.txt")));
        assertThat(filed.getReceivedExchanges().get(0).getMessage().getBody()).isInstanceOf(String.class);
        assertThat(RunningApp.articles(home.resolve("archive"))).hasSize(1);
    }

    @Test
    void everyRouteIsNamedAsItsFileAndSaysWhatItDoes() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(ROUTES)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".camel.yaml"))
                    .map(name -> name.replace(".camel.yaml", ""))
                    .toList();
        }

        assertThat(context.getRoutes()).extracting(Route::getRouteId).containsExactlyInAnyOrderElementsOf(files);
        assertThat(context.getRoutes()).extracting(Route::getDescription).allMatch(text -> text.endsWith("."));
    }

    @Test
    void routesHoldNoClassNamesNoSecretsAndNoFixedAddresses() throws IOException {
        try (Stream<Path> all = Files.list(ROUTES)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".camel.yaml")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("\\b(org|com|java|io)\\.[a-z]+\\.")
                        .doesNotContainPattern("(?i)password|secret|token|apikey")
                        .doesNotContainPattern("uri: \"?[a-z]+:");
            }
        }
    }
}
