package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clipfile.bench.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost, doubled or left half done, however often the application is killed. */
class KillIT {
    private static final int KILLS = 50;
    private static final int FIRST_TWIN = 45;
    private static final int FILES_PER_ROUND = 60;
    private static final Instant WRITTEN = Instant.parse("2023-11-01T00:00:00Z");
    private static final Map<String, String> SETTINGS =
            Map.of("clipfile.source-date-epoch", "1700000000", "clipfile.inbox.quiet", "50");
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void anArchiveMadeUnderFiftyKillsEqualsOneMadeInPeace() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        Random dice = new Random(seed);
        List<String> stories = stories();
        Path war = Files.createDirectories(folder.resolve("war/inbox")).getParent();
        int duringWork = 0;
        for (int round = 0; round < KILLS; round++) {
            if (round == FIRST_TWIN) {
                workOff(war); // of several twins taken at once any may come first, and is then named as the source
            }
            drop(stories, round, war);
            int before = waiting(war);
            try (AppProcess app = AppProcess.start(war, JVM, SETTINGS)) {
                if (dice.nextInt(10) == 0) {
                    Thread.sleep(dice.nextInt(1_500)); // while it starts, and mends what the last kill left
                } else {
                    Await.until(
                            "work begins",
                            () -> waiting(war) < before || !app.process().isAlive());
                    Thread.sleep(dice.nextInt(100));
                }
                assertThat(app.process().isAlive())
                        .as("seed " + seed + "\n" + app.log())
                        .isTrue();
                app.kill();
            }
            duringWork += waiting(war) > 0 ? 1 : 0;
        }
        workOff(war);

        Path peace = Files.createDirectories(folder.resolve("peace/inbox")).getParent();
        for (int round = 0; round < KILLS; round++) {
            if (round == FIRST_TWIN) {
                workOff(peace);
            }
            drop(stories, round, peace);
        }
        workOff(peace);

        String told = "seed " + seed + ", " + duringWork + " of " + KILLS + " kills left work undone";
        assertThat(difference(war.resolve("inbox"), peace.resolve("inbox")))
                .as(told)
                .isEmpty();
        assertThat(difference(war.resolve("archive"), peace.resolve("archive")))
                .as(told)
                .isEmpty();
        assertThat(snapshot(war.resolve("inbox/.done"))).as(told).hasSize(KILLS * FILES_PER_ROUND);
        assertThat(RunningApp.articles(war.resolve("archive"))).as(told).hasSize((int)
                stories.stream().distinct().count());
        assertThat(duringWork).as(told).isGreaterThan(KILLS / 4);
    }

    /** The files of the last rounds are the same as those of the first. */
    private static List<String> stories() {
        Prose prose = new Prose(3);
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < KILLS * FILES_PER_ROUND; i++) {
            int twin = i - FIRST_TWIN * FILES_PER_ROUND;
            stories.add(twin < 0 ? prose.story(2_000) : stories.get(twin));
        }
        return stories;
    }

    private static void drop(List<String> stories, int round, Path home) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox/round " + round / 10));
        for (int i = round * FILES_PER_ROUND; i < (round + 1) * FILES_PER_ROUND; i++) {
            Path hidden = Files.writeString(inbox.resolve(".new"), stories.get(i));
            Files.setLastModifiedTime(hidden, FileTime.from(WRITTEN.plusSeconds(i)));
            Files.move(hidden, inbox.resolve("story " + i + ".txt"));
        }
    }

    private static void workOff(Path home) throws Exception {
        try (AppProcess app = AppProcess.start(home, JVM, SETTINGS)) {
            Await.until(
                    "all is worked off",
                    () -> waiting(home) == 0 || !app.process().isAlive());
            assertThat(app.process().isAlive()).as(app.log()).isTrue();
        }
    }

    private static int waiting(Path home) {
        int count = 0;
        String[] folders = home.resolve("inbox").toFile().list((in, name) -> !name.startsWith("."));
        for (String name : folders == null ? new String[0] : folders) {
            String[] files = home.resolve("inbox").resolve(name).toFile().list();
            count += files == null ? 0 : files.length;
        }
        return count;
    }

    /** The files that are in one folder only or not the same in both, the text of the first such article in full. */
    private static List<String> difference(Path one, Path other) throws Exception {
        Map<String, String> left = snapshot(one);
        Map<String, String> right = snapshot(other);
        List<String> differing = new ArrayList<>();
        for (String name : new TreeSet<>(
                Stream.concat(left.keySet().stream(), right.keySet().stream()).toList())) {
            if (!Objects.equals(left.get(name), right.get(name))) {
                if (differing.isEmpty()
                        && name.endsWith(".json")
                        && left.containsKey(name)
                        && right.containsKey(name)) {
                    assertThat(Files.readString(one.resolve(name))).isEqualTo(Files.readString(other.resolve(name)));
                }
                differing.add(name);
            }
        }
        return differing;
    }

    /** Every file by its path, but for the catalogue and what else can be made anew from the rest. */
    private static Map<String, String> snapshot(Path folder) throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("state")) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    found.put(name, HexFormat.of().formatHex(digest));
                }
            }
        }
        return found;
    }
}
