package org.provscope.effective;

/** The part that a file plays for a phone, strongest first (docs/domain.md §3). */
public enum LayerRole {
    PHONE_OVERRIDE("phone-override", "keypad overrides"),
    WEB_OVERRIDE("web-override", "web overrides"),
    CONFIG("config", "configuration"),
    MASTER("master", "master"),
    /** {@code <mac>-cloud.cfg}: its rank is not known, so its values are shown and not merged. */
    CLOUD_OVERRIDE("cloud-override", "cloud overrides"),
    DEFAULT("default", "firmware default");

    private final String code;
    private final String label;

    LayerRole(String code, String words) {
        this.code = code;
        this.label = words;
    }

    /** Returns the role as the command line writes it. */
    public String code() {
        return code;
    }

    /** Returns the role in a person's words. */
    public String label() {
        return label;
    }
}
