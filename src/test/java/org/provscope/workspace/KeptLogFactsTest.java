package org.provscope.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.files.Cancellation;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.open.RootOpener;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.xsd.CatalogueCache;

class KeptLogFactsTest {
    private static final MacAddress PHONE = new MacAddress("0004f2000001");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private Path root = Path.of("");
    private Path log = Path.of("");

    @BeforeEach
    void files() throws Exception {
        root = Files.createDirectories(temp.resolve("root"));
        Files.writeString(root.resolve("000000000000.cfg"), "<A/>");
        log = root.resolve("0004f2000001-boot.log");
        write("VVX 410");
    }

    private void write(String model) throws Exception {
        Files.writeString(log, "000000.413|so   |*|00|Platform: Model=" + model + ", Rev=A\n");
    }

    private String model() throws Exception {
        RootReader reader = new RootReader(
                new SchemaFinder(new CatalogueCache(null)),
                (location, cancellation) -> RootOpener.open(location),
                null,
                new KeptLogFacts(temp.resolve("kept")));
        return String.valueOf(reader.read(new Location.Folder(root), null, Cancellation.NEVER, Progress.NONE)
                .resolved()
                .evidence()
                .model(PHONE));
    }

    @Test
    void aLogIsReadAgainOnlyWhenItChanged() throws Exception {
        assertThat(model()).isEqualTo("VVX410");
        FileTime time = Files.getLastModifiedTime(log);
        write("VVX 411");
        Files.setLastModifiedTime(log, time);
        assertThat(model()).as("nobody can see that change").isEqualTo("VVX410");
        Files.setLastModifiedTime(log, FileTime.fromMillis(time.toMillis() + 5000));
        assertThat(model()).isEqualTo("VVX411");
        Files.delete(log);
        assertThat(model()).isEqualTo("null");
    }

    @Test
    void whatWasKeptMayBeDamaged() throws Exception {
        assertThat(model()).isEqualTo("VVX410");
        try (var kept = Files.list(temp.resolve("kept"))) {
            Path file = kept.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            for (byte[] other : new byte[][] {
                new byte[0],
                "provscope logs 1\nx\ty\n1\t2\n".getBytes(StandardCharsets.UTF_8),
                "provscope logs 1\na\tb\tc\td\te\t0004f2000001-boot.log\n".getBytes(StandardCharsets.UTF_8),
                java.util.Arrays.copyOf(bytes, bytes.length / 2),
                {(byte) 0xff, (byte) 0xfe, 0}
            }) {
                Files.write(file, other);
                assertThat(model()).isEqualTo("VVX410");
            }
        }
    }
}
