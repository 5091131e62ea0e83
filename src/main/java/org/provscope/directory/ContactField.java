package org.provscope.directory;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a contact that phones know, in the order in which they write them (docs/domain.md §7). */
public enum ContactField {
    LAST_NAME("ln", "Last name"),
    FIRST_NAME("fn", "First name"),
    /** Digits or a SIP URL; required. */
    CONTACT("ct", "Contact"),
    SPEED_DIAL("sd", "Speed dial"),
    LABEL("lb", "Label"),
    PROTOCOL("pt", "Protocol"),
    RING_TYPE("rt", "Ring type"),
    DIVERT_CONTACT("dc", "Divert to"),
    AUTO_DIVERT("ad", "Auto divert"),
    AUTO_REJECT("ar", "Auto reject"),
    WATCH("bw", "Watch"),
    BLOCK("bb", "Block");

    /** The most bytes of UTF-8 that a phone stores of a name or label. */
    public static final int LONGEST_NAME = 40;

    private final String element;
    private final String label;

    ContactField(String element, String words) {
        this.element = element;
        this.label = words;
    }

    /** Returns the name of its element. */
    public String element() {
        return element;
    }

    /** Returns the name for people. */
    public String label() {
        return label;
    }

    /** Returns true if it holds 0 or 1. */
    public boolean isFlag() {
        return this == AUTO_DIVERT || this == AUTO_REJECT || this == WATCH || this == BLOCK;
    }

    /** Returns true if phones store at most {@link #LONGEST_NAME} bytes of it. */
    public boolean isName() {
        return this == LAST_NAME || this == FIRST_NAME || this == LABEL;
    }

    /** Returns the field of an element, or null if phones know none of this name. */
    public static @Nullable ContactField of(String element) {
        for (ContactField field : values()) {
            if (field.element.equals(element)) {
                return field;
            }
        }
        return null;
    }

    /** Returns the length of a text in bytes of UTF-8, as phones count it. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Returns as much of a name as fits: never part of a character, even if that is written with several code points.
     */
    public static String cut(String name) {
        return cut(name, LONGEST_NAME);
    }

    static String cut(String name, int most) {
        if (bytes(name) <= most) {
            return name;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (bytes(name.substring(0, next)) > most) {
                break;
            }
            end = next;
        }
        return name.substring(0, end).strip();
    }
}
