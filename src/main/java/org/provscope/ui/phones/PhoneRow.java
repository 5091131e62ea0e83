package org.provscope.ui.phones;

import org.provscope.effective.Phone;

/** A row of the list of phones. */
public sealed interface PhoneRow {
    /**
     * The title above some phones.
     *
     * @param key    what tells it from others
     * @param phones how many phones of the group match the filter
     * @param isOpen false if they are folded away
     */
    record Group(String key, String title, int phones, boolean isOpen) implements PhoneRow {}

    /** A phone. */
    record One(Phone phone) implements PhoneRow {}
}
