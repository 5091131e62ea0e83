package org.provscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void remembers(@TempDir Path folder) {
        Settings settings = Settings.load(folder.resolve("new"));
        for (int i = 0; i < 20; i++) {
            settings.addRecent("root " + i);
        }
        settings.addRecent("root 15");
        settings.setDark(true);
        Settings again = Settings.load(folder.resolve("new"));
        assertThat(again.recent()).hasSize(12).startsWith("root 15", "root 19", "root 18");
        assertThat(again.isDark()).isTrue();
    }

    @Test
    void survivesDamageAndPlacesItCannotWrite(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("settings.properties"), "dark=\\uXYZ");
        assertThat(Settings.load(folder).isDark()).isFalse();
        Path file = Files.writeString(folder.resolve("file"), "");
        Settings nowhere = Settings.load(file.resolve("below"));
        nowhere.addRecent("a");
        assertThat(nowhere.recent()).containsExactly("a");
    }

    @Test
    void everySystemHasItsPlaces() {
        Path home = Path.of("/home/me");
        assertThat(AppFolders.of("Linux", home, Map.of()).cache()).isEqualTo(Path.of("/home/me/.cache/provscope"));
        assertThat(AppFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/c")).settings())
                .isEqualTo(Path.of("/c/provscope"));
        assertThat(AppFolders.of("Mac OS X", home, Map.of()).settings().toString())
                .contains("Application Support");
        assertThat(AppFolders.of("Windows 11", home, Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"))
                        .cache())
                .isEqualTo(Path.of("/l/ProvScope/Cache"));
    }
}
