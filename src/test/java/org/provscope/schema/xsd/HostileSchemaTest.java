package org.provscope.schema.xsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.provscope.testing.RealData;
import org.provscope.xml.SourceText;

/** Schemas that are made to keep Xerces at work for ever, or to fill all memory. */
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileSchemaTest {
    private static final String GROUPS = IntStream.range(0, 25)
                    .mapToObj(i -> "<xs:group name='g" + i
                            + "'><xs:sequence><xs:group ref='g" + (i + 1) + "'/><xs:group ref='g" + (i + 1)
                            + "'/></xs:sequence></xs:group>")
                    .reduce("", String::concat)
            + "<xs:group name='g25'><xs:sequence><xs:element name='z'/></xs:sequence></xs:group>"
            + "<xs:element name='a'><xs:complexType><xs:group ref='g0'/></xs:complexType></xs:element>";
    private static final String OCCURRENCES = "<xs:element name='a'><xs:complexType>"
            + "<xs:sequence minOccurs='0' maxOccurs='50'>".repeat(5)
            + "<xs:element name='b' minOccurs='0' maxOccurs='20'/>" + "</xs:sequence>".repeat(5)
            + "</xs:complexType></xs:element>";
    /** A type that is one of two types, each of which is one of two types, and so on. */
    private static final String UNIONS = IntStream.range(0, 28)
                    .mapToObj(i -> "<xs:simpleType name='u" + i + "'><xs:union memberTypes='u" + (i + 1) + " u"
                            + (i + 1) + "'/></xs:simpleType>")
                    .reduce("", String::concat)
            + "<xs:simpleType name='u28'><xs:restriction base='xs:string'/></xs:simpleType>"
            + "<xs:attribute name='re.x' type='u0'/>";

    static final List<String> refused = List.of(
            GROUPS,
            OCCURRENCES,
            UNIONS,
            pattern("((((a{1,1000}){1,1000}){1,1000}){1,1000})b"),
            pattern("a{2000000000}"),
            pattern("[a-z-[b]]{9}(\\p{Lu}|\\{){100,}((x{40}y){40}z){40}"));

    private static String pattern(String pattern) {
        return "<xs:attribute name='re.x'><xs:simpleType><xs:restriction base='xs:string'><xs:pattern value='" + pattern
                + "'/></xs:restriction></xs:simpleType></xs:attribute>"
                + "<xs:element name='a'><xs:complexType><xs:attribute ref='re.x'/></xs:complexType></xs:element>";
    }

    private static byte[] schema(String declarations) {
        return ("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:attribute name=\"x.y\" type=\"xs:string\"/>"
                        + declarations + "</xs:schema>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @FieldSource
    void refused(String declarations) {
        SourceText document =
                SourceText.of(("<a re.x='" + "a".repeat(40) + "'><b/><b/></a>").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> StrictXsd.of("my.xsd", schema(declarations), () -> false)
                        .validate(document, () -> false))
                .isInstanceOf(SchemaReadException.class)
                .hasMessageStartingWith("my.xsd ")
                .hasMessageNotContainingAny("memory", "seconds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "[0-9]{1,3}(\\.[0-9]{1,3}){3} 15",
                "a* 1",
                "(ab|c){3} 9",
                "((a{2}){3}){4} 24",
                "\\p{Lu}{7} 7",
                "[{(\\]]{5} 5",
                "a{3,} 3",
                "(((( 0"
            })
    void stepsOfAPattern(String pattern, int steps) {
        assertThat(PatternSize.of(pattern)).isBetween((long) steps, steps * 2L);
    }

    @Test
    void aPatternThatTriesEverythingEnds() throws Exception {
        // Each further letter doubles the time: 21 take some seconds, so that no thread stays behind for long.
        StrictXsd strict = StrictXsd.of("my.xsd", schema(pattern("((aa|a)(aa|a)?){1,40}c")), () -> false)
                .limitedTo(1);
        SourceText document = SourceText.of(("<a re.x='" + "a".repeat(21) + "'/>").getBytes(StandardCharsets.UTF_8));
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> strict.validate(document, () -> asked.incrementAndGet() > 3))
                .isInstanceOf(CancellationException.class);
        long start = System.nanoTime();
        assertThatThrownBy(() -> strict.validate(document, () -> false))
                .isInstanceOf(SchemaReadException.class)
                .hasMessageContaining("my.xsd")
                .hasMessageContaining("seconds");
        long first = System.nanoTime() - start;
        assertThatThrownBy(() -> strict.validate(document, () -> false)).isInstanceOf(SchemaReadException.class);
        assertThat(System.nanoTime() - start - first)
                .as("it is not tried again")
                .isLessThan(first / 2);
    }

    @Test
    void aSchemaThatTakesLongIsLeftAloneWhenCancelled() {
        StringBuilder attributes = new StringBuilder("<xs:element name='a'><xs:complexType>");
        for (int i = 0; i < 300_000; i++) {
            attributes.append("<xs:attribute name='p").append(i).append("'/>");
        }
        byte[] bytes =
                schema(attributes.append("</xs:complexType></xs:element>").toString());
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> XsdCatalogue.read("my.xsd", bytes, () -> asked.incrementAndGet() > 40))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("xerces") && !others.contains(thread))
                .allSatisfy(thread ->
                        assertThat(thread.join(Duration.ofSeconds(120))).isTrue());
    }

    @Test
    void theVendorsSchemaIsFarBelowTheLimits() throws Exception {
        StrictXsd strict =
                StrictXsd.of("real", Files.readAllBytes(RealData.at("ucs-4.0/polycomConfig.xsd")), () -> false);
        try (Stream<Path> files = Files.walk(RealData.at("ucs-4.0"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cfg")).toList()) {
                assertThat(strict.validate(SourceText.of(Files.readAllBytes(file)), () -> false))
                        .isNotNull();
            }
        }
    }
}
