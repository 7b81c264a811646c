package org.clipfile.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option by which every command takes settings. */
final class SettingOptions {
    @Option(names = "-D", paramLabel = "KEY=VALUE", description = "A setting, as in -Dclipfile.archive=clips.")
    private Map<String, String> given = new LinkedHashMap<>();

    /** Key to value, as given. */
    Map<String, String> given() {
        return given;
    }
}
