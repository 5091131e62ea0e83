package org.provscope.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;

/** Identifies a page: two pages with equal ids are one. */
public sealed interface PageId {
    /** The configuration of a phone. */
    record Phone(MacAddress mac) implements PageId {}

    /** What the root is, and what needs a hand. */
    record Dashboard() implements PageId {}

    /** What a phone asked for, and what its logs say. */
    record Heard(MacAddress mac) implements PageId {}

    /** What a phone says that it runs, in a file that it exported, beside what the root gives it. */
    record Running(MacAddress mac, Path export) implements PageId {}

    /** What all phones say: models, firmware, troubles, and who has got a publication. */
    record AllHeard() implements PageId {}

    /** One file: its text, and its form or its contacts if it has any. */
    record File(RootPath path) implements PageId {}

    /** A file that cannot be shown, and why. */
    record Unreadable(RootPath path) implements PageId {}

    /** Who sets a parameter, and which phones get which value. */
    record Parameter(String name) implements PageId {}

    /** Which phones get the values of a file. */
    record FileUse(RootPath path) implements PageId {}

    /** Two files side by side. */
    record TwoFiles(RootPath one, RootPath other) implements PageId {}

    /** Phones side by side. */
    record Matrix(List<MacAddress> phones) implements PageId {
        public Matrix {
            phones = List.copyOf(phones);
        }
    }

    /** The contacts of all directories. */
    record AllContacts() implements PageId {}

    /** The files changed here. */
    record Drafts() implements PageId {}

    /** The effect of the changes made here on every phone. */
    record Plan() implements PageId {}

    /** The differences between another root and the open one. */
    record Comparison(String address) implements PageId {}

    /** Earlier publications. */
    record Publications() implements PageId {}

    /** Replacing in all files: the value of a parameter, or any text if its name is empty. */
    record Replace(String parameter) implements PageId {}

    /** The migration of some files, or of all if the list is empty. */
    record Migration(List<RootPath> files) implements PageId {
        public Migration {
            files = List.copyOf(files);
        }
    }
}
