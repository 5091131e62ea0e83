package org.provscope.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.RootPath;
import org.provscope.testing.Property;

class PhoneLogTest {
    private static final RootPath APP = new RootPath("0004f2000001-app.log");
    private static final RootPath BOOT = new RootPath("logs/0004f2000001-boot.log");

    private static @Nullable SaidLine line(String line) {
        return PhoneLogLine.of(APP, 7, line);
    }

    private static PhoneLogReader read(RootPath file, String log) {
        return read(file, log.getBytes(StandardCharsets.UTF_8), 100);
    }

    private static PhoneLogReader read(RootPath file, byte[] log, int keep) {
        PhoneLogReader reader = new PhoneLogReader(file, keep);
        reader.whole(log);
        return reader;
    }

    @Test
    void aLineHasItsParts() {
        assertThat(
                        line(
                                "1014151422|cfg  |5|00|Prm|Parameter dialplan.digitmap.count requested type 2 but is of type 0"))
                .isEqualTo(new SaidLine(
                        APP,
                        7,
                        "1014151422",
                        "cfg",
                        5,
                        "dialplan.digitmap.count",
                        "Parameter dialplan.digitmap.count requested type 2 but is of type 0"));
        assertThat(line("000000.405|so   |*|00|---------- Initial log entry ----------"))
                .isEqualTo(new SaidLine(
                        APP, 7, "000000.405", "so", null, null, "---------- Initial log entry ----------"));
        assertThat(
                        line(
                                "<134>Oct 14 15:14:22 10.0.0.5 1014151422|cfg  |4|00|Prov|Trying to boot from existing configuration\r"))
                .extracting(said -> Objects.requireNonNull(said).text())
                .isEqualTo("Trying to boot from existing configuration");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    no line of a log
                    10141514|cfg  |5|00|too few digits
                    1014151422|cfg  |x|00|no level
                    |||||
                    """)
    void otherLinesAreNone(String other) {
        assertThat(line(other)).isNull();
    }

    @Test
    void complaintsAreLinesOfConfigurationAndOfTrouble() {
        PhoneLogReader log = read(APP, """
                0312091400|so   |*|00|Platform: Model=VVX 410, Assembly=3111-46162-001 Rev=A Region=0
                0312091401|cfg  |*|00|Prov|Finished updating configuration
                0312091402|sip  |3|00|Registered
                0312091403|sip  |4|00|TLS connection refused
                0312091404|copy |3|00|Fetched a.cfg
                garbage
                0312091405|clist|1|00|6 entries
                """);
        assertThat(log.said()).extracting(SaidLine::line).containsExactly(2, 4, 5, 7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    Platform: Model=VVX 410, Assembly=3111-46162-001 Rev=A;    VVX410
                    Platform: Model=SoundPoint IP 335, Assembly=2345-12375-001 Rev=A; SPIP335
                    Platform: Model=VVX 411, Assembly=9999-99999-999 Rev=A;    VVX411
                    Platform: Model=VVX 411, MAC=0004f2000001;                 VVX411
                    Platform: Model=Edge E350, Assembly=;                      EdgeE350
                    Platform: Model=VVX 41;                                    -
                    Platform: Trio 8800;                                       -
                    Platform: Assembly=3111-46162-001 Rev=A;                   VVX410
                    Platform: Model=VVX 601, Assembly=3111-46162-001 Rev=A;    -
                    """)
    void theModelIsThatOfThePartNumberElseThatOfTheName(String text, @Nullable String model) {
        assertThat(read(BOOT, "000000.413|so   |*|00|" + text + "\n").model()).isEqualTo(model);
    }

    @Test
    void theFirmwareIsThatOfTheApplication() {
        PhoneLogReader log = read(BOOT, """
                000000.413|so   |*|00|Application, main: Label=Updater, Version=5.9.0.1111 26-Apr-19 10:11
                000000.413|so   |*|00|Application, main: Label=SIP, Version=5.8.0.1 26-Apr-19 10:11
                000000.413|so   |*|00|Application, main: Label=SIP, Version=5.9.0.9373 26-Apr-19 10:11
                """);
        assertThat(log.firmware()).isEqualTo("5.9.0.9373");
        assertThat(PhoneLogReader.source(BOOT)).isEqualTo(EvidenceSource.BOOT_LOG);
    }

    @Test
    void aLineThatIsCutOffTellsNothingWrong() {
        String whole = "000000.413|so   |*|00|Platform: Model=VVX 410, Assembly=3111-46162-001 Rev=A\n"
                + "000000.413|so   |*|00|Application, main: Label=SIP, Version=5.9.0.9373 26-Apr-19 10:11\n";
        for (int end = 0; end < whole.length(); end++) {
            PhoneLogReader log = read(APP, whole.substring(0, end));
            assertThat(log.model()).isIn(null, "VVX410");
            assertThat(log.firmware()).isIn(null, "5.9.0.9373");
        }
        assertThat(read(APP, whole).firmware()).isEqualTo("5.9.0.9373");
    }

    @Property(tries = 2_000)
    void anyBytesAreRead(java.util.Random random) {
        byte[] bytes = "0312091400|so   |*|00|Platform: Model=VVX 410, Assembly=3111-46162-001 Rev=A\n0312|cfg|4|1|x"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(20); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertThat(read(APP, bytes, 5).said()).hasSizeLessThan(3);
    }

    @Test
    void troublesAreWhatDidNotWorkInTheEnd() {
        assertThat(Refusal.in(List.of(
                        new Request(null, true, "0004f2000001-boot.log", 401),
                        new Request(null, true, "0004f2000001-boot.log", 201),
                        new Request(null, true, "0004f2000001-app.log", 405),
                        new Request(null, false, "2345-12375-001.bootrom.ld", 404),
                        new Request(null, false, "bootrom.ld", 404),
                        new Request(null, false, "2345-12375-001.sip.ld", 404),
                        new Request(null, false, "sip.ld", 200),
                        new Request(null, false, "other.ld", 200),
                        new Request(null, false, "other.ld", 404),
                        new Request(null, false, "0004f2000001-web.cfg", 404))))
                .containsExactly(
                        new Refusal(Refusal.Kind.UPLOAD_REFUSED, "0004f2000001-app.log", 405),
                        new Refusal(Refusal.Kind.FIRMWARE_MISSING, "bootrom.ld", 404),
                        new Refusal(Refusal.Kind.FIRMWARE_MISSING, "other.ld", 404));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-12,                2024-03-12T09:14:02, true",
        "2024-03-12T09:15,          2024-03-12T09:14:02, false",
        "2024-03-12T09:14:02,       2024-03-12T09:14:02, true",
        "2024-03-12T09:00:00+01:00, 2024-03-12T08:30:00Z, true",
        "2024-03-12T10:00:00+01:00, 2024-03-12T08:30:00Z, false",
        "2024-03-12T10:00:00+01:00, 2024-03-12T10:30:00, true"
    })
    void sinceTakesTimesWithoutOffsetAsThoseOfTheMachine(String since, String time, boolean isIncluded) {
        Since from = Since.parse(since, Instant.parse("2024-06-01T00:00:00Z"), ZoneId.of("Europe/Berlin"));
        assertThat(Objects.requireNonNull(from).includes(new Request(time, false, "a.cfg", 200)))
                .isEqualTo(isIncluded);
    }

    @Test
    void linesWithoutAYearAreOfTheLatestYearThatIsPossible() {
        Since from = Objects.requireNonNull(
                Since.parse("2023-12-30", Instant.parse("2024-02-01T00:00:00Z"), ZoneId.of("Z")));
        assertThat(from.includes(Objects.requireNonNull(line("0115000000|cfg|4|0|x")), 0))
                .isTrue();
        assertThat(from.includes(Objects.requireNonNull(line("1231000000|cfg|4|0|x")), 0))
                .isTrue();
        assertThat(from.includes(Objects.requireNonNull(line("1130000000|cfg|4|0|x")), 0))
                .isFalse();
        assertThat(from.includes(Objects.requireNonNull(line("9999999999|cfg|4|0|x")), 0))
                .isFalse();
        assertThat(from.includes(Objects.requireNonNull(line("000001.000|cfg|4|0|x")), 1))
                .isFalse();
        assertThat(Since.parse("last week", Instant.EPOCH, ZoneId.of("Z"))).isNull();
    }

    /** What cannot be judged must not hide a refusal. */
    @Test
    void aRequestWithoutADateIsNotLeftOut() {
        Since from = Objects.requireNonNull(Since.parse("2024-03-12", Instant.now(), ZoneId.of("Z")));
        assertThat(from.includes(new Request(null, true, "0004f2000001-app.log", 403)))
                .isTrue();
        assertThat(Arrival.of(List.of(APP), List.of(new Request(null, false, APP.value(), 200)), from)
                        .state())
                .isEqualTo(Arrival.State.NOT_SEEN);
    }
}
