package org.provscope.files;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a root is. */
public sealed interface Location {
    /** Stands between a zip file and the folder inside it. */
    String INSIDE = "!/";
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    /** The place in words and without a password, for titles and messages. */
    String display();

    /** The place as {@link #parse} takes it back; without a password. */
    String address();

    /** A folder of this machine. */
    record Folder(Path path) implements Location {
        @Override
        public String display() {
            Path name = path.toAbsolutePath().normalize().getFileName();
            return name == null ? path.toString() : name.toString();
        }

        @Override
        public String address() {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    /**
     * A zip file of this machine.
     *
     * @param inside the folder inside the zip that is the root; empty: the zip itself
     */
    record Zip(Path path, String inside) implements Location {
        @Override
        public String display() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public String address() {
            String file = path.toAbsolutePath().normalize().toString();
            return inside.isEmpty() ? file : file + INSIDE + inside;
        }
    }

    /** A place on a server. */
    record Remote(String scheme, String host, String path) implements Location {
        @Override
        public String display() {
            return host + path;
        }

        @Override
        public String address() {
            return scheme + "://" + host + path;
        }
    }

    /**
     * Reads what a person typed or passed: a folder, a zip file or a URL. Nothing is opened.
     *
     * @throws FileFailureException where the text can be none of these
     */
    static Location parse(String text) throws FileFailureException {
        String trimmed = text.strip();
        if (SCHEME.matcher(trimmed).matches()) {
            return remote(trimmed);
        }
        if (trimmed.isEmpty()) {
            throw new FileFailureException(new FileFailure.Unsupported("An empty name", "name a folder or a zip file"));
        }
        try {
            int inside = trimmed.lastIndexOf(INSIDE);
            if (inside > 0 && Files.isRegularFile(Path.of(trimmed.substring(0, inside)))) {
                return new Zip(Path.of(trimmed.substring(0, inside)), trimmed.substring(inside + INSIDE.length()));
            }
            Path path = Path.of(trimmed);
            boolean zip = trimmed.toLowerCase(Locale.ROOT).endsWith(".zip") && !Files.isDirectory(path);
            return zip ? new Zip(path, "") : new Folder(path);
        } catch (InvalidPathException e) {
            throw new FileFailureException(new FileFailure.Unsupported("“" + trimmed + "”", "it is not a path"), e);
        }
    }

    private static Location remote(String text) throws FileFailureException {
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (scheme.equals("file") && uri.getPath() != null) {
                return parse(Path.of(uri).toString());
            }
            String host = uri.getHost();
            if (host == null) {
                throw new FileFailureException(new FileFailure.Unsupported("This address", "it names no server"));
            }
            return new Remote(scheme, host, uri.getPath() == null ? "" : uri.getPath());
        } catch (IllegalArgumentException e) {
            throw new FileFailureException(new FileFailure.Unsupported("This address", "it is not a URL"));
        }
    }
}
