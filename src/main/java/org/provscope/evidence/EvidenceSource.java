package org.provscope.evidence;

/** Where a fact about a phone is from, the strongest first (docs/domain.md §9). */
public enum EvidenceSource {
    /** The name by which a phone introduces itself to an HTTP server. */
    ACCESS_LOG("access-log", "server log"),
    /** The part number in the name of the firmware that it asks a server for. */
    FIRMWARE_NAME("firmware-name", "the firmware it asks for"),
    BOOT_LOG("boot-log", "its boot log"),
    APP_LOG("app-log", "its log"),
    /** The comment that it writes at the head of its override files. */
    OVERRIDE_COMMENT("override-comment", "its override file");

    private final String code;
    private final String label;

    EvidenceSource(String code, String words) {
        this.code = code;
        this.label = words;
    }

    /** Returns the word for it in JSON. */
    public String code() {
        return code;
    }

    /** Returns the source in a person's words. */
    public String label() {
        return label;
    }
}
