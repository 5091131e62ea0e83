package org.provscope.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that the build wrote into the program, and where its documents are. */
public final class ProgramVersion {
    private static final String NOWHERE = "urn:provscope:";

    private ProgramVersion() {}

    /** Returns the version, e.g. {@code 1.0.0}. */
    public static String number() {
        return property("version", "unknown");
    }

    /** Returns the prefix of the project's documents in an absolute URI; a URN as long as they are on no site. */
    public static String home() {
        return property("home", NOWHERE);
    }

    private static String property(String name, String otherwise) {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty(name, otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
