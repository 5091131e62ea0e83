package org.provscope.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.diff.SideBySideDiff.Kind;
import org.provscope.diff.SideBySideDiff.Row;
import org.provscope.diff.SideBySideDiff.Side;
import org.provscope.testing.Property;
import org.provscope.xml.SourceText;

class SideBySideDiffTest {
    private static SourceText text(String text) {
        return SourceText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SideBySideDiff compare(String before, String after, DiffOptions ignoring) {
        return SideBySideDiff.of(text(before), text(after), ignoring);
    }

    /** One letter a row, changed words in brackets. */
    private static String shown(SideBySideDiff comparison) {
        return comparison.rows().stream()
                .map(row -> switch (row.kind()) {
                    case SAME -> "=";
                    case CHANGED -> "*" + shown(row.before()) + ">" + shown(row.after());
                    case REMOVED -> "-" + Objects.requireNonNull(row.before()).text();
                    case ADDED -> "+" + Objects.requireNonNull(row.after()).text();
                })
                .collect(Collectors.joining(" "));
    }

    private static String shown(@org.jspecify.annotations.Nullable Side side) {
        return Objects.requireNonNull(side).pieces().stream()
                .map(piece -> piece.isDifferent() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a;b;c|a;b;c|= = =",
                "a;b;c|a;c|= -b =",
                "a;c|a;b;c|= +b =",
                "''|a|+a",
                "a|''|-a",
                "x=one two|x=one three|*x=one [two]>x=one [three]",
                "reg.1.label=Anna;reg.1.address=17|reg.1.address=18|-reg.1.label=Anna "
                        + "*reg.1.address=[17]>reg.1.address=[18]",
                "reg.1.address=17|reg.1.label=Anna;reg.1.address=18|+reg.1.label=Anna "
                        + "*reg.1.address=[17]>reg.1.address=[18]",
                "voice.volume=1|nat.ip=zzzzzz|-voice.volume=1 +nat.ip=zzzzzz"
            })
    void aLineIsPairedWithTheOneItBecame(String before, String after, String expected) {
        assertThat(shown(compare(before.replace(';', '\n'), after.replace(';', '\n'), DiffOptions.NOTHING)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<c a=\"1\" b=\"2\"/>|<c  a = \"1\"  b=\"2\" />|SPACE|0",
                "<c a=\"1\" b=\"2\"/>|<c b=\"2\" a=\"1\"/>|SPACE_AND_ORDER|0",
                "<c a=\"1\" b=\"2\"/>|<c b=\"2\" a=\"1\"/>|SPACE|2",
                "<c a=\"1 \" b=\"2\"/>|<c a=\"1\" b=\"2\"/>|SPACE_AND_ORDER|1",
                "<c a=\"1\" a=\"2\"/>|<c a=\"2\" a=\"1\"/>|SPACE_AND_ORDER|2",
                "<c><d/></c>|<c> <d/>;;</c>|SPACE|0",
                "<c a=\"1\" b=\"2\"/>|<c a=\"1\" b=\"2/>|SPACE|1",
                "<c a=\"1\" x b=\"2\"/>|<c a=\"1\" y b=\"2\"/>|SPACE_AND_ORDER|1",
                "<c a='1' b=\"2\"/>|<c a=\"1\" b=\"2\"/>|SPACE|1",
                "<!-- one -->;<c/>|<!-- two -->;<c/>|SPACE_AND_ORDER|2"
            })
    void whatMakesNoDifferenceIsLeftOut(String before, String after, DiffOptions ignoring, int differences) {
        assertThat(compare(before.replace(';', '\n'), after.replace(';', '\n'), ignoring)
                        .differences())
                .isEqualTo(differences);
    }

    @Test
    void linesAreThoseOfTheFiles() {
        SideBySideDiff comparison =
                compare("<c\n  b=\"2\"\n  a=\"1\"/>", "<c a=\"1\"\n  b=\"3\"/>", DiffOptions.SPACE_AND_ORDER);
        assertThat(comparison.rows())
                .filteredOn(row -> row.kind() == Kind.CHANGED)
                .extracting(row -> Objects.requireNonNull(row.before()).line() + ">"
                        + Objects.requireNonNull(row.after()).line())
                .containsExactly("2>2");
    }

    @Property(tries = 300)
    void theRowsAreBothTexts(long seed) {
        Random random = new Random(seed);
        String before = lines(random);
        String after = random.nextInt(4) == 0 ? lines(random) : mutated(before, random);
        SideBySideDiff comparison = compare(before, after, DiffOptions.NOTHING);
        assertThat(comparison.rows().stream()
                        .map(Row::before)
                        .filter(Objects::nonNull)
                        .map(Side::text)
                        .toList())
                .isEqualTo(before.lines().toList());
        assertThat(comparison.rows().stream()
                        .map(Row::after)
                        .filter(Objects::nonNull)
                        .map(Side::text)
                        .toList())
                .isEqualTo(after.lines().toList());
        assertThat(comparison.differences() == 0)
                .isEqualTo(before.lines().toList().equals(after.lines().toList()));
    }

    @Property(tries = 200)
    void aShuffledElementIsTheSame(long seed) {
        Random random = new Random(seed);
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            attributes.add("p." + i + "=\"" + random.nextInt(3) + "\"");
        }
        String before = "<c " + String.join(" ", attributes) + "/>";
        Collections.shuffle(attributes, random);
        String after = "<c\n" + String.join(random.nextBoolean() ? "\n\t" : "  ", attributes) + " />";
        assertThat(compare(before, after, DiffOptions.SPACE_AND_ORDER).differences())
                .isZero();
        assertThat(compare(before, after.replaceFirst("=\"\\d", "=\"9"), DiffOptions.SPACE_AND_ORDER)
                        .differences())
                .isEqualTo(1);
    }

    private static String lines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append("reg.")
                    .append(random.nextInt(5))
                    .append(".label=\"")
                    .append(random.nextInt(3))
                    .append("\"\n");
        }
        return text.toString();
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(lines.size() + 1);
            if (at < lines.size() && random.nextBoolean()) {
                lines.remove(at);
            } else {
                lines.add(at, "line " + random.nextInt(9));
            }
        }
        return String.join("\n", lines);
    }
}
