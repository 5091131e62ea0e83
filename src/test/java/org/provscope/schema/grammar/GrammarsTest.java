package org.provscope.schema.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.testing.Property;

/** Values with a grammar; {@code ⟦…⟧} marks the faulty parts. */
final class GrammarsTest {
    private static String marked(String name, String value) {
        StringBuilder out = new StringBuilder(value);
        List<Fault> faults = Grammars.faults(name, value);
        for (int i = faults.size() - 1; i >= 0; i--) {
            out.insert(faults.get(i).to(), '⟧').insert(faults.get(i).from(), '⟦');
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[2-9]11|0T|+011xxx.T|0[2-9]xxxxxxxxx|+1[2-9]xxxxxxxxx|[2-9]xxxxxxxxx|[2-9]xxxT",
                "R9R604Rxxxxxxx|x.T",
                "xxxx|*xx|[*#x]",
                "9,1xxxT|",
                "xxxxS|xxxxH",
                "R12R3+*#R|x.",
                "R1RRxx"
            })
    void rightDigitMaps(String map) {
        assertThat(Grammars.faults("dialplan.digitmap", map)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dialplan.digitmap, ⟦R9RR604Rxxxxxxx⟧|⟦R555R⟧|⟦[2-9xx⟧|91xxxxxxxxxx⟦;⟧8xxx|R1R⟦a⟧Rxxx",
        "dialplan.digitmap, ⟦[]⟧xx",
        "dialplan.1.digitmap, [2⟦q⟧9]⟦ ⟧x",
        "dialplan.digitmap.timeOut, '3⟦,⟧3,3'",
        "dialplan.digitmap.timeOut, 3|⟦x⟧|3",
        "dialplan.digitmap.timeOut, 3|3|",
        "tcpIpApp.sntp.gmtOffset, ⟦-5⟧",
        "tcpIpApp.sntp.gmtOffset, ⟦1000⟧",
        "tcpIpApp.sntp.gmtOffset, -18000",
        "tcpIpApp.sntp.gmtOffset, 0",
        "device.net.vlanId, ⟦4095⟧",
        "device.net.vlanId, 4094",
        "reg.1.label, [x"
    })
    void faultyParts(String name, String value) {
        assertThat(marked(name, value.replace("⟦", "").replace("⟧", ""))).isEqualTo(value);
    }

    @Property(tries = 4000)
    void everyFaultLiesInTheValue(Random random) {
        StringBuilder map = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            map.append("0123456789*#+x.T,SHR[]|-;a ".charAt(random.nextInt(27)));
        }
        for (Fault fault : Grammars.faults("dialplan.digitmap", map.toString())) {
            assertThat(fault.from()).isBetween(0, fault.to());
            assertThat(fault.to()).isLessThanOrEqualTo(map.length());
            assertThat(fault.why()).endsWith(".");
        }
    }
}
