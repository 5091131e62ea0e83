package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.testing.Root;

final class RunningReportTest {
    @Test
    void nothingInItNamesAnybody() {
        EffectiveConfig config = Root.root(
                        Root.file("000000000000.cfg", Root.master("a.cfg")),
                        Root.file(Root.MAC + "-phone.cfg", "<o/>"),
                        Root.file(
                                "a.cfg",
                                Root.config(
                                        "reg.1.label=Meyer",
                                        "reg.1.server.1.port=pbx.meyer.de",
                                        "up.oneTouchVoiceMail=John Smith",
                                        "call.callsPerLineKey=8",
                                        "reg.1.auth.password=geheim")))
                .phone(Root.MAC)
                .config();
        ConfigFile export = ConfigFile.of(
                new RootPath("export.cfg"),
                ("<PHONE_CONFIG><ALL reg.1.label=\"Huber\" reg.1.server.1.port=\"10.1.2.3\" up.oneTouchVoiceMail=\"1\" "
                                + "call.callsPerLineKey=\"4\" reg.1.auth.password=\"anders\"/></PHONE_CONFIG>")
                        .getBytes(StandardCharsets.UTF_8));
        String report = RunningReport.of(config, RunningConfig.of(config, export), "1.0.0", "5.9.0.9373");
        assertThat(report)
                .contains("reg.1.label", "reg.1.server.1.port", "call.callsPerLineKey\troot \"8\"\tphone \"4\"")
                .doesNotContain("Meyer", "meyer", "John", "10.1.2.3", "Huber", "geheim", "anders", Root.MAC);
    }
}
