package org.provscope.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that are remembered: recent roots, named places, and the look. Never a password. */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final int RECENT = 12;

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /** Reads the settings; if there are none, or they cannot be read, all are defaults. */
    public static Settings load(Path folder) {
        Settings settings = new Settings(folder.resolve("settings.properties"));
        if (Files.isRegularFile(settings.file)) {
            try (InputStream in = Files.newInputStream(settings.file)) {
                settings.values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("settings in {} cannot be read", settings.file, e);
            }
        }
        return settings;
    }

    /** Returns the addresses of recent roots, the last one first. */
    public List<String> recent() {
        List<String> recent = new ArrayList<>();
        for (int i = 1; i <= RECENT; i++) {
            String address = values.getProperty("recent." + i);
            if (address != null) {
                recent.add(address);
            }
        }
        return recent;
    }

    /** Adds a recent root and saves. */
    public void addRecent(String address) {
        List<String> recent = new ArrayList<>(recent());
        recent.remove(address);
        recent.addFirst(address);
        for (int i = 1; i <= RECENT; i++) {
            if (i <= recent.size()) {
                values.setProperty("recent." + i, recent.get(i - 1));
            } else {
                values.remove("recent." + i);
            }
        }
        save();
    }

    /** A place with a name given by a person. */
    public record SavedServer(String name, String address) {}

    /** Returns the named places, in order. */
    public List<SavedServer> servers() {
        List<SavedServer> servers = new ArrayList<>();
        for (int i = 1; values.getProperty("site." + i + ".address") != null; i++) {
            String address = values.getProperty("site." + i + ".address");
            servers.add(new SavedServer(values.getProperty("site." + i + ".name", address), address));
        }
        return servers;
    }

    /** Replaces the named places and saves. */
    public void setServers(List<SavedServer> servers) {
        int before = servers().size();
        for (int i = 1; i <= Math.max(before, servers.size()); i++) {
            if (i <= servers.size()) {
                values.setProperty("site." + i + ".name", servers.get(i - 1).name());
                values.setProperty("site." + i + ".address", servers.get(i - 1).address());
            } else {
                values.remove("site." + i + ".name");
                values.remove("site." + i + ".address");
            }
        }
        save();
    }

    /** Returns true for the dark look. */
    public boolean isDark() {
        return Boolean.parseBoolean(values.getProperty("dark", "false"));
    }

    /** Sets the look and saves. */
    public void setDark(boolean dark) {
        values.setProperty("dark", String.valueOf(dark));
        save();
    }

    /** Returns true if the look is the system's; until somebody chooses one, it is. */
    public boolean followsSystem() {
        return Boolean.parseBoolean(values.getProperty("look.system", values.containsKey("dark") ? "false" : "true"));
    }

    /** Sets whether the look is the system's, and saves. */
    public void setFollowsSystem(boolean follows) {
        values.setProperty("look.system", String.valueOf(follows));
        save();
    }

    /** Forgets the recent roots and what one went to there, and saves. */
    public void forgetRecent() {
        values.remove("remembered.palette");
        for (int i = 1; i <= RECENT; i++) {
            values.remove("recent." + i);
        }
        save();
    }

    /** Returns true if the words about the sample were sent away. */
    public boolean isSampleKnown() {
        return Boolean.parseBoolean(values.getProperty("sample.known", "false"));
    }

    /** Sends the words about the sample away, and saves. */
    public void setSampleKnown() {
        values.setProperty("sample.known", "true");
        save();
    }

    /** Returns what was remembered under a name, e.g. where the window was; empty if nothing was. */
    public String remembered(String name) {
        return values.getProperty("remembered." + name, "");
    }

    /** Remembers something, and saves. */
    public void remember(String name, String value) {
        if (!value.equals(remembered(name))) {
            values.setProperty("remembered." + name, value);
            save();
        }
    }

    private void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "settings", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    values.store(out, null);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("settings cannot be kept in {}", file, e);
        }
    }
}
