package org.provscope.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.evidence.EvidenceSource;
import org.provscope.evidence.Fact;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.SaidLine;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.ui.jobs.Jobs;

class LogModelTest {
    private final LogModel model = new LogModel(new Jobs(Runnable::run, Runnable::run));

    @BeforeEach
    void lines() {
        model.show(read("""
                000000.405|so   |*|00|start
                0312081504|cfg  |5|00|Prm|Parameter reg.1.label requested type 2
                what is this

                0312081505|sip  |4|00|TLS refused
                0312081506|sip  |3|00|Registered"""));
    }

    private static LogText read(String text) {
        return LogText.of(
                new RootPath("0004f2000001-app.log"), text.getBytes(StandardCharsets.UTF_8), Cancellation.NEVER);
    }

    @Test
    void aMillionLinesAreFilteredAndFoundByTheirNumber() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            text.append("0312081504|")
                    .append(i % 1000 == 0 ? "cfg  |5" : "sip  |1")
                    .append("|00|line ")
                    .append(i)
                    .append('\n');
        }
        model.show(read(text.toString()));
        assertThat(model.lines()).hasSize(1_000_000);
        assertThat(model.components()).containsExactly("", "cfg", "sip");
        assertThat(model.lines().getLast().text()).isEqualTo("line 1000000");
        model.component().set("cfg");
        assertThat(model.lines()).hasSize(1000);
        assertThat(model.row(500_000)).isEqualTo(499);
        assertThat(model.row(500_001)).isNegative();
        assertThat(model.lines().indexOf(model.lines().get(7))).isEqualTo(7);
        model.filter().set("line 999000");
        assertThat(shown()).containsExactly(999_000);
    }

    private List<Integer> shown() {
        return model.lines().stream().map(SaidLine::line).toList();
    }

    @Test
    void everyLineIsThereAlsoOfAnotherForm() {
        assertThat(shown()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(model.lines().get(2).text()).isEqualTo("what is this");
        assertThat(model.components()).containsExactly("", "cfg", "sip", "so");
    }

    @Test
    void filtersNarrowTogether() {
        model.component().set("sip");
        assertThat(shown()).containsExactly(5, 6);
        model.level().set(LogModel.Level.ERRORS);
        assertThat(shown()).containsExactly(5);
        model.component().set("");
        assertThat(shown()).containsExactly(2, 5);
        model.filter().set(" REG.1 ");
        assertThat(shown()).containsExactly(2);
        assertThat(model.total()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    0312081504 = 12 Mar, 08:15:04
                    000007.118 = + 00:00:07.118
                    9912081504 = 9912081504
                    x          = x
                    """)
    void timesOfPhonesAreSpelt(String time, String words) {
        assertThat(LogWords.phoneTime(time)).isEqualTo(words);
    }

    @Test
    void factsAreOneLine() {
        Fact model = new Fact("VVX410", EvidenceSource.BOOT_LOG, null);
        Fact firmware = new Fact("5.9.0.9373", EvidenceSource.OVERRIDE_COMMENT, null);
        assertThat(LogWords.facts(PhoneEvidence.NONE)).isEmpty();
        assertThat(LogWords.facts(new PhoneEvidence(model, null, null, List.of(), List.of(), List.of())))
                .isEqualTo("VVX410 (its boot log)");
        assertThat(LogWords.facts(new PhoneEvidence(null, firmware, null, List.of(), List.of(), List.of())))
                .isEqualTo("firmware 5.9.0.9373 (its override file)");
        assertThat(LogWords.facts(
                        new PhoneEvidence(model, firmware, "2024-03-12T09:14:02Z", List.of(), List.of(), List.of())))
                .isEqualTo(
                        "VVX410 (its boot log); firmware 5.9.0.9373 (its override file); last seen 12 Mar 2024, 09:14:02");
        Fact same = new Fact("5.9.0.9373", EvidenceSource.BOOT_LOG, null);
        assertThat(LogWords.facts(new PhoneEvidence(model, same, null, List.of(), List.of(), List.of())))
                .isEqualTo("VVX410, firmware 5.9.0.9373 (its boot log)");
    }
}
