package org.provscope.files.remote.ftp;

import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.ServerIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a server's certificate is trusted: because an authority that this machine trusts vouches for it and
 * for the server's name, or because a person accepted exactly this one.
 */
final class Tls extends X509ExtendedTrustManager {
    static {
        // With tickets the JDK does not resume a session on another connection, which many servers demand.
        System.setProperty("jdk.tls.client.enableSessionTicketExtension", "false");
    }

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    /** Makes the JDK check names as in RFC 6125, which applies to any TLS connection and not to HTTP alone. */
    private static final String NAMES = "HTTPS";

    private final AcceptedCertificates accepted;
    private final HostKeyPolicy policy;
    private final Location.Remote server;
    private final X509ExtendedTrustManager authorities;
    private @Nullable FileFailure refusal;

    /**
     * @param accepted    the file of the certificates that a person accepted
     * @param authorities checks chains, and names if the connection asks for it
     */
    Tls(Path accepted, HostKeyPolicy policy, Location.Remote server, X509ExtendedTrustManager authorities) {
        this.accepted = new AcceptedCertificates(accepted, server);
        this.policy = policy;
        this.server = server;
        this.authorities = authorities;
    }

    /** Returns the authorities of a store, or this machine's if it is null. */
    static X509ExtendedTrustManager authoritiesIn(@Nullable KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new IllegalStateException("this Java knows no authorities");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }

    /** Makes a connection require a certificate for the host it was opened to. To be called before the handshake. */
    static void demandName(SSLSocket socket) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(NAMES);
        socket.setSSLParameters(parameters);
    }

    /**
     * Returns a TLS context with this trust. Version 1.2: with 1.3 servers cannot tell that a data connection belongs
     * to a session.
     */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.2");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }

    /** Returns why the server was refused, or null. */
    @Nullable
    FileFailure refusal() {
        return refusal;
    }

    /** Asks this machine's authorities about a certificate and the name of its connection. */
    private interface Verdict {
        /**
         * Makes the authorities check the certificate.
         *
         * @throws CertificateException if they do not trust it
         */
        void ask() throws CertificateException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, authType, () -> authorities.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, authType, () -> authorities.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("without its connection no certificate's name can be checked");
    }

    private void check(X509Certificate[] chain, String authType, Verdict verdict) throws CertificateException {
        String fingerprint = fingerprint(chain[0]);
        String before = accepted.fingerprint();
        if (fingerprint.equals(before)) {
            return;
        }
        String doubt = doubt(chain, authType, verdict);
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
                    "Somebody may be listening in, or the server got a new one. Ask its admin; if it is right, "
                            + "remove the old one from " + accepted.file() + "."));
            throw new CertificateException("another certificate was accepted before");
        }
        ServerIdentity identity = new ServerIdentity(server, "certificate", subject, fingerprint, doubt);
        if (!policy.accept(identity)) {
            refusal = new FileFailure.NotTrusted(identity);
            throw new CertificateException("not accepted");
        }
        accepted.remember(fingerprint);
    }

    private @Nullable String doubt(X509Certificate[] chain, String authType, Verdict verdict) {
        try {
            chain[0].checkValidity();
        } catch (CertificateException e) {
            return "Its certificate is not valid today ("
                    + chain[0].getNotBefore().toInstant() + " to "
                    + chain[0].getNotAfter().toInstant() + ").";
        }
        try {
            verdict.ask();
            return null;
        } catch (CertificateException e) {
            LOG.debug("the certificate of {} is not trusted yet", server.host(), e);
        }
        try {
            authorities.checkServerTrusted(chain, authType);
            return "Its certificate is made out to a different name than " + server.host() + ".";
        } catch (CertificateException e) {
            return "No authority that this computer trusts vouches for its certificate.";
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
