package org.clipfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of all settings, gathered from the places where they may stand. A later one wins: the shipped
 * {@code application.properties}, the one in the home folder, environment variables ({@code CLIPFILE_PORT=0}), system
 * properties ({@code -Dclipfile.port=0}). A name that begins like a setting and is none is refused, as it would change
 * nothing and nobody would know. Immutable.
 */
public final class Configuration {
    private static final String FILE = "application.properties";
    private static final String EPOCH = "clipfile.source-date-epoch";

    private final Path home;
    private final Properties values;

    private Configuration(Path home, Properties values) {
        this.home = home;
        this.values = values;
    }

    /**
     * Reads the settings of this process; home is the system property {@code clipfile.home}, which the launcher sets, or
     * else the working folder.
     *
     * @throws IOException if a settings file is there and cannot be read
     */
    public static Configuration read() throws IOException {
        Path home = Path.of(System.getProperty("clipfile.home", ""));
        return read(home, System.getProperties(), System.getenv());
    }

    /**
     * Reads the settings of a given surrounding.
     *
     * @param home folder that may hold an {@code application.properties}, and where relative paths start
     * @param system system properties
     * @param environment environment variables
     * @throws IOException if a settings file is there and cannot be read
     * @throws IllegalArgumentException if something is set that is no setting; the message says what, where and what may
     *     have been meant
     */
    public static Configuration read(Path home, Properties system, Map<String, String> environment) throws IOException {
        Path absolute = home.toAbsolutePath().normalize();
        Properties values = new Properties();
        try (InputStream shipped = Configuration.class.getResourceAsStream("/" + FILE)) {
            if (shipped == null) {
                throw new IOException("The shipped " + FILE + " is not on the class path");
            }
            values.load(shipped);
        }
        SettingNames names = new SettingNames(values.stringPropertyNames());
        Path own = absolute.resolve(FILE);
        if (Files.isRegularFile(own)) {
            try (Reader reader = Files.newBufferedReader(own, StandardCharsets.UTF_8)) {
                values.load(reader);
            }
            values.stringPropertyNames().forEach(key -> names.check(key, "in " + own));
        }
        environment.keySet().forEach(names::checkVariable);
        for (String key : values.stringPropertyNames()) {
            String given = environment.get(variable(key));
            if (given != null) {
                values.setProperty(key, given);
            }
        }
        for (String key : system.stringPropertyNames()) {
            if (key.startsWith("clipfile.") || key.startsWith("camel.")) {
                names.check(key, "given as -D" + key);
                values.setProperty(key, system.getProperty(key));
            }
        }
        String epoch = environment.get("SOURCE_DATE_EPOCH");
        if (epoch != null && values.getProperty(EPOCH, "").isBlank()) {
            values.setProperty(EPOCH, epoch);
        }
        return new Configuration(absolute, values);
    }

    /** The environment variable of a setting: {@code clipfile.inbox.quiet} is {@code CLIPFILE_INBOX_QUIET}. */
    public static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The folder where relative paths start; absolute. */
    public Path home() {
        return home;
    }

    /**
     * The value of a setting, without white space around it; empty if it is set to nothing.
     *
     * @throws IllegalArgumentException if there is no such setting
     */
    public String value(String key) {
        @Nullable String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting named " + key);
        }
        return value.strip();
    }

    /**
     * The value of a setting that is a whole number.
     *
     * @param least the smallest that makes sense
     * @param most the largest that makes sense
     * @throws IllegalArgumentException if it is none, or out of these bounds; the message tells a person what to mend
     */
    public int number(String key, int least, int most) {
        return (int) Settings.number(key, value(key), least, most);
    }

    /** The values of a setting that may hold several, parted by commas. */
    public List<String> list(String key) {
        return Stream.of(value(key).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The path a setting names, made absolute against {@link #home}. */
    public Path path(String key) {
        return home.resolve(value(key)).normalize();
    }

    /** The names of all settings, in order. */
    public Set<String> keys() {
        return new TreeSet<>(values.stringPropertyNames());
    }

    /**
     * What the desk needs to know.
     *
     * @throws IllegalArgumentException if a value makes no sense; the message says which
     */
    public Settings settings() {
        return Settings.of(home, this::value);
    }
}
