package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provscope.testing.Property;
import org.provscope.testing.RealData;

/** The scanner takes for well-formed what Xerces takes for well-formed, and sees the same attributes there. */
class ScannerAgainstXercesTest {
    private static final String BASE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!-- a comment with an="attribute" -->
            <polycomConfig xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <reg reg.1.label='Front &amp; desk "x"' reg.1.auth.password="a&lt;b&#10;c"\treg.1.x = "t\tu"/>
              <![CDATA[ <no attr="here"> ]]>
              <?target data?>
              <sip>
                <a b="ü é 😀" c="two
            lines"></a> text &#65; <b/>
              </sip>
            </polycomConfig>
            """;
    private static final String[] SCRAPS = {
        "<",
        ">",
        "\"",
        "'",
        "&",
        "=",
        "/",
        "?",
        "!",
        " ",
        "\n",
        "\r\n",
        "\t",
        "x",
        "--",
        "-->",
        "<!--",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&bad;",
        "&#0;",
        "&#x41;",
        "“",
        "”",
        "</a>",
        "<a>",
        "<a b=\"1\"",
        " b=\"2\"",
        "\u0000",
        "\u0001",
        "é",
        "<?xml version=\"1.0\"?>",
        "<?x?>",
        ";",
        "#",
        ":",
        ".",
        "reg.1.label=\"dup\" ",
        "encoding=\"ISO-8859-1\"",
        "\uFFFE",
        "1",
        "-"
    };

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII,
            Charset.forName("windows-1252"));
    private static final List<byte[]> MARKS = List.of(
            new byte[0],
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xFE, (byte) 0xFF},
            "<?xml version='1.0'".getBytes(StandardCharsets.US_ASCII));

    @Property(tries = 10_000)
    void agreesOnMutations(long seed) {
        byte[] bytes = mutated(BASE, new Random(seed)).getBytes(StandardCharsets.UTF_8);
        agree(bytes, "seed " + seed);
    }

    @Property(tries = 2_000)
    void agreesOnGeneratedFiles(Random random) {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        String document = document(random);
        String declared = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>\n" + document;
        String text = random.nextBoolean() ? declared.replace("\n", "\r\n") : declared;
        byte[] bytes = text.getBytes(charset);
        assertThat(XercesOracle.attributes(bytes))
                .as("the generator writes well-formed files")
                .isNotNull();
        agree(bytes, text);
        assertThat(SourceText.of(bytes).toBytes()).isEqualTo(bytes);
    }

    @Property(tries = 3_000)
    void readsAnyBytesAndGivesThemBack(Random random) {
        byte[] bytes = bytes(random);
        SourceText source = SourceText.of(bytes);
        Scan scan = Scan.of(source);
        if (source.readOnlyReason() == null) {
            assertThat(source.toBytes()).isEqualTo(bytes);
        }
        assertThat(scan.isBlank()
                        || !scan.problems().isEmpty()
                        || !scan.attributes().isEmpty()
                        || scan.rootName() != null)
                .isTrue();
    }

    @Test
    void agreesOnEveryRealFile() throws IOException {
        List<Path> files = RealData.files(".cfg", ".xml", ".xsd");
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            agree(bytes, file.toString());
            assertThat(SourceText.of(bytes).toBytes()).as(file.toString()).isEqualTo(bytes);
        }
    }

    @Test
    void endsOnMutationsOfEveryRealFile() throws IOException {
        List<Path> files = RealData.files(".cfg");
        Random random = new Random(42);
        for (int round = 0; round < 10_000 / files.size() + 1; round++) {
            for (Path file : files) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                String part = text.substring(0, Math.min(text.length(), 6_000));
                byte[] bytes = mutated(part, random).getBytes(StandardCharsets.UTF_8);
                agree(bytes, file + " round " + round);
            }
        }
    }

    private static void agree(byte[] bytes, String what) {
        List<String> expected = XercesOracle.attributes(bytes);
        SourceText source = SourceText.of(bytes);
        Scan scan = Scan.of(source);
        List<String> seen =
                scan.attributes().stream().map(a -> a.name() + "=" + a.value()).toList();
        boolean accepted = scan.isWellFormed() && !scan.isBlank();
        if (accepted != (expected != null)) {
            assertThat(accepted)
                    .as(
                            "%s%nXerces %s, we say %s%n%s",
                            what, expected == null ? "refuses" : "accepts", scan.problems(), source.text())
                    .isEqualTo(expected != null);
        }
        if (expected != null) {
            assertThat(seen).as(what).isEqualTo(expected);
        } else if (!scan.isBlank()) {
            XmlProblem first = scan.problems().getFirst();
            assertThat(first.span().end()).isLessThanOrEqualTo(source.text().length());
            assertThat(first.message()).endsWith(".");
        }
        for (Attribute attribute : scan.attributes()) {
            assertThat(source.text().startsWith(attribute.name(), attribute.nameStart()))
                    .isTrue();
            assertThat(attribute.valueEnd())
                    .isBetween(attribute.valueStart(), source.text().length());
        }
    }

    private static String mutated(String base, Random random) {
        StringBuilder text = new StringBuilder(base);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 2 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(12)));
                default -> text.replace(at, at + 1, SCRAPS[random.nextInt(SCRAPS.length)]);
            }
        }
        return text.toString();
    }

    /** Anything, often with the beginnings by which an encoding is known. */
    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        byte[] mark = MARKS.get(random.nextInt(MARKS.size()));
        System.arraycopy(mark, 0, bytes, 0, Math.min(mark.length, bytes.length));
        for (int i = mark.length; i < bytes.length; i++) {
            bytes[i] = random.nextInt(4) == 0 ? bytes[i] : (byte) "<a b='1'/>&;\r\n\0".charAt(random.nextInt(15));
        }
        return bytes;
    }

    private static String document(Random random) {
        StringBuilder out = new StringBuilder("<r");
        attributes(out, random);
        out.append(">\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> out.append("<!-- a=\"b\" - < & -->");
                case 1 -> out.append(" text &amp; more\n");
                default -> {
                    out.append("<e.").append(i);
                    attributes(out, random);
                    out.append(random.nextBoolean() ? "/>\n" : "\n></e." + i + " >");
                }
            }
        }
        return out.append("</r>").toString();
    }

    private static void attributes(StringBuilder out, Random random) {
        String[] pieces = {"a", "é", "&amp;", "&lt;", "&#x20AC;", "&#13;", "\n", "\t", " ", ">", "x=", "'", "1"};
        for (int i = random.nextInt(14); i > 0; i--) {
            boolean single = random.nextBoolean();
            out.append(random.nextInt(3) == 0 ? "\n\t" : " ")
                    .append("n.")
                    .append(i)
                    .append(random.nextInt(4) == 0 ? " = " : "=")
                    .append(single ? '\'' : '"');
            for (int p = random.nextInt(6); p > 0; p--) {
                String piece = pieces[random.nextInt(pieces.length)];
                out.append(single && piece.equals("'") ? "\"" : piece.equals("é") ? "&#233;" : piece);
            }
            out.append(single ? '\'' : '"');
        }
    }
}
