package org.provscope.provisioning;

import java.util.Locale;
import org.provscope.files.RootPath;

/** The kind of a file of a root, by its name alone (docs/domain.md §1). */
public enum FileKind {
    /** {@code <mac>.cfg}: the master configuration file of one phone. */
    MASTER("master"),
    /** {@code 000000000000.cfg}: the master of every phone without its own. */
    DEFAULT_MASTER("default master"),
    CONFIG("parameters"),
    /** {@code <mac>-phone.cfg}: written by the phone for changes at its keypad. */
    PHONE_OVERRIDE("keypad overrides"),
    /** {@code <mac>-web.cfg}: written by the phone for changes in its web page. */
    WEB_OVERRIDE("web overrides"),
    CLOUD_OVERRIDE("cloud overrides"),
    LICENSE("licence"),
    DIRECTORY("directory"),
    /** {@code 000000000000-directory.xml}: read by phones that have none. */
    SEED_DIRECTORY("seed directory"),
    CALLS("call lists"),
    LOG("log"),
    FIRMWARE("firmware"),
    /** {@code sip.ver}: the version of the firmware beside it. */
    FIRMWARE_VERSION("firmware version"),
    SCHEMA("schema"),
    /** A file for phones of another make, which no phone here reads. */
    OTHER_MAKE("of another make"),
    OTHER("other");

    private final String label;

    FileKind(String words) {
        this.label = words;
    }

    /** Returns the kind in a person's words. */
    public String label() {
        return label;
    }

    /** Returns true for a master configuration file, one phone's or the default one. */
    public boolean isMaster() {
        return this == MASTER || this == DEFAULT_MASTER;
    }

    /** Returns true for settings that phones, or the vendor's cloud, made beside the files of the site. */
    public boolean isOverride() {
        return this == PHONE_OVERRIDE || this == WEB_OVERRIDE || this == CLOUD_OVERRIDE;
    }

    /** Returns true for a contact directory, one phone's or the seed. */
    public boolean isDirectory() {
        return this == DIRECTORY || this == SEED_DIRECTORY;
    }

    /** Returns the kind of a file by its name. */
    public static FileKind of(RootPath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot + 1);
        return switch (suffix) {
            case "cfg" -> cfg(name, path.folder().isEmpty());
            case "xml" -> xml(name);
            case "log" -> LOG;
            case "ld" -> FIRMWARE;
            case "ver" -> FIRMWARE_VERSION;
            case "xsd" -> SCHEMA;
            default -> OTHER;
        };
    }

    private static FileKind cfg(String name, boolean atTop) {
        String stem = name.substring(0, name.length() - ".cfg".length());
        if (stem.equals(MacAddress.ANY)) {
            return atTop ? DEFAULT_MASTER : CONFIG;
        }
        if (stem.equals(MacAddress.ANY + "-license")) {
            return LICENSE;
        }
        if (stem.length() < 12 || !isMac(stem)) {
            return CONFIG;
        }
        return switch (stem.substring(12)) {
            case "" -> atTop ? MASTER : CONFIG;
            case "-phone" -> PHONE_OVERRIDE;
            case "-web" -> WEB_OVERRIDE;
            case "-cloud" -> CLOUD_OVERRIDE;
            case "-license" -> LICENSE;
            default -> CONFIG;
        };
    }

    private static boolean isMac(String stem) {
        for (int i = 0; i < 12; i++) {
            if (!java.util.HexFormat.isHexDigit(stem.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static FileKind xml(String name) {
        if (name.equals(MacAddress.ANY + "-directory.xml")) {
            return SEED_DIRECTORY;
        }
        if (name.endsWith("-directory.xml")) {
            return DIRECTORY;
        }
        return name.endsWith("-calls.xml") ? CALLS : OTHER;
    }

    /** Returns true if phones write files of this kind themselves. */
    public boolean isUploaded() {
        return switch (this) {
            case PHONE_OVERRIDE, WEB_OVERRIDE, CLOUD_OVERRIDE, DIRECTORY, CALLS, LOG -> true;
            default -> false;
        };
    }

    /** Returns true if files of this kind hold parameters or master attributes and are read with the root. */
    public boolean isConfiguration() {
        return switch (this) {
            case MASTER, DEFAULT_MASTER, CONFIG, PHONE_OVERRIDE, WEB_OVERRIDE, CLOUD_OVERRIDE -> true;
            default -> false;
        };
    }

    /**
     * Returns true if files of this kind are read as plain text: contact directories, and the version beside the
     * firmware.
     */
    public boolean isText() {
        return this == DIRECTORY || this == SEED_DIRECTORY || this == FIRMWARE_VERSION;
    }
}
