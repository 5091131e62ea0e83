package org.provscope.files.vfs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.ServerIdentity;

/**
 * Whether a server's certificate is trusted: because an authority that this machine trusts vouches for it and for the
 * server's name, or because a person accepted exactly this one.
 */
final class Tls extends X509ExtendedTrustManager {
    static {
        // With tickets the JDK does not take a session up again on another connection, which many servers demand.
        System.setProperty("jdk.tls.client.enableSessionTicketExtension", "false");
    }

    private final Path accepted;
    private final HostKeyPolicy policy;
    private final Location.Remote server;
    private final X509ExtendedTrustManager authorities;
    private @Nullable FileFailure refusal;

    Tls(Path accepted, HostKeyPolicy policy, Location.Remote server) {
        this.accepted = accepted;
        this.policy = policy;
        this.server = server;
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            X509ExtendedTrustManager found = null;
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    found = extended;
                }
            }
            if (found == null) {
                throw new IllegalStateException("this Java knows no authorities");
            }
            authorities = found;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }

    /** TLS with this trust. Version 1.2: with 1.3 servers cannot tell that a data connection belongs to a session. */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.2");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }

    /** A new attempt begins. */
    void begin() {
        refusal = null;
    }

    /** Why the server was refused; null where it was not. */
    @Nullable
    FileFailure refusal() {
        return refusal;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, authType);
    }

    private void check(X509Certificate[] chain, String authType) throws CertificateException {
        String fingerprint = fingerprint(chain[0]);
        String before = acceptedBefore();
        if (fingerprint.equals(before)) {
            return;
        }
        String doubt = doubt(chain, authType);
        if (doubt == null) {
            return;
        }
        String subject = chain[0].getSubjectX500Principal().getName();
        if (before != null) {
            refusal = new FileFailure.IdentityChanged(new ServerIdentity(
                    server,
                    "certificate",
                    subject,
                    fingerprint,
                    "Somebody may be listening in, or the server got a new one. Ask its admin; if it is right, take "
                            + "the old one out of " + accepted + "."));
            throw new CertificateException("another certificate was accepted before");
        }
        ServerIdentity identity = new ServerIdentity(server, "certificate", subject, fingerprint, doubt);
        if (!policy.accept(identity)) {
            refusal = new FileFailure.NotTrusted(identity);
            throw new CertificateException("not accepted");
        }
        remember(fingerprint);
    }

    private @Nullable String doubt(X509Certificate[] chain, String authType) {
        try {
            chain[0].checkValidity();
        } catch (CertificateException e) {
            return "Its certificate is not valid today ("
                    + chain[0].getNotBefore().toInstant() + " to "
                    + chain[0].getNotAfter().toInstant() + ").";
        }
        try {
            authorities.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            return "No authority that this computer trusts vouches for its certificate.";
        }
        try {
            checkNames(chain[0]);
            return null;
        } catch (CertificateException e) {
            return "Its certificate is made out to another name than " + server.host() + ".";
        }
    }

    /** The names a certificate is made out to, with a star for a whole label, as RFC 6125 has it. */
    private void checkNames(X509Certificate certificate) throws CertificateException {
        var names = certificate.getSubjectAlternativeNames();
        String host = server.host().toLowerCase(Locale.ROOT);
        if (names != null) {
            for (var name : names) {
                String value = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
                boolean star = value.startsWith("*.")
                        && host.indexOf('.') > 0
                        && value.substring(1).equals(host.substring(host.indexOf('.')));
                boolean address = Integer.valueOf(7).equals(name.get(0)) && sameAddress(value, host);
                if (value.equals(host) || star && Integer.valueOf(2).equals(name.get(0)) || address) {
                    return;
                }
            }
        }
        throw new CertificateException("made out to other names");
    }

    private static boolean sameAddress(String one, String host) {
        try {
            boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
            return literal && InetAddress.getByName(one).equals(InetAddress.getByName(host));
        } catch (IOException e) {
            return false;
        }
    }

    private String key() {
        return server.host() + ":" + server.effectivePort();
    }

    private @Nullable String acceptedBefore() throws CertificateException {
        try {
            String found = null;
            for (String line : Files.exists(accepted) ? Files.readAllLines(accepted) : List.<String>of()) {
                int blank = line.indexOf(' ');
                if (blank > 0 && line.substring(0, blank).equals(key())) {
                    found = line.substring(blank + 1).strip();
                }
            }
            return found;
        } catch (IOException e) {
            throw new CertificateException("the accepted certificates cannot be read from " + accepted, e);
        }
    }

    private void remember(String fingerprint) throws CertificateException {
        try {
            Path folder = accepted.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    accepted, key() + " " + fingerprint + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CertificateException("the accepted certificate cannot be kept in " + accepted, e);
        }
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return "SHA256:"
                    + HexFormat.ofDelimiter(":")
                            .withUpperCase()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
