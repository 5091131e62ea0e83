package org.provscope.files.remote.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.Location;
import org.provscope.files.Protocol;

/** Which lines of OpenSSH's list of hosts concern a server. */
class KnownHostsTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private KnownHosts read(String host, int port, String... lines) throws IOException {
        Files.write(temp.resolve("known_hosts"), List.of(lines));
        return new KnownHosts(temp.resolve("known_hosts"), new Location.Remote(Protocol.SFTP, "me", host, port, ""));
    }

    /** The lines that name the server, and in brackets those that name only its host. */
    private String concerned(String host, int port, String... lines) throws IOException {
        StringBuilder found = new StringBuilder();
        for (KnownHosts.Entry entry : read(host, port, lines).entries()) {
            found.append(entry.isNamed() ? entry.line() + " " : entry.isBare() ? "(" + entry.line() + ") " : "");
        }
        return found.toString().strip();
    }

    private static String hashed(String name) throws Exception {
        byte[] salt = "twenty bytes of salt".getBytes(StandardCharsets.US_ASCII);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(salt, "HmacSHA1"));
        Base64.Encoder base64 = Base64.getEncoder();
        return "|1|" + base64.encodeToString(salt) + "|"
                + base64.encodeToString(mac.doFinal(name.getBytes(StandardCharsets.US_ASCII))) + " " + KEY;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.example.org; a.example.org; true",
                "A.Example.org; a.eXample.ORG; true",
                "b,a; a; true",
                "a; ab; false",
                "ab; a; false",
                "*; anything; true",
                "*.example.org; a.example.org; true",
                "*.example.org; example.org; false",
                "*.example.org; a.b.example.org; true",
                "192.168.0.?; 192.168.0.1; true",
                "192.168.0.?; 192.168.0.11; false",
                "!a.example.org,*.example.org; a.example.org; false",
                "*.example.org,!a.example.org; b.example.org; true",
                "!b; a; false",
                "a*b*c; aXbYbZc; true",
                "a*b*c; aXbYbZ; false",
                "[*.example.org]:2222; [a.example.org]:2222; true",
                "*.example.org; [a.example.org]:2222; false",
                "**; a; true",
                "a?; a; false"
            })
    void patternsAreThoseOfOpenSsh(String patterns, String name, boolean fits) {
        assertThat(HostPatterns.fit(patterns, name)).isEqualTo(fits);
    }

    @Test
    @Timeout(10)
    void noPatternTakesLong() {
        assertThat(HostPatterns.fit("*a".repeat(200) + "b", "a".repeat(2000))).isFalse();
    }

    @Test
    void aServerOnItsUsualPortIsNamedByItsHost() throws Exception {
        assertThat(concerned(
                        "Host.example.org",
                        0,
                        "# a comment",
                        "host.example.org " + KEY,
                        "other " + KEY,
                        "",
                        "*.example.org " + KEY + " with a comment",
                        hashed("host.example.org"),
                        hashed("other"),
                        "[host.example.org]:22 " + KEY))
                .isEqualTo("2 5 6");
    }

    @Test
    void aServerOnAnotherPortIsNamedWithIt() throws Exception {
        assertThat(concerned(
                        "host",
                        2222,
                        "host " + KEY,
                        "[host]:2222 " + KEY,
                        "[host]:22 " + KEY,
                        hashed("host"),
                        hashed("[host]:2222"),
                        "[*]:2222 " + KEY))
                .isEqualTo("(1) 2 (4) 5 6");
    }

    @Test
    void whatNobodyUnderstandsIsLeftOutAndTheRestCounts() throws Exception {
        assertThat(concerned(
                        "host",
                        0,
                        "host ssh-ed25519 A",
                        "host",
                        "host ssh-new-kind AAAA",
                        "\u0000\u0001",
                        "|1|x|y " + KEY,
                        "host " + KEY))
                .isEqualTo("6");
    }

    @Test
    void marksPartServersFromAuthoritiesAndRevokedKeys() throws Exception {
        assertThat(read("host", 0, "host " + KEY, "@revoked host " + KEY, "@cert-authority host " + KEY)
                        .entries())
                .extracting(KnownHosts.Entry::isPlain, KnownHosts.Entry::isRevoked)
                .extracting(Object::toString)
                .containsExactly("(true, false)", "(false, true)", "(false, false)");
    }

    @Test
    void aFileThatIsNotThereIsEmptyAndAnUnreadableOneIsNot() throws Exception {
        Location.Remote server = new Location.Remote(Protocol.SFTP, "me", "host", 0, "");
        assertThat(new KnownHosts(temp.resolve("none/known_hosts"), server).entries())
                .isEmpty();
        assertThatThrownBy(() -> new KnownHosts(temp, server)).isInstanceOf(IOException.class);
    }
}
