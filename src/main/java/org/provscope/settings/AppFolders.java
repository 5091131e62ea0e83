package org.provscope.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folders for programs' files on this system.
 *
 * @param settings what a person chose
 * @param cache    what can be recreated
 * @param state    work in progress: unpublished changes
 */
public record AppFolders(Path settings, Path cache, Path state) {
    private static final String NAME = "ProvScope";

    /** Returns the folders of the person who runs the program. */
    public static AppFolders ofThisUser() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static AppFolders of(String osName, Path home, Map<String, String> environment) {
        String system = osName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new AppFolders(roaming.resolve(NAME), local.resolve(NAME).resolve("Cache"), local.resolve(NAME));
        }
        if (system.startsWith("mac")) {
            return new AppFolders(
                    home.resolve("Library/Application Support").resolve(NAME),
                    home.resolve("Library/Caches").resolve(NAME),
                    home.resolve("Library/Application Support").resolve(NAME));
        }
        return new AppFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("provscope"),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("provscope"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("provscope"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
