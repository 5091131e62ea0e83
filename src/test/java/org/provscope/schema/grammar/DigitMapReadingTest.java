package org.provscope.schema.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitMapReadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    [2-4]xxx        = 2xxx to 4xxx, at once
                    9xxxxxxxxxx     = 9, then 10 digits, at once
                    0T              = 0, after a pause
                    [2-9]11         = 2 to 9, then 11, at once
                    011xxx.T        = 011, then 2 digits or more, after a pause
                    +011xxx.T       = +011, then 2 digits or more, after a pause
                    x.T             = any digits, after a pause
                    R9RRxxxxxxx     = 9 left out, then 7 digits, at once
                    R0R011Rx.T      = 0 sent as 011, then any digits, after a pause
                    RR9Rxxxxxxx     = 9 put in, then 7 digits, at once
                    9,1xxx          = 9, then another dial tone, then 1, then 3 digits, at once
                    [2-46]xx        = 2 to 4 or 6, then 2 digits, at once
                    [*#x].T         = any number of * or # or a digit, after a pause
                    *xx             = *, then 2 digits, at once
                    10.T            = 1, then 0, then the same any number of times, after a pause
                    """)
    void saysWhatIsDialled(String map, String words) {
        assertThat(DigitMapReading.of(map, null)).containsExactly(words);
    }

    @Test
    void takesTheSecondsOfEachAlternative() {
        assertThat(Grammars.reading("dialplan.digitmap", "[2-9]11|0T||1T", "3|3|3|1"))
                .containsExactly("2 to 9, then 11, at once", "0, after 3 seconds", "1, after 1 second");
    }

    @Test
    void saysNothingOfWhatDoesNotComply() {
        assertThat(Grammars.reading("dialplan.digitmap", "[2-9|0T", null)).isEmpty();
        assertThat(Grammars.reading("reg.1.label", "0T", null)).isEmpty();
    }

    @Test
    void marksAreWhatStandsForSomethingElse() {
        String map = "[2-4]xxx|9,1x.T|R0R1Rx";
        assertThat(Grammars.marks("dialplan.digitmap", map).stream()
                        .map(mark -> map.substring(mark.start(), mark.end()))
                        .toList())
                .containsExactly("[", "]", "|", ",", ".T|R", "R", "R");
        assertThat(Grammars.marks("reg.1.label", map)).isEmpty();
        String action = "*68$Tinvite$5";
        assertThat(Grammars.marks("efk.efklist.1.action.string", action)).containsExactly(new Mark(3, 12));
    }

    @Test
    void aMonitoredLineIsOfOneOfTwoTypes() {
        for (String right : new String[] {"normal", "automata", "Automata", "", " "}) {
            assertThat(Grammars.faults("attendant.resourceList.3.type", right)).isEmpty();
        }
        assertThat(Grammars.faults("attendant.resourceList.3.type", "atomata"))
                .containsExactly(Fault.of(0, 7, "“atomata” is no type of a monitored line: normal or automata."));
        assertThat(Grammars.faults("attendant.resourceList.3.address", "atomata"))
                .isEmpty();
    }
}
