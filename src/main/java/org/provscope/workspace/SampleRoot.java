package org.provscope.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.provscope.files.Location;

/** The root of a small invented company that is part of the program. */
public final class SampleRoot {
    private static final String FOLDER = "sample";
    private static final Location LOCATION = find();

    private SampleRoot() {}

    /** Returns its location. */
    public static Location location() {
        return LOCATION;
    }

    private static Location find() {
        URL url = SampleRoot.class.getResource("/" + FOLDER + "/000000000000.cfg");
        if (url == null) {
            throw new IllegalStateException("the sample root is missing from the program");
        }
        try {
            if (url.getProtocol().equals("file")) {
                return new Location.Folder(
                        Path.of(url.toURI()).resolveSibling("").normalize());
            }
            String jar =
                    url.toString().substring("jar:".length(), url.toString().indexOf("!/"));
            return new Location.Zip(Path.of(new URI(jar)), FOLDER);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
