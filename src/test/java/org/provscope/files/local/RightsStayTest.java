package org.provscope.files.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.files.Location;
import org.provscope.files.RootPath;

/** A published file belongs to whom the old one belonged to. */
@DisabledOnOs(OS.WINDOWS)
final class RightsStayTest {
    @Test
    void ownerGroupAndModeStay(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.cfg"), "<a/>");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        try {
            Files.setAttribute(file, "unix:uid", 2345);
            Files.setAttribute(file, "unix:gid", 3456);
        } catch (IOException e) {
            assumeTrue(false, "only root can give files to others");
        }
        RootPath next = Objects.requireNonNull(RootPath.of("next"));
        try (LocalRoot root = LocalRoot.open(new Location.Folder(folder))) {
            root.store(next, new byte[] {'x'});
            root.replace(next, Objects.requireNonNull(RootPath.of("a.cfg")));
        }
        assertThat(Files.readString(file)).isEqualTo("x");
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(2345);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(3456);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }
}
