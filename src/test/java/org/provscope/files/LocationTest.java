package org.provscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {
    @Test
    void neverKeepsAPassword() throws FileFailureException {
        Location location = Location.parse("ftp://PlcmSpIp:secret@example.org/prov");
        assertThat(location).isEqualTo(new Location.Remote(Protocol.FTP, "PlcmSpIp", "example.org", 0, "/prov"));
        assertThat(location.toString() + location.address() + location.display())
                .doesNotContain("secret");
        assertThatThrownBy(() -> Location.parse("ftp://u:secret@:x"))
                .isInstanceOf(FileFailureException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "ftps://example.org:990/a%20b/c",
                "sftp://me@example.org/srv/prov",
                "sftp://me%40work@example.org:2222/x",
                "sftp://[::1]/p%23%3F",
                "ftp://h/%C3%BC"
            })
    void anAddressIsReadAsItIsWritten(String address) throws FileFailureException {
        Location location = Location.parse(address);
        assertThat(location.address()).isEqualTo(address.replace("%C3%BC", "ü"));
        assertThat(Location.parse(location.address())).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/x", "ftp://", "ftp:///x", "sftp://a b/c", "ftp://h/%0d%0aDELE"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> Location.parse(address)).isInstanceOf(FileFailureException.class);
    }

    @Test
    void aTypedPasswordIsFoundButNotKept() {
        assertThat(Location.passwordIn("ftp://PlcmSpIp:p%40ss@example.org")).contains(new Secret("p@ss"));
        assertThat(Location.passwordIn("ftp://PlcmSpIp@example.org")).isEmpty();
        assertThat(Location.passwordIn("C:/Provisioning")).isEmpty();
        assertThat(new Secret("p@ss")).hasToString("••••••");
    }

    @Test
    void tellsFoldersFromZipFiles() throws FileFailureException {
        assertThat(Location.parse("some/Root.ZIP")).isInstanceOf(Location.Zip.class);
        assertThat(Location.parse("some/root")).isInstanceOf(Location.Folder.class);
        assertThatThrownBy(() -> Location.parse(" ")).isInstanceOf(FileFailureException.class);
    }
}
