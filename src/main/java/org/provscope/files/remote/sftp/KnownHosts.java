package org.provscope.files.remote.sftp;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.provscope.files.Location;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OpenSSH's list of host keys, as JSch reads it: the entries about one server and their lines. */
final class KnownHosts {
    private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);
    private static final int PORT = 22;
    private static final String HASHED = "|";

    private final Path file;
    private final String bare;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A line of the file.
     *
     * @param line    counted from 1
     * @param isNamed true if its names match the server, with its port if that is not 22
     * @param isBare  true if its names match the server's host whatever its port: it may vouch for the server, but says
     *                nothing against it, since other ports are other servers
     */
    record Entry(HostKey key, int line, boolean isNamed, boolean isBare) {
        boolean isRevoked() {
            return key.getMarker().equals("@revoked");
        }

        /** Returns true for a server's own key, false for an authority's or a revoked one. */
        boolean isPlain() {
            return key.getMarker().isEmpty();
        }

        boolean concerns() {
            return isNamed || isBare;
        }
    }

    /**
     * Reads the file; a missing one counts as empty, and a line that cannot be parsed is left out.
     *
     * @throws IOException if the file exists and cannot be read
     */
    KnownHosts(Path file, Location.Remote server) throws IOException {
        this.file = file;
        bare = server.host().toLowerCase(Locale.ROOT);
        name = server.effectivePort() == PORT ? bare : "[" + bare + "]:" + server.effectivePort();
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return;
        }
        JSch jsch = new JSch();
        for (int i = 0; i < lines.size(); i++) {
            read(jsch, lines.get(i), i + 1);
        }
    }

    /** Reads one line. JSch forgets in which line a key stands, and drops all lines if it cannot read one. */
    private void read(JSch jsch, String text, int line) {
        try {
            jsch.setKnownHosts(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
            HostKeyRepository read = jsch.getHostKeyRepository();
            for (HostKey key : read.getHostKey()) {
                boolean isBare = fits(read, key, bare);
                entries.add(new Entry(
                        key, line, fits(read, key, name) && !(isBare && isHashed(key) && !bare.equals(name)), isBare));
            }
        } catch (JSchException e) {
            LOG.info("line {} of {} is left out", line, file, e);
        }
    }

    private static boolean isHashed(HostKey key) {
        return key.getHost().startsWith(HASHED);
    }

    private static boolean fits(HostKeyRepository read, HostKey key, String host) {
        return isHashed(key)
                ? Arrays.asList(read.getHostKey(host, null)).contains(key)
                : HostPatterns.fit(key.getHost(), host);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the line of an entry and the file, for a person. */
    String place(Entry entry) {
        return "line " + entry.line() + " of " + file;
    }

    Path file() {
        return file;
    }

    /**
     * Appends a key under the name that the server has in such files.
     *
     * @throws IOException if the file cannot be written
     */
    void add(HostKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        boolean open = before.length > 0 && before[before.length - 1] != '\n';
        Files.writeString(
                file,
                (open ? "\n" : "") + name + " " + key.getType() + " " + key.getKey() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
