package org.provscope.ui.shell;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.provscope.help.ProgramVersion;

/** What this program is, and what it runs on. */
final class About {
    /** The libraries in the program, with their licences. */
    static final String LIBRARIES =
            "JavaFX (GPL 2 with class path exception); ControlsFX, RichTextFX, Flowless, ReactFX, UndoFX, WellBehavedFX, JSch, "
                    + "commonmark, ez-vcard, java-keyring (BSD); AtlantaFX, SLF4J, Vinnie, dbus-java, secret-service (MIT); Ikonli "
                    + "with Material Design Icons, Apache Commons, Jackson, JNA, Xerces, picocli, java-diff-utils, FreeMarker (Apache 2.0)";

    private About() {}

    static String version() {
        return ProgramVersion.number();
    }

    /** Returns version and system, a line each. */
    static String facts() {
        return "ProvScope " + version() + "\n"
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch") + "\n"
                + "Java " + System.getProperty("java.runtime.version") + ", JavaFX "
                + System.getProperty("javafx.runtime.version", "unknown");
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
