package org.provscope.files;

/**
 * What a server presents to prove its identity: an SSH host key or a TLS certificate.
 *
 * @param kind        in words: {@code host key} or {@code certificate}
 * @param algorithm   e.g. {@code ssh-ed25519}; of a certificate its subject
 * @param fingerprint {@code SHA256:…}, as OpenSSH prints it for keys; of a certificate in hexadecimal digits
 * @param doubt       why it cannot be trusted without asking, a whole sentence
 */
public record ServerIdentity(Location.Remote server, String kind, String algorithm, String fingerprint, String doubt) {}
