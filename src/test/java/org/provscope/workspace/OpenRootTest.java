package org.provscope.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.files.Cancellation;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.xsd.CatalogueCache;

final class OpenRootTest {
    private static final String LATIN = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\r\n<a reg.1.label=\"ä\"/>\r\n";
    private static final RootPath FILE = new RootPath("sub/a.cfg");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenRoot root;

    @BeforeEach
    void read() throws Exception {
        Files.createDirectories(folder.resolve("root/sub"));
        Files.writeString(folder.resolve("root/000000000000.cfg"), "<A CONFIG_FILES=\"sub/a.cfg\"/>");
        Files.write(folder.resolve("root/sub/a.cfg"), LATIN.getBytes(StandardCharsets.ISO_8859_1));
        root = new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(new Location.Folder(folder.resolve("root")), null, Cancellation.NEVER, Progress.NONE);
    }

    private String label(OpenRoot open) {
        return String.valueOf(
                open.resolved().effective(new MacAddress("0004f2000001"), null).value("reg.1.label"));
    }

    @Test
    void aChangeIsSeenEverywhereAndInTheRootNowhere() throws IOException {
        OpenRoot changed = root.edited(Map.of(FILE, LATIN.replace('ä', 'ö')));
        assertThat(label(changed)).isEqualTo("ö");
        assertThat(label(root)).as("the root before stays what it was").isEqualTo("ä");
        assertThat(changed.drafts()).containsOnlyKeys(FILE);
        assertThat(changed.content(FILE).orElseThrow().text()).isEqualTo(LATIN.replace('ä', 'ö'));
        assertThat(Files.readAllBytes(folder.resolve("root/sub/a.cfg")))
                .isEqualTo(LATIN.getBytes(StandardCharsets.ISO_8859_1));
        OpenRoot back = changed.edited(Map.of(FILE, LATIN));
        assertThat(back.isChanged()).isFalse();
        assertThat(label(back)).isEqualTo("ä");
        assertThat(root.edited(Map.of(FILE, LATIN, new RootPath("none.cfg"), "x")))
                .isSameAs(root);
    }

    @Test
    void whatTheEncodingCannotHoldIsRefused() {
        assertThatThrownBy(() -> root.edited(Map.of(FILE, LATIN.replace('ä', '€'))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ISO-8859-1");
    }

    @Test
    void copiesKeepPathAndEncodingAndOverwriteNothing() throws IOException {
        OpenRoot changed = root.edited(Map.of(FILE, LATIN.replace('ä', 'ö')));
        Path target = folder.resolve("copies");
        assertThat(ChangedFiles.write(changed, target)).isEqualTo("1 changed file was saved in " + target + ".");
        assertThat(Files.readAllBytes(target.resolve("sub/a.cfg")))
                .isEqualTo(LATIN.replace('ä', 'ö').getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ChangedFiles.write(changed, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> ChangedFiles.write(changed, folder.resolve("root")))
                .hasMessageContaining("already exists");
    }
}
