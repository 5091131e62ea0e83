package org.provscope.files.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTest {
    @TempDir
    Path folder;

    private boolean isPosixSystem() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        Assumptions.assumeTrue(isPosixSystem(), "files here have no permissions of this kind");
        Path file = folder.resolve("draft");
        Files.writeString(file, "older, and longer");
        OwnerOnlyFile.write(file, "newer".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("newer");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /** Seen in a root that was changed to: nothing could be kept there, drafts neither. */
    @Test
    void whereNoMountIsFoundTheSystemCounts() {
        assertThat(OwnerOnlyFile.isPosix(folder, () -> {
                    throw new IOException("Mount point not found");
                }))
                .isEqualTo(isPosixSystem());
        assertThat(OwnerOnlyFile.isPosix(folder, () -> Files.getFileStore(folder)))
                .isEqualTo(isPosixSystem());
    }
}
