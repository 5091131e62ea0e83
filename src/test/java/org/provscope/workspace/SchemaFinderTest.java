package org.provscope.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.files.Cancellation;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.xsd.CatalogueCache;

class SchemaFinderTest {
    private static final String SCHEMA = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
            + "<xs:attribute name='%s' type='xs:string'/></xs:schema>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    private OpenRoot open(Path schema) throws Exception {
        return new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(new Location.Folder(root), schema, Cancellation.NEVER, Progress.NONE);
    }

    private OpenRoot open() throws Exception {
        return new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(new Location.Folder(root), null, Cancellation.NEVER, Progress.NONE);
    }

    private void put(String path, String text) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    @Test
    void takesTheRootsOwnBeforeOurTables() throws Exception {
        assertThat(open().resolved().schema()).isSameAs(ParameterSchema.bundled());
        put("4.0.15/polycomConfig.xsd", SCHEMA.formatted("in.folder"));
        assertThat(open().resolved().schema().source()).isEqualTo("4.0.15/polycomConfig.xsd");
        put("polycomConfig.xsd", SCHEMA.formatted("in.root"));
        assertThat(open().resolved().schema().find("in.root")).isNotNull();
        put("Config/polycomConfig.xsd", SCHEMA.formatted("in.config"));
        assertThat(open().resolved().schema().find("in.config")).isNotNull();
        Path given = Files.writeString(root.resolve("given.xsd"), SCHEMA.formatted("given.name"));
        assertThat(open(given).resolved().schema().source()).isEqualTo("given.xsd");
    }

    @Test
    void saysWhenTheRootsOwnCannotBeUsed() throws Exception {
        put("polycomConfig.xsd", "<broken");
        OpenRoot open = open();
        assertThat(open.resolved().schema()).isSameAs(ParameterSchema.bundled());
        assertThat(open.schemaTrouble()).contains("polycomConfig.xsd", "bundled tables are used");
    }
}
