package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.provisioning.MacAddress;

class WhyTest {
    private static final EffectiveConfig PHONE = root(
                    file("000000000000.cfg", master("[PHONE_MAC_ADDRESS]-x.cfg, shared.cfg, base.cfg")),
                    file(MAC + "-phone.cfg", config("lcl.datetime.time.24HourClock=0")),
                    file(MAC + "-web.cfg", config("reg.1.label=Web")),
                    file(MAC + "-x.cfg", config("reg.1.label=Own", "reg.2.label=Own", "reg.1.auth.password=secret")),
                    file(
                            "shared.cfg",
                            config(
                                    "lcl.datetime.time.24HourClock=1",
                                    "reg.1.label=Shared",
                                    "up.backlight.timeout=5",
                                    "device.net.vlanId=7",
                                    "reg.1.auth.password=other")),
                    file("base.cfg", config("reg.1.label=Base", "up.backlight.timeout=5")))
            .resolved()
            .effective(new MacAddress(MAC), null);

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    lcl.datetime.time.24HourClock = Mara gets “0” because that was chosen at the phone itself; shared.cfg says “1”.
                    reg.1.label = Mara gets “Web” because that was chosen in the phone's web page; 0004f2000001-x.cfg says “Own”, shared.cfg says “Shared”, and 1 more.
                    reg.2.label = Mara gets “Own” because 0004f2000001-x.cfg says so, a file of its own.
                    up.backlight.timeout = Mara gets “5” because shared.cfg says so, which other phones read too, like base.cfg.
                    device.net.vlanId = Mara gets “7” because shared.cfg says so, which other phones read too. It has no effect, because its “.set” is not 1.
                    reg.1.auth.password = Mara gets “••••••” because 0004f2000001-x.cfg says so, a file of its own; shared.cfg says “••••••”.
                    """)
    void aValueHasAReason(String name, String sentence) {
        assertThat(Why.sentence("Mara", PHONE, Objects.requireNonNull(PHONE.find(name))))
                .isEqualTo(sentence);
    }

    @Test
    void aDefaultNeedsNone() {
        EffectiveParameter parameter = PHONE.parametersWithDefaults().stream()
                .filter(found -> found.name().equals("call.callWaiting.ring"))
                .findFirst()
                .orElseThrow();
        assertThat(Why.sentence("Mara", PHONE, parameter))
                .isEqualTo("Mara gets “beep”, the firmware's default: no file sets it.");
    }
}
