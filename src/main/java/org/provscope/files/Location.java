package org.provscope.files;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a root is: a folder, a zip file or a place on a server. */
public sealed interface Location {
    /** Separates a zip file from the folder inside it. */
    String INSIDE = "!/";

    /** Folders named like this say nothing without the one above. */
    Set<String> GENERAL_NAMES = Set.of(
            "root",
            "prov",
            "provision",
            "provisioning",
            "tftp",
            "tftpboot",
            "ftp",
            "ftproot",
            "www",
            "wwwroot",
            "htdocs",
            "html",
            "public_html",
            "polycom",
            "config",
            "configs",
            "cfg",
            "files",
            "data");

    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    /** Returns the place in words and without a password, for titles and messages. */
    String display();

    /** Returns the place in the form that {@link #parse} reads; without a password. */
    String address();

    /** A folder of this machine. */
    record Folder(Path path) implements Location {
        @Override
        public String display() {
            Path whole = path.toAbsolutePath().normalize();
            Path name = whole.getFileName();
            Path above = whole.getParent() == null ? null : whole.getParent().getFileName();
            if (name == null) {
                return path.toString();
            }
            boolean isGeneral =
                    above != null && GENERAL_NAMES.contains(name.toString().toLowerCase(Locale.ROOT));
            return isGeneral ? above + "/" + name : name.toString();
        }

        @Override
        public String address() {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    /**
     * A zip file of this machine.
     *
     * @param inside the folder inside the zip that is the root; empty for the zip itself
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

    /**
     * A place on a server.
     *
     * @param user who logs in; empty if not given
     * @param port 0 for the protocol's usual one
     * @param path an absolute path on the server; empty for the user's start folder
     */
    record Remote(Protocol protocol, String user, String host, int port, String path) implements Location {
        @Override
        public String display() {
            return server() + path;
        }

        @Override
        public String address() {
            String shownHost = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
            return protocol.scheme() + "://"
                    + (user.isEmpty() ? "" : encoded(user).replace(":", "%3A") + "@")
                    + shownHost
                    + (port == 0 || port == protocol.port() ? "" : ":" + port) + encoded(path);
        }

        /** Returns the port to connect to. */
        public int effectivePort() {
            return port == 0 ? protocol.port() : port;
        }

        /** Returns the server as a person names it, with the port if it is not the usual one. */
        public String server() {
            return host + (effectivePort() == protocol.port() ? "" : ":" + port);
        }

        /** Returns the same place for another user. */
        public Remote as(String otherUser) {
            return new Remote(protocol, otherUser, host, port, path);
        }

        private static String encoded(String text) {
            try {
                // "@" may stand in a path, but not in a user's name; a path that begins with "//" would be a host.
                return new URI(null, null, "/." + text, null)
                        .getRawPath()
                        .substring(2)
                        .replace("@", "%40");
            } catch (java.net.URISyntaxException e) {
                throw new IllegalStateException("a path could not be written as a URL", e);
            }
        }
    }

    /**
     * Parses what a person typed or passed: a folder, a zip file or a URL. Opens nothing.
     *
     * @throws FileFailureException if the text can be none of these
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
            URI uri = URI.create(text.replace(" ", "%20"));
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (scheme.equals("file") && uri.getPath() != null) {
                return parse(Path.of(uri).toString());
            }
            Protocol protocol = Protocol.of(scheme);
            if (protocol == null) {
                throw new FileFailureException(new FileFailure.Unsupported(
                        "This address", "ProvScope supports ftp, ftps and sftp, not “" + scheme + "”"));
            }
            String host = uri.getHost();
            if (host == null) {
                throw new FileFailureException(new FileFailure.Unsupported("This address", "it names no server"));
            }
            String login = uri.getUserInfo() == null ? "" : uri.getUserInfo();
            int colon = login.indexOf(':');
            String path = uri.getPath() == null ? "" : uri.getPath();
            boolean torn = uri.getUserInfo() == null && path.indexOf('@') >= 0 && uri.getPort() >= 0;
            boolean lines = login.chars().anyMatch(c -> c < ' ');
            if (torn || lines || path.indexOf('\0') >= 0 || path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
                throw new FileFailureException(new FileFailure.Unsupported("This address", "it is not a URL"));
            }
            return new Remote(
                    protocol,
                    colon < 0 ? login : login.substring(0, colon),
                    host,
                    Math.max(0, uri.getPort()),
                    path.equals("/") ? "" : path.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new FileFailureException(new FileFailure.Unsupported("This address", "it is not a URL"));
        }
    }

    /** Returns the password that a typed URL holds, or empty. It never becomes part of a location. */
    static Optional<Secret> passwordIn(String text) {
        try {
            String login = SCHEME.matcher(text.strip()).matches()
                    ? URI.create(text.strip().replace(" ", "%20")).getUserInfo()
                    : null;
            int colon = login == null ? -1 : login.indexOf(':');
            return login == null || colon < 0 ? Optional.empty() : Optional.of(new Secret(login.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
