package org.provscope.schema.xsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.schema.IndexRange;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.ValueType;
import org.provscope.testing.RealData;

class XsdTest {
    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:simpleType name="Level"><xs:restriction base="xs:integer"><xs:minInclusive value="0"/>\
            <xs:maxInclusive value="5"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="Side"><xs:restriction base="xs:string"><xs:enumeration value="Left"/>\
            <xs:enumeration value="Right"/></xs:restriction></xs:simpleType>
            <xs:attribute name="a.1.level" type="Level"><xs:annotation><xs:documentation>number min 0 max 5 default 3.\
            </xs:documentation></xs:annotation></xs:attribute>
            <xs:attribute name="a.2.level" type="Level"/><xs:attribute name="a.3.level" type="Level"/>
            <xs:attribute name="b.side" type="Side"><xs:annotation><xs:documentation>enum allowed values: "Left" \
            "Right", default "Left".</xs:documentation></xs:annotation></xs:attribute>
            <xs:attribute name="c.on" type="xs:boolean"><xs:annotation><xs:documentation>true/false parameter default \
            1 (true).</xs:documentation></xs:annotation></xs:attribute>
            <xs:attribute name="d.prose" type="xs:string"><xs:annotation><xs:documentation>Says
              something.</xs:documentation></xs:annotation></xs:attribute>
            </xs:schema>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private static ParameterInfo row(List<ParameterInfo> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void readsNamesTypesRangesAndDefaults() throws Exception {
        List<ParameterInfo> rows = XsdCatalogue.read("test", SCHEMA.getBytes(StandardCharsets.UTF_8), () -> false);
        assertThat(rows).hasSize(4);
        ParameterInfo level = row(rows, "a.#.level");
        assertThat(level.indexes()).containsExactly(new IndexRange(1, 3));
        assertThat(level.type().kind()).isEqualTo(ValueType.Kind.INTEGER);
        assertThat(level.type().max()).isEqualTo(5);
        assertThat(level.defaultValue()).isEqualTo("3");
        assertThat(row(rows, "b.side").type().choices()).containsExactly("Left", "Right");
        assertThat(row(rows, "b.side").defaultValue()).isEqualTo("Left");
        assertThat(row(rows, "c.on").defaultValue()).isEqualTo("1");
        assertThat(row(rows, "d.prose").meaning()).isEqualTo("Says something.");
    }

    @Test
    void opensNothingThatASchemaNames() throws Exception {
        Path outside = Files.writeString(
                temp.resolve("outside.xsd"),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:attribute name='outside.name'/></xs:schema>");
        String including = SCHEMA.replaceFirst(">\n", "><xs:include schemaLocation=\"" + outside.toUri() + "\"/>");
        assertThat(XsdCatalogue.read("test", including.getBytes(StandardCharsets.UTF_8), () -> false))
                .extracting(ParameterInfo::name)
                .doesNotContain("outside.name");
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + outside.toUri() + "\">]>" + SCHEMA;
        assertThatThrownBy(() -> XsdCatalogue.read("test", doctype.getBytes(StandardCharsets.UTF_8), () -> false))
                .isInstanceOf(SchemaReadException.class);
    }

    @Test
    void saysWhatIsNoSchema() {
        for (String text :
                new String[] {"", "hello", "<a/>", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>"}) {
            assertThatThrownBy(() -> XsdCatalogue.read("my.xsd", text.getBytes(StandardCharsets.UTF_8), () -> false))
                    .isInstanceOf(SchemaReadException.class)
                    .hasMessageContaining("my.xsd");
        }
    }

    @Test
    void theCacheGivesTheSameAndSurvivesDamage() throws Exception {
        byte[] bytes = SCHEMA.getBytes(StandardCharsets.UTF_8);
        CatalogueCache cache = new CatalogueCache(temp.resolve("cache"));
        ParameterSchema first = cache.load("s", bytes, () -> false);
        assertThat(List.copyOf(cache.load("s", bytes, () -> false).all())).isEqualTo(List.copyOf(first.all()));
        try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
            Path file = files.findFirst().orElseThrow();
            Files.writeString(file, "rubbish\nmore rubbish\n");
        }
        assertThat(List.copyOf(cache.load("s", bytes, () -> false).all())).isEqualTo(List.copyOf(first.all()));
        Path notAFolder = Files.writeString(temp.resolve("file"), "");
        assertThat(List.copyOf(new CatalogueCache(notAFolder.resolve("x"))
                        .load("s", bytes, () -> false)
                        .all()))
                .isEqualTo(List.copyOf(first.all()));
    }

    @Test
    void theExportIsASchemaAgain() throws Exception {
        ParameterSchema bundled = ParameterSchema.bundled();
        byte[] exported = XsdExport.write(bundled).getBytes(StandardCharsets.UTF_8);
        List<ParameterInfo> rows = XsdCatalogue.read("export", exported, () -> false);
        assertThat(rows)
                .extracting(ParameterInfo::name)
                .containsExactlyInAnyOrderElementsOf(
                        bundled.all().stream().map(ParameterInfo::name).toList());
        assertThat(row(rows, "reg.#.callsPerLineKey").indexes()).containsExactly(new IndexRange(1, 34));
        assertThat(row(rows, "reg.#.callsPerLineKey").meaning()).contains("Default: \"24\"");
    }

    @Test
    void theRealSchemaAgreesWithOurTables() throws Exception {
        List<ParameterInfo> rows =
                XsdCatalogue.read("real", Files.readAllBytes(RealData.at("ucs-4.0/polycomConfig.xsd")), () -> false);
        assertThat(rows).hasSize(2328);
        ParameterSchema ours = ParameterSchema.bundled();
        for (ParameterInfo row : rows) {
            ParameterInfo known = ours.find(row.name());
            assertThat(known).as(row.name()).isNotNull();
            if (known != null && known.bounds40().isEmpty()) {
                assertThat(known.type()).as(row.name()).isEqualTo(row.type());
                assertThat(known.indexes()).as(row.name()).isEqualTo(row.indexes());
                assertThat(known.defaultValue()).as(row.name()).isEqualTo(row.defaultValue());
            }
        }
    }

    @Test
    void aSchemaWithMistakesIsStillRead() throws IOException, SchemaReadException {
        Path flat = RealData.at("other-families/x30-videocodec-x30polycomConfig.xsd");
        assertThat(XsdCatalogue.read("flat", Files.readAllBytes(flat), () -> false))
                .hasSizeGreaterThan(350)
                .anySatisfy(row -> assertThat(row.meaning()).isNotEmpty());
    }
}
