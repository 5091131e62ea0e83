package org.provscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
public final class Version implements IVersionProvider {
    /** Returns the version, e.g. {@code 1.0.0}. */
    public static String number() {
        return property("version", "unknown");
    }

    /** Returns the prefix of the project's documents in an absolute URI; a URN as long as they are on no site. */
    static String home() {
        return property("home", "urn:provscope:");
    }

    private static String property(String name, String otherwise) {
        try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty(name, otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ProvScope " + number()};
    }
}
