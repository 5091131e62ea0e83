package org.provscope.files.remote.ftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Location;

/** The file of the certificates that a person accepted, a line each: {@code host:port fingerprint}. */
final class AcceptedCertificates {
    private final Path file;
    private final String key;

    AcceptedCertificates(Path file, Location.Remote server) {
        this.file = file;
        this.key = server.host() + ":" + server.effectivePort();
    }

    Path file() {
        return file;
    }

    /**
     * Returns the fingerprint that was last accepted of the server, or null.
     *
     * @throws CertificateException if the file cannot be read
     */
    @Nullable
    String fingerprint() throws CertificateException {
        try {
            String found = null;
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                int blank = line.indexOf(' ');
                if (blank > 0 && line.substring(0, blank).equals(key)) {
                    found = line.substring(blank + 1).strip();
                }
            }
            return found;
        } catch (IOException e) {
            throw new CertificateException("the accepted certificates cannot be read from " + file, e);
        }
    }

    /**
     * Adds the server's certificate.
     *
     * @throws CertificateException if the file cannot be written
     */
    void remember(String fingerprint) throws CertificateException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    file, key + " " + fingerprint + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CertificateException("the accepted certificate cannot be kept in " + file, e);
        }
    }
}
