package org.provscope.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesUpdateTest {
    private static final Path FACTS = Path.of("../shared/facts");
    private static final Path TABLES = Path.of("schemas");

    @Test
    void theShippedTablesAreThoseOfTheFacts() throws IOException {
        assumeTrue(Files.isDirectory(FACTS), "the folder of facts is not beside this project");
        assertThat(TablesUpdate.parameters(FACTS, TABLES))
                .isEqualTo(Files.readString(TABLES.resolve("parameters.tsv")));
        assertThat(TablesUpdate.models(FACTS, TABLES)).isEqualTo(Files.readString(TABLES.resolve("phone-models.tsv")));
    }

    @Test
    void whatASchemaOrAHandWroteStays(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("parameter-types.csv"),
                "name,kind,values,min,max,min_length,max_length,basis\n"
                        + "of.schema,string,,,,,,doc\nof.nobody,boolean,,,,,,doc\n");
        Files.writeString(folder.resolve("parameters-later.csv"), "name,kind,certainty\nof.later,integer,recalled\n");
        Files.writeString(
                folder.resolve("parameter-meanings.csv"),
                "name,meaning,certainty,replaces,restart\nof.schema,guessed,derived,no,\nof.nobody,new,recalled,no,yes\n");
        Files.writeString(folder.resolve("parameters.tsv"), """
                # head
                name\tindexes\tkind\tvalues\tmin\tmax\tmin_length\tmax_length\ttyped_by\trestart\tmeaning\tcertainty
                of.schema\t\tinteger\t\t1\t9\t\t\txsd\t\tby hand\t
                of.nobody\t\t\t\t\t\t\t\t\t\t\t
                """);
        String once = TablesUpdate.parameters(folder, folder);
        assertThat(once).isEqualTo("""
                # head
                name\tindexes\tkind\tvalues\tmin\tmax\tmin_length\tmax_length\ttyped_by\trestart\tmeaning\tcertainty
                of.schema\t\tinteger\t\t1\t9\t\t\txsd\t\tby hand\t
                of.nobody\t\tboolean\t\t\t\t\t\tdoc\tyes\tnew\trecalled
                of.later\t\tinteger\t\t\t\t\t\tseen\t\t\trecalled
                """);
        Files.writeString(folder.resolve("parameters.tsv"), once);
        assertThat(TablesUpdate.parameters(folder, folder)).isEqualTo(once);
    }
}
