package org.provscope.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;
import org.provscope.testing.Property;

/** Each form of log, of lines as the documentation of its server has them. */
class ServerLogTest {
    private static final MacAddress PHONE = new MacAddress("0004f2000001");
    private static final MacAddress OTHER = new MacAddress("0004f2000002");
    private static final String AGENT =
            "FileTransport PolycomVVX-VVX_410-UA/5.9.0.9373 (SN:0004f2000001) Type/Application";

    private static Evidence read(byte[]... logs) throws IOException {
        ServerLog log = new ServerLog(100);
        for (byte[] bytes : logs) {
            log.read(new ByteArrayInputStream(bytes), Cancellation.NEVER);
        }
        Sightings sightings = new Sightings();
        log.end(sightings);
        return sightings.weighed();
    }

    private static Evidence read(String log) throws IOException {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    /** Requests as {@code time +file status}; a plus marks what was brought. */
    private static List<String> requests(Evidence evidence, MacAddress phone) {
        return evidence.of(phone).requests().stream()
                .map(request -> (request.time() == null ? "?" : request.time()) + " " + (request.isUpload() ? "+" : "")
                        + request.file() + " " + request.status())
                .toList();
    }

    @Test
    void theCombinedForm() throws IOException {
        Evidence evidence = read("""
                10.0.0.5 - - [12/Mar/2024:09:14:02 +0100] "PUT /prov/0004f2000001-boot.log HTTP/1.1" 405 0 "-" "FileTransport PolycomVVX-VVX_410-UA/5.8.0.1 (SN:0004f2000001) Type/Updater"
                10.0.0.5 - - [12/Mar/2024:09:14:03 +0100] "GET /prov/0004F2000001.cfg?x=1 HTTP/1.1" 404 512 "-" "%1$s"
                10.0.0.5 - - [12/Mar/2024:09:14:04 +0100] "GET /prov/sub%%20dir/a.cfg HTTP/1.1" 200 512 "-" "%1$s"
                10.0.0.5 - bob [12/Mar/2024:09:14:05 +0100] "GET /prov/no-agent.cfg HTTP/1.1" 200 512
                10.0.0.5 - - [12/Mar/2024:09:14:06 +0100] "GET /intranet HTTP/1.1" 200 512 "-" "Mozilla/5.0 (Windows NT 10.0)"
                10.0.0.5 - - [12/Mar/2024:09:14:07 +0100] "OPTIONS * HTTP/1.1" 200 512 "-" "%1$s"
                10.0.0.5 - - [12/Mar/2024:09:14:08 +0100] "-" 408 0 "-" "-"
                """.formatted(AGENT));
        assertThat(requests(evidence, PHONE))
                .containsExactly(
                        "2024-03-12T09:14:02+01:00 +0004f2000001-boot.log 405",
                        "2024-03-12T09:14:03+01:00 0004F2000001.cfg 404",
                        "2024-03-12T09:14:04+01:00 sub dir/a.cfg 200",
                        "2024-03-12T09:14:05+01:00 no-agent.cfg 200");
        assertThat(evidence.of(PHONE).model())
                .isEqualTo(new Fact("VVX410", EvidenceSource.ACCESS_LOG, "2024-03-12T09:14:04+01:00"));
        // The boot program has a version of its own.
        assertThat(evidence.of(PHONE).firmware())
                .isEqualTo(new Fact("5.9.0.9373", EvidenceSource.ACCESS_LOG, "2024-03-12T09:14:04+01:00"));
        assertThat(evidence.of(PHONE).lastSeen()).isEqualTo("2024-03-12T09:14:05+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.example:80 10.0.0.5 - - [12/Mar/2024:09:14:02 +0100] \"GET /0004f2000001.cfg HTTP/1.1\" 200 5 \"-\" \"AGENT\"",
                "10.0.0.5 - - [12/Mar/2024:09:14:02 +0100] \"GET /0004f2000001.cfg HTTP/1.1\" 200 5 \"-\" \"AGENT\" \"10.9.9.9\"",
                "2001:db8::5 - - [12/Mar/2024:09:14:02 +0100] \"GET http://prov.example/0004f2000001.cfg HTTP/1.1\" 200 5 \"a \\\" b\" \"AGENT\""
            })
    void itsVariants(String line) throws IOException {
        Evidence evidence = read(line.replace("AGENT", AGENT) + "\r\n");
        assertThat(requests(evidence, PHONE)).containsExactly("2024-03-12T09:14:02+01:00 0004f2000001.cfg 200");
        assertThat(evidence.model(PHONE)).isEqualTo("VVX410");
    }

    @Test
    void theExtendedLogOfProftpd() throws IOException {
        Evidence evidence = read("""
                10.0.0.5 UNKNOWN phones [12/Mar/2024:09:14:02 +0100] "RETR 0004f2000001.cfg" 550 -
                10.0.0.5 UNKNOWN phones [12/Mar/2024:09:14:03 +0100] "RETR 3111-46162-001.sip.ld" 226 1234
                10.0.0.5 UNKNOWN phones [12/Mar/2024:09:14:04 +0100] "STOR 0004f2000001-app.log" 550 -
                10.0.0.5 UNKNOWN phones [12/Mar/2024:09:14:05 +0100] "CWD logs" 250 -
                """);
        assertThat(requests(evidence, PHONE))
                .containsExactly(
                        "2024-03-12T09:14:02+01:00 0004f2000001.cfg 550",
                        "2024-03-12T09:14:03+01:00 3111-46162-001.sip.ld 226",
                        "2024-03-12T09:14:04+01:00 +0004f2000001-app.log 550");
        assertThat(evidence.of(PHONE).model())
                .isEqualTo(new Fact("VVX410", EvidenceSource.FIRMWARE_NAME, "2024-03-12T09:14:03+01:00"));
    }

    @Test
    void iisForHttpAndFtp() throws IOException {
        Evidence evidence = read("""
                #Software: Microsoft Internet Information Services 10.0
                #Version: 1.0
                #Date: 2024-03-12 08:00:00
                #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus
                2024-03-12 09:14:02 10.0.0.1 GET /prov/0004f2000001.cfg - 80 - 10.0.0.5 %s - 404 0
                2024-03-12 09:14:03 10.0.0.1 PUT /prov/0004f2000001-app.log - 80 - 10.0.0.5 %s - 405 0
                #Fields: time c-ip cs-method cs-uri-stem sc-status
                09:14:04 10.0.0.6 [3]RETR 0004f2000002.cfg 226
                09:14:05 10.0.0.6 [3]created /0004f2000002-app.log 226
                09:14:06 10.0.0.6 [3]STOR 0004f2000002-boot.log 550
                """.formatted(AGENT.replace(' ', '+'), AGENT.replace(' ', '+')));
        assertThat(requests(evidence, PHONE))
                .containsExactly(
                        "2024-03-12T09:14:02Z 0004f2000001.cfg 404", "2024-03-12T09:14:03Z +0004f2000001-app.log 405");
        assertThat(evidence.model(PHONE)).isEqualTo("VVX410");
        assertThat(requests(evidence, OTHER))
                .containsExactly(
                        "2024-03-12T09:14:04Z 0004f2000002.cfg 226",
                        "2024-03-12T09:14:05Z +0004f2000002-app.log 226",
                        "2024-03-12T09:14:06Z +0004f2000002-boot.log 550");
    }

    @Test
    void vsftpd() throws IOException {
        Evidence evidence = read("""
                Tue Mar 12 09:14:02 2024 [pid 3] CONNECT: Client "10.0.0.5"
                Tue Mar 12 09:14:02 2024 [pid 2] [phones] OK LOGIN: Client "10.0.0.5"
                Tue Mar  5 09:14:03 2024 [pid 4] [phones] FAIL DOWNLOAD: Client "10.0.0.5", "/0004f2000001.cfg", 0.00Kbyte/sec
                Tue Mar  5 09:14:04 2024 [pid 4] [phones] OK DOWNLOAD: Client "::ffff:10.0.0.5", "/shared.cfg", 512 bytes, 101.33Kbyte/sec
                Tue Mar  5 09:14:05 2024 [pid 4] [phones] FAIL UPLOAD: Client "10.0.0.5", "/0004f2000001-app.log", 0.00Kbyte/sec
                """);
        assertThat(requests(evidence, PHONE))
                .containsExactly(
                        "2024-03-05T09:14:03 0004f2000001.cfg 404",
                        "2024-03-05T09:14:04 shared.cfg 200",
                        "2024-03-05T09:14:05 +0004f2000001-app.log 404");
    }

    @Test
    void xferlog() throws IOException {
        Evidence evidence = read("""
                Tue Mar 12 09:14:02 2024 1 10.0.0.5 512 /srv/ftp/prov/0004f2000001.cfg b _ o r phones ftp 0 * c
                Tue Mar 12 09:14:03 2024 1 10.0.0.5 512 /srv/ftp/prov/logs/0004f2000001-app.log b _ i r phones ftp 0 * c
                Tue Mar 12 09:14:04 2024 1 10.0.0.5 99 /srv/ftp/prov/3111-46162-001.sip.ld b _ o r phones ftp 0 * i
                """);
        assertThat(requests(evidence, PHONE))
                .containsExactly(
                        "2024-03-12T09:14:02 0004f2000001.cfg 200",
                        "2024-03-12T09:14:03 +logs/0004f2000001-app.log 200",
                        "2024-03-12T09:14:04 3111-46162-001.sip.ld 426");
        assertThat(evidence.model(PHONE)).isEqualTo("VVX410");
    }

    @Test
    void fileZillaBeforeAndSinceOne() throws IOException {
        Evidence evidence = read("""
                (000012)2024-03-12 09:14:01 - (not logged in) (10.0.0.5)> Connected on port 21, sending welcome message...
                (000012)2024-03-12 09:14:02 - phones (10.0.0.5)> RETR 0004f2000001.cfg
                (000012)2024-03-12 09:14:02 - phones (10.0.0.5)> 150 Opening data channel for file download
                (000012)2024-03-12 09:14:03 - phones (10.0.0.5)> 226 Successfully transferred "/0004f2000001.cfg"
                (000012)13/03/2024 09:14:04 - phones (10.0.0.5)> STOR 0004f2000001-app.log
                (000012)13/03/2024 09:14:04 - phones (10.0.0.5)> 550 Permission denied
                (000013)3/14/2024 1:14:04 PM - phones (10.0.0.5)> CWD prov
                (000013)3/14/2024 1:14:04 PM - phones (10.0.0.5)> 250 CWD successful
                (000013)3/14/2024 1:14:05 PM - phones (10.0.0.5)> RETR shared.cfg
                (000013)3/14/2024 1:14:05 PM - phones (10.0.0.5)> 226 Successfully transferred
                2024-03-15T09:14:02.123Z << [FTP Session 14 10.0.0.6 phones] RETR 0004f2000002.cfg
                2024-03-15T09:14:02.200Z >> [FTP Session 14 10.0.0.6 phones] 150 About to start data transfer.
                2024-03-15T09:14:02.300Z >> [FTP Session 14 10.0.0.6 phones] 226 Operation successful
                <15-03-2024 09:14:04> FTP Session 15 10.0.0.6 phones [Command] STOR 0004f2000002-boot.log
                <15-03-2024 09:14:04> FTP Session 15 10.0.0.6 phones [Response] 550 Permission denied.
                """);
        assertThat(requests(evidence, PHONE))
                .containsExactly(
                        "2024-03-12T09:14:02 0004f2000001.cfg 226",
                        "2024-03-13T09:14:04 +0004f2000001-app.log 550",
                        "2024-03-14T13:14:05 prov/shared.cfg 226");
        assertThat(requests(evidence, OTHER))
                .containsExactly(
                        "2024-03-15T09:14:02Z 0004f2000002.cfg 226", "2024-03-15T09:14:04 +0004f2000002-boot.log 550");
    }

    @Test
    void tftpServersInTheSystemsLog() throws IOException {
        Evidence evidence = read("""
                Mar 12 09:14:01 srv systemd[1]: Started Session 5 of user root.
                Mar 12 09:14:02 srv in.tftpd[101]: RRQ from 10.0.0.5 filename 0004f2000001.cfg
                Mar 12 09:14:02 srv in.tftpd[101]: sending NAK (1, File not found) to 10.0.0.5
                Mar 12 09:14:03 srv in.tftpd[102]: RRQ from ::ffff:10.0.0.5 filename 000000000000.cfg
                Mar 12 09:14:04 srv in.tftpd[103]: WRQ from 10.0.0.5 filename 0004f2000001-app.log
                Mar 12 09:14:04 srv in.tftpd[103]: sending NAK (2, Access violation) to 10.0.0.5
                2024-03-12T09:14:05.123456+01:00 srv atftpd[99]: Serving 0004f2000002.cfg to 10.0.0.6:2070
                2024-03-12T09:14:06.123456+01:00 srv dnsmasq-tftp[77]: sent /srv/tftp/3111-46162-001.sip.ld to 10.0.0.6
                2024-03-12T09:14:07.123456+01:00 srv dnsmasq-tftp[77]: file /srv/tftp/x.cfg not found for 10.0.0.6
                """);
        assertThat(requests(evidence, PHONE))
                .containsExactlyInAnyOrder(
                        "? 0004f2000001.cfg 404", "? 000000000000.cfg 200", "? +0004f2000001-app.log 403");
        assertThat(evidence.of(PHONE).lastSeen()).isNull();
        assertThat(requests(evidence, OTHER))
                .containsExactly(
                        "2024-03-12T09:14:05+01:00 0004f2000002.cfg 200",
                        "2024-03-12T09:14:06+01:00 srv/tftp/3111-46162-001.sip.ld 200",
                        "2024-03-12T09:14:07+01:00 srv/tftp/x.cfg 404");
        assertThat(evidence.model(OTHER)).isEqualTo("VVX410");
    }

    @Test
    void atftpdTellsAfterwardsThatAFileWasMissing() throws IOException {
        Evidence evidence = read("""
                2024-03-12T09:14:02+01:00 srv atftpd[77.1398]: Serving 0004f2000001.cfg to 10.0.0.5:1024
                2024-03-12T09:14:03+01:00 srv atftpd[77.1399]: Serving 3111-46162-001.sip.ld to 10.0.0.5:1025
                2024-03-12T09:14:03+01:00 srv atftpd[77.1399]: File /srv/tftp/3111-46162-001.sip.ld not found
                2024-03-12T09:14:04+01:00 srv atftpd[77.1400]: Serving sip.ld to 10.0.0.5:1026
                2024-03-12T09:14:04+01:00 srv atftpd[77.1400]: File /srv/tftp/sip.ld not found
                2024-03-12T09:14:06+01:00 srv atftpd[77.1402]: Fetching from 10.0.0.5 to 0004f2000001-boot.log
                """);
        assertThat(requests(evidence, PHONE))
                .containsExactly(
                        "2024-03-12T09:14:02+01:00 0004f2000001.cfg 200",
                        "2024-03-12T09:14:03+01:00 3111-46162-001.sip.ld 404",
                        "2024-03-12T09:14:04+01:00 sip.ld 404",
                        "2024-03-12T09:14:06+01:00 +0004f2000001-boot.log 200");
        assertThat(Refusal.in(evidence.of(PHONE).requests()))
                .extracting(Refusal::file)
                .containsExactly("sip.ld");
    }

    @Test
    void withoutDatesTheOrderIsThatOfTheLog() throws IOException {
        Evidence evidence = read("""
                Nov 28 09:14:01 srv in.tftpd[1]: RRQ from 10.0.0.5 filename 0004f2000001.cfg
                Nov 28 09:14:01 srv in.tftpd[1]: sending NAK (1, File not found) to 10.0.0.5
                Nov 28 09:14:02 srv in.tftpd[2]: RRQ from 10.0.0.5 filename 000000000000.cfg
                Nov 28 09:14:03 srv in.tftpd[3]: RRQ from 10.0.0.5 filename sip.ld
                Nov 28 09:14:03 srv in.tftpd[3]: sending NAK (1, File not found) to 10.0.0.5
                """);
        assertThat(requests(evidence, PHONE))
                .containsExactly("? 0004f2000001.cfg 404", "? 000000000000.cfg 200", "? sip.ld 404");
    }

    @Test
    void ofTwoPartNumbersTheLaterOneCounts() throws IOException {
        Evidence evidence = read("""
                10.0.0.5 UNKNOWN phones [12/Mar/2024:09:14:02 +0100] "RETR 0004f2000001.cfg" 226 -
                10.0.0.5 UNKNOWN phones [12/Mar/2024:09:14:03 +0100] "RETR 3111-46162-001.sip.ld" 550 -
                10.0.0.5 UNKNOWN phones [12/Mar/2024:09:14:05 +0100] "RETR 3111-48840-001.sip.ld" 550 -
                """);
        assertThat(evidence.model(PHONE)).isEqualTo("VVX450");
    }

    @Test
    void gzippedAndRotatedOnesAreOneStory() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(line(PHONE, "VVX_400", "5.8.0.1", "11/Mar/2024:09:14:02 +0000")
                    .getBytes(StandardCharsets.UTF_8));
        }
        byte[] now =
                line(PHONE, "VVX_410", "5.9.0.2", "12/Mar/2024:09:14:02 +0000").getBytes(StandardCharsets.UTF_8);
        for (byte[][] order : new byte[][][] {{zipped.toByteArray(), now}, {now, zipped.toByteArray()}}) {
            Evidence evidence = read(order);
            assertThat(evidence.model(PHONE)).isEqualTo("VVX410");
            assertThat(evidence.of(PHONE).firmware()).extracting(Fact::value).isEqualTo("5.9.0.2");
            assertThat(evidence.of(PHONE).requests())
                    .extracting(Request::time)
                    .containsExactly("2024-03-11T09:14:02+00:00", "2024-03-12T09:14:02+00:00");
        }
    }

    /** Behind one address there may be a whole site. */
    @Test
    void aFirmwareTellsNothingWhereSeveralPhonesShareAnAddress() throws IOException {
        Evidence evidence = read("""
                10.0.0.5 - - [12/Mar/2024:09:14:02 +0100] "GET /0004f2000001.cfg HTTP/1.1" 200 5
                10.0.0.5 - - [12/Mar/2024:09:14:03 +0100] "GET /0004f2000002.cfg HTTP/1.1" 200 5
                10.0.0.5 - - [12/Mar/2024:09:14:04 +0100] "GET /3111-46162-001.sip.ld HTTP/1.1" 200 5
                """);
        assertThat(evidence.model(PHONE)).isNull();
        assertThat(evidence.model(OTHER)).isNull();
        assertThat(evidence.of(PHONE).requests()).hasSize(1);
    }

    @Test
    void aDoubledPartNumberIsStillOne() throws IOException {
        Evidence evidence = read("""
                10.0.0.5 - - [12/Mar/2024:09:14:02 +0100] "GET /0004f2000001.cfg HTTP/1.1" 200 5
                10.0.0.5 - - [12/Mar/2024:09:14:04 +0100] "GET /3111-46162-001.3111-46162-001.sip.ld HTTP/1.1" 404 5
                """);
        assertThat(evidence.model(PHONE)).isEqualTo("VVX410");
    }

    @Test
    void contradictionsAtOneTimeLeaveTheModelOpen() throws IOException {
        String time = "12/Mar/2024:09:14:02 +0000";
        Evidence evidence = read(line(PHONE, "VVX_410", "5.9.0.1", time) + line(PHONE, "VVX_400", "5.9.0.1", time));
        assertThat(evidence.model(PHONE)).isNull();
        assertThat(evidence.of(PHONE).disagrees()).singleElement().asString().contains("model");
    }

    private static String line(MacAddress phone, String model, String version, String time) {
        return "10.0.0." + phone.hex().charAt(11) + " - - [" + time + "] \"GET /" + phone.hex()
                + ".cfg HTTP/1.1\" 200 5 \"-\" \"FileTransport PolycomVVX-" + model + "-UA/" + version + " (SN:"
                + phone.hex() + ") Type/Application\"\n";
    }

    /** Logs are cut, doubled and put together in any order; a model that is told as known is never a wrong one. */
    @Property(tries = 2_000)
    void noDisorderMakesAModelWrong(Random random) throws IOException {
        String[] models = {"VVX_410", "VVX_400", "VVX_411", "SPIP_335"};
        List<String> lines = new ArrayList<>();
        int phones = 1 + random.nextInt(4);
        for (int i = 0; i < 40; i++) {
            int phone = random.nextInt(phones);
            String day = String.format("%02d", 1 + random.nextInt(28));
            lines.add(line(
                    new MacAddress("0004f200000" + phone),
                    models[phone],
                    "5.9.0." + random.nextInt(9),
                    day + "/Mar/2024:09:14:02 +0100"));
            if (random.nextInt(4) == 0) {
                lines.add(lines.get(random.nextInt(lines.size())));
            }
        }
        Collections.shuffle(lines, random);
        byte[] log = lines.stream().collect(Collectors.joining()).getBytes(StandardCharsets.ISO_8859_1);
        byte[] cut = java.util.Arrays.copyOfRange(log, random.nextInt(200), log.length - random.nextInt(200));
        for (int i = random.nextInt(4); i > 0; i--) {
            cut[random.nextInt(cut.length)] = '\n';
        }
        Evidence evidence = read(cut);
        for (int phone = 0; phone < phones; phone++) {
            String model = evidence.model(new MacAddress("0004f200000" + phone));
            if (model != null) {
                assertThat(model).isEqualTo(models[phone].replace("_", ""));
            }
        }
    }

    @Property(tries = 4_000)
    void anythingIsRead(Random random) throws IOException {
        byte[] log = (line(PHONE, "VVX_410", "5.9.0.1", "12/Mar/2024:09:14:02 +0000")
                        + "#Fields: date time c-ip cs-method cs-uri-stem sc-status\n2024-03-12 09:14:02 10.0.0.5 GET /0004f2000001.cfg 200\n"
                        + "Tue Mar  5 09:14:03 2024 [pid 4] [p] FAIL DOWNLOAD: Client \"10.0.0.5\", \"/0004f2000001.cfg\", 0.00\n"
                        + "Tue Mar 12 09:14:02 2024 1 10.0.0.5 512 /0004f2000001.cfg b _ o r phones ftp 0 * c\n"
                        + "(000012)2024-03-12 09:14:02 - p (10.0.0.5)> RETR 0004f2000001.cfg\n"
                        + "2024-03-15T09:14:02.123Z << [FTP Session 14 10.0.0.6 phones] RETR 0004f2000002.cfg\n"
                        + "Mar 12 09:14:02 srv in.tftpd[101]: RRQ from 10.0.0.5 filename 0004f2000001.cfg\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            log[random.nextInt(log.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) " \"[]()>/:.-\n".charAt(random.nextInt(12));
        }
        assertThat(read(log)).isNotNull();
    }

    @Test
    void theEndOfALargeLogKeepsTheNamesOfItsColumns() {
        byte[] whole = RootServerLogs.whole(
                "#Software: IIS\n#Fields: date time\n2024-03-12 09:00:00\n".getBytes(StandardCharsets.US_ASCII),
                "cut off\n2024-03-13 10:00:00\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(whole, StandardCharsets.US_ASCII))
                .isEqualTo("#Software: IIS\n#Fields: date time\n2024-03-13 10:00:00\n");
    }
}
