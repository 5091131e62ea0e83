package org.provscope.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.testing.RealData;

final class LegacyNamesTest {
    @ParameterizedTest
    @CsvSource({
        "voIpProt.local.port, RENAME, voIpProt.SIP.local.port, HIGH",
        "feature.3.enabled, RENAME, feature.directory.enabled, HIGH",
        "feature.3.name, CONSUMED, feature.directory.enabled, HIGH",
        "se.rt.8.ringer, RENAME, se.rt.custom1.ringer, HIGH",
        "se.pat.ringer.7.inst.2.type, RENAME, se.pat.ringer.ringer7.inst.2.type, HIGH",
        "tone.chord.callProg.9.freq.1, RENAME, tone.chord.callProg.stutterLong.freq.1, MEDIUM",
        "voice.codecPref.IP_650.G722, COLLAPSE, voice.codecPref.G722, HIGH",
        "voice.codecPref.VVX_1500.G711Mu, COLLAPSE, voice.codecPref.G711_Mu, HIGH",
        "bitmap.IP_600.12.name, DROP, , MEDIUM",
        "feature.99.enabled, DROP, , LOW",
        "se.pat.ringer.99.name, DROP, , LOW",
        "sec.srtp.leg.whatever, DROP, , LOW"
    })
    void oldNamesAreExplained(
            String old, LegacyName.Action action, @Nullable String successor, LegacyName.Certainty certainty) {
        LegacyName found = LegacyNames.find(old);
        assertThat(found).isNotNull();
        if (found != null) {
            assertThat(found.action()).isEqualTo(action);
            assertThat(found.successor()).isEqualTo(successor);
            assertThat(found.certainty()).isEqualTo(certainty);
            assertThat(found.note()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ind.foo.bar",
                "reg.1.label",
                "feature.presence.enabled",
                "tone.chord.other.3.freq.1",
                "res.quotas.9.name",
                "ramdisk.size",
                "voice.gain.rx.analog.chassis.IP_335",
                "",
                ".",
                "feature",
                "feature.",
                "FEATURE.1.name"
            })
    void otherNamesAreNot(String name) {
        assertThat(LegacyNames.find(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"calllist, feature.callList.enabled", "url-dialing, feature.urlDialing.enabled", "bluetooth,"})
    void theNameOfAFeatureDecides(String value, @Nullable String parameter) {
        assertThat(LegacyNames.featureParameter(value)).isEqualTo(parameter);
    }

    @Test
    void noRuleIsAboutANameThatPhonesStillKnow() {
        List<String> wrong = ParameterSchema.bundled().concreteNames().stream()
                .filter(name -> LegacyNames.find(name) != null)
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** Every row of the team's table: old name, action, successor, value change, certainty. */
    @Test
    void everyRowOfTheFactsIsReproduced() throws IOException {
        Path facts = RealData.facts("legacy-parameters.csv");
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        try (BufferedReader reader = Files.newBufferedReader(facts)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = csv(line);
                String expected = String.join("|", cells.subList(1, 5));
                String found = row(cells.getFirst());
                rows++;
                if (!expected.equals(found)) {
                    wrong.add(cells.getFirst() + ": " + expected + " but " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(6000);
    }

    private static String row(String old) {
        ParameterInfo kept = ParameterSchema.bundled().find(old);
        if (kept != null && (!kept.typed() || kept.holdsIndexesOf(old))) {
            return "keep|" + old + "||" + (kept.typed() ? "high" : "medium");
        }
        LegacyName found = LegacyNames.find(old);
        if (found == null) {
            return "nothing";
        }
        return found.action().name().toLowerCase(Locale.ROOT) + "|"
                + (found.successor() == null ? "" : found.successor()) + "|" + found.valueChange() + "|"
                + found.certainty().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> csv(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
