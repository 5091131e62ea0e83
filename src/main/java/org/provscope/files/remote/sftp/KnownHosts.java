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

/** OpenSSH's list of host keys, as JSch reads it: what stands in it about one server, and in which line. */
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
     * @param isNamed true where its names fit the server, with its port where that is not 22
     * @param isBare  true where its names fit the server's host whatever its port: it may vouch for the server, but says
     *                nothing against it, since other ports are other servers
     */
    record Entry(HostKey key, int line, boolean isNamed, boolean isBare) {
        boolean isRevoked() {
            return key.getMarker().equals("@revoked");
        }

        /** Returns true for a server's own key; an authority's key is that of no server. */
        boolean isPlain() {
            return key.getMarker().isEmpty();
        }

        boolean concerns() {
            return isNamed || isBare;
        }
    }

    /**
     * Reads the file; one that is not there is empty, and a line that nobody understands is left out.
     *
     * @throws IOException where it is there and cannot be read
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

    /** JSch forgets in which line a key stands, and all lines where it cannot read one: it gets them one by one. */
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

    /** Returns where an entry stands, for a person. */
    String place(Entry entry) {
        return "line " + entry.line() + " of " + file;
    }

    Path file() {
        return file;
    }

    /**
     * Adds a key as the last line, under the name that the server has there.
     *
     * @throws IOException where the file cannot be written
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
