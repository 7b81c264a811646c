package org.clipfile;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in {@code docs/architecture.md}: what each may import. */
class PackageRulesTest {
    private static final String ROOT = "org.clipfile";
    private static final String JSON = "com.fasterxml.jackson..";

    /** Room to what it may import besides itself, the JDK and the null annotations. Rooms by name, libraries by package. */
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("article", List.of()),
            Map.entry("rules", List.of("article", "org.snakeyaml.engine..")),
            Map.entry(
                    "read",
                    List.of(
                            "article",
                            "rules",
                            "html",
                            "org.jsoup..",
                            "org.mozilla.universalchardet..",
                            "org.apache.james.mime4j..",
                            JSON)),
            Map.entry("html", List.of("org.jsoup..")),
            Map.entry("facts", List.of("article", "rules")),
            Map.entry("weigh", List.of("article", "rules", "facts")),
            Map.entry("label", List.of("article", "rules", "facts", "weigh")),
            Map.entry("clip", List.of("article", "rules", "read", "label", "facts", "weigh")),
            Map.entry("feed", List.of("org.jsoup..", JSON)),
            Map.entry(
                    "fetch",
                    List.of("article", "feed", "crawlercommons..", "org.apache.hc.client5..", "org.apache.hc.core5..")),
            Map.entry("format", List.of("article", JSON)),
            Map.entry(
                    "archive",
                    List.of(
                            "article",
                            "format",
                            "org.netpreserve.jwarc..",
                            "org.sqlite..",
                            "org.brotli.dec..",
                            "com.github.luben.zstd..")),
            Map.entry("", List.of("article", "rules", "read", "label", "facts", "clip", "format", "archive")),
            Map.entry(
                    "camel",
                    List.of(
                            "",
                            "article",
                            "rules",
                            "archive",
                            "fetch",
                            "watch",
                            "org.apache.camel..",
                            "org.slf4j..",
                            "io.micrometer..",
                            "io.vertx..",
                            "org.snakeyaml.engine..")),
            Map.entry("watch", List.of("", "article", "archive", "feed", "fetch", "org.snakeyaml.engine..")),
            Map.entry(
                    "cli",
                    List.of(
                            "",
                            "article",
                            "rules",
                            "format",
                            "read",
                            "clip",
                            "archive",
                            "feed",
                            "fetch",
                            "watch",
                            "camel",
                            "picocli.."))));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> aRoomImportsOnlyWhatTheTableAllows() {
        return MAY_IMPORT.entrySet().stream()
                .map(room ->
                        DynamicTest.dynamicTest(room.getKey().isEmpty() ? "the desk" : room.getKey(), () -> classes()
                                .that()
                                .resideInAPackage(packageOf(room.getKey()))
                                .should(onlyDependOnClassesThat(
                                        resideInAnyPackage(allowed(room.getKey(), room.getValue()))))
                                .allowEmptyShould(true)
                                .check(PRODUCT)));
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            String name = type.getPackageName();
            rooms.add(name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1));
        }
        assertThat(MAY_IMPORT.keySet()).containsAll(rooms);
    }

    @Test
    void theArchitectureTellsOfEveryRoomAndItsRooms() throws IOException {
        String architecture = Files.readString(Path.of("docs/architecture.md"));
        for (Map.Entry<String, List<String>> room : MAY_IMPORT.entrySet()) {
            if (!List.of("", "clip", "watch", "camel", "cli").contains(room.getKey())) {
                String neighbours =
                        room.getValue().stream().filter(MAY_IMPORT::containsKey).collect(Collectors.joining(", "));
                assertThat(architecture)
                        .containsPattern("\\| `" + room.getKey() + "` \\| [^|]* \\| "
                                + (neighbours.isEmpty() ? "the JDK" : neighbours) + "(, (jsoup|the |jwarc)[^|]*)? \\|");
            }
        }
    }

    @Test
    void everyPackagePromisesThatNothingIsNullUnlessItSaysSo() {
        for (String room : MAY_IMPORT.keySet()) {
            String name = packageOf(room);
            if (PRODUCT.containPackage(name)) {
                assertThat(PRODUCT.getPackage(name).isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .as("@NullMarked on " + name)
                        .isTrue();
            }
        }
    }

    @Test
    void theCoreNeverLogsAndNeverPrints() {
        noClasses()
                .that(resideOutsideOfPackages(packageOf("camel"), packageOf("cli")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCT);
    }

    @Test
    void nobodyUsesTheOldDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .because("java.time knows precision and zone")
                .check(PRODUCT);
    }

    @Test
    void nobodyLeavesCharsetLocaleOrZoneToTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(String.class, byte[].class, int.class, int.class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .because("the same capture must give the same article on every machine")
                .check(PRODUCT);
    }

    @Test
    void theLibraryReadsNoClockAndNoSettings() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of("article", "rules", "read", "facts", "label", "clip", "format")
                        .map(PackageRulesTest::packageOf)
                        .toArray(String[]::new))
                // It asks where temporary files go, which changes no article.
                .and()
                .doNotHaveFullyQualifiedName("org.clipfile.read.Decoder")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .because("clipping is a pure function")
                .check(PRODUCT);
    }

    private static String packageOf(String room) {
        return room.isEmpty() ? ROOT : ROOT + "." + room;
    }

    private static String[] allowed(String room, List<String> imports) {
        return Stream.concat(
                        Stream.of("java..", "javax..", "org.jspecify.annotations", packageOf(room)),
                        imports.stream().map(name -> name.endsWith("..") ? name : packageOf(name)))
                .toArray(String[]::new);
    }
}
