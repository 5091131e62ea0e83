package org.provscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocationTest {
    @Test
    void neverKeepsAPassword() throws FileFailureException {
        Location location = Location.parse("ftp://PlcmSpIp:secret@example.org/prov");
        assertThat(location).isEqualTo(new Location.Remote("ftp", "example.org", "/prov"));
        assertThat(location.toString() + location.address() + location.display()).doesNotContain("secret");
        assertThatThrownBy(() -> Location.parse("ftp://u:secret@:x")).isInstanceOf(FileFailureException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void tellsFoldersFromZipFiles() throws FileFailureException {
        assertThat(Location.parse("some/Root.ZIP")).isInstanceOf(Location.Zip.class);
        assertThat(Location.parse("some/root")).isInstanceOf(Location.Folder.class);
        assertThatThrownBy(() -> Location.parse(" ")).isInstanceOf(FileFailureException.class);
    }
}
