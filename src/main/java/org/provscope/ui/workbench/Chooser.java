package org.provscope.ui.workbench;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks a person for a place; behind an interface because not every platform has dialogs. */
public interface Chooser {
    /** Sets where to begin to look: in the folder that holds the one which is open. */
    default void beginIn(Path folder) {}

    /** Asks for a folder; {@code chosen} gets its path, or is not called. */
    void folder(Consumer<String> chosen);

    /** Asks for a folder to write into; {@code chosen} gets its path, or is not called. */
    void target(Consumer<String> chosen);

    /** Asks where to save a report; {@code chosen} gets the file, or is not called. */
    void report(Consumer<String> chosen);

    /** Asks where to save a table; {@code chosen} gets the file, or is not called. */
    void table(Consumer<String> chosen);

    /** Asks where to save a file; {@code chosen} gets it, or is not called. */
    void saveAs(String suggested, Consumer<String> chosen);

    /** Asks for a file with contacts; {@code chosen} gets it, or is not called. */
    void contacts(Consumer<String> chosen);

    /** Asks for the file that a phone exported; {@code chosen} gets it, or is not called. */
    void export(Consumer<String> chosen);

    /** Asks for a zip file; {@code chosen} gets its path, or is not called. */
    void zip(Consumer<String> chosen);

    /** Opens a file of this machine in the system's program for it. */
    void open(Path file);
}
