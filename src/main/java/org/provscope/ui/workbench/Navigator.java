package org.provscope.ui.workbench;

import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;

/** Opens pages of the open root. Does nothing while no root is open. */
public interface Navigator {
    /** Brings a page to the front, creating it if it is not open. */
    void open(PageId page);

    /** Shows a file at a line, from 1. */
    void openFile(RootPath path, int line);

    /** Shows the configuration of a phone. */
    default void openPhone(MacAddress mac) {
        open(new PageId.Phone(mac));
    }

    /** Shows a contact of a directory, found by its name and number as {@code ContactDraft.label} has them. */
    default void openContact(RootPath directory, String label) {
        openFile(directory, 1);
    }

    /** Shows who sets a parameter. */
    default void openParameter(String name) {
        open(new PageId.Parameter(name));
    }
}
