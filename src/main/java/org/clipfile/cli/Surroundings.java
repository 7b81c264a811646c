package org.clipfile.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.clipfile.Configuration;

/**
 * What a command finds around itself; tests give it another one.
 *
 * @param terminal where it reads and writes
 * @param home folder where the settings' relative paths start
 * @param system system properties
 * @param environment environment variables
 */
record Surroundings(Terminal terminal, Path home, Properties system, Map<String, String> environment) {

    /** Those of this process. */
    static Surroundings ofProcess() {
        return new Surroundings(
                Terminal.ofProcess(System.getenv()),
                Path.of(System.getProperty("clipfile.home", "")),
                System.getProperties(),
                System.getenv());
    }

    /**
     * All settings, those given on the command line included.
     *
     * @throws IllegalArgumentException if one is no setting; the message says what may have been meant
     */
    Configuration configuration(Map<String, String> given) throws IOException {
        Properties all = new Properties();
        system.stringPropertyNames().forEach(key -> all.setProperty(key, system.getProperty(key)));
        for (Map.Entry<String, String> setting : given.entrySet()) {
            String key = setting.getKey();
            if (!key.startsWith("clipfile.") && !key.startsWith("camel.")) {
                throw new IllegalArgumentException(
                        "There is no setting " + key + ": all begin with clipfile. or, for Camel itself, with camel.");
            }
            all.setProperty(key, setting.getValue());
        }
        return Configuration.read(home, all, environment);
    }
}
