package org.provscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A generated site: a master, a registration file and a keypad override per phone, a web override for every second
 * one, and four shared files of 250 parameters: 35,004 files for 10,000 phones.
 */
final class LargeRoot {
    private static final List<String> SHARED =
            List.of("site-north.cfg", "site-south.cfg", "features.cfg", "shared.cfg");

    private LargeRoot() {}

    static String mac(int phone) {
        return "0004f2" + String.format("%06x", phone);
    }

    static void write(Path folder, int phones) throws IOException {
        write(folder, phones, 7);
    }

    static void write(Path folder, int phones, long seed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed);
        for (String name : SHARED) {
            Files.writeString(folder.resolve(name), shared(name, random));
        }
        for (int i = 1; i <= phones; i++) {
            String mac = mac(i);
            String site = SHARED.get(i % 2);
            Files.writeString(folder.resolve(mac + ".cfg"), """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <APPLICATION APP_FILE_PATH="sip.ld" CONFIG_FILES="reg-[PHONE_MAC_ADDRESS].cfg, %s, features.cfg, \
                    shared.cfg" MISC_FILES="" LOG_FILE_DIRECTORY="" OVERRIDES_DIRECTORY="" CONTACTS_DIRECTORY=""/>
                    """.formatted(site));
            Files.writeString(folder.resolve("reg-" + mac + ".cfg"), """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <polycomConfig>
                      <reg reg.1.address="%1$d" reg.1.label="Desk %1$d" reg.1.displayName="Desk %1$d"
                           reg.1.auth.userId="%1$d" reg.1.auth.password="s%2$x" reg.2.address="9%1$d"/>
                      <call call.callsPerLineKey="%3$d" voice.volume.persist.handset="1"/>
                    </polycomConfig>
                    """.formatted(1000 + i, random.nextInt(), i % 8));
            Files.writeString(folder.resolve(mac + "-phone.cfg"), """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <PHONE_CONFIG>
                      <OVERRIDES np.normal.ringing.calls.tonePattern="ringer%d" up.backlight.onIntensity="%d"/>
                    </PHONE_CONFIG>
                    """.formatted(1 + i % 14, i % 3));
            if (i % 2 == 0) {
                Files.writeString(folder.resolve(mac + "-web.cfg"), """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <PHONE_CONFIG><OVERRIDES lcl.datetime.date.format="D,dM" reg.1.label="Web %d"/></PHONE_CONFIG>
                        """.formatted(i));
            }
        }
    }

    private static String shared(String name, Random random) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<polycomConfig>\n");
        for (int i = 0; i < 25; i++) {
            out.append("  <group");
            for (int p = 0; p < 10; p++) {
                out.append("\n    ")
                        .append(name, 0, 4)
                        .append(".area")
                        .append(i)
                        .append(".setting")
                        .append(p)
                        .append("=\"")
                        .append(random.nextInt(100))
                        .append('"');
            }
            out.append("/>\n");
        }
        return out.append("</polycomConfig>\n").toString();
    }
}
