package org.provscope.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.RootPath;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "0004F28062d6.cfg,MASTER",
        "000000000000.cfg,DEFAULT_MASTER",
        "sub/0004f28062d6.cfg,CONFIG",
        "0004f28062d6-phone.cfg,PHONE_OVERRIDE",
        "o/0004f28062d6-WEB.cfg,WEB_OVERRIDE",
        "0004f28062d6-cloud.cfg,CLOUD_OVERRIDE",
        "phone-0004f28062d6.cfg,CONFIG",
        "000000000000-license.cfg,LICENSE",
        "0004f28062d6-license.cfg,LICENSE",
        "000000000000-directory.xml,SEED_DIRECTORY",
        "000000000000-directory~.xml,OTHER",
        "0004f28062d6-directory.xml,DIRECTORY",
        "0004f28062d6-calls.xml,CALLS",
        "0004f28062d6-app.log,LOG",
        "3111-46157-002.sip.ld,FIRMWARE",
        "sip.ver,FIRMWARE_VERSION",
        "Config/polycomConfig.xsd,SCHEMA",
        "logo.png,OTHER",
        "0004f28062d6-other.cfg,CONFIG",
        ".cfg,CONFIG",
        "cfg,OTHER"
    })
    void kindOfFile(String path, FileKind kind) {
        assertThat(FileKind.of(new RootPath(path))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "CONFIG_FILES,CONFIG_FILES,none",
                "CONFIG_FILES_SPIP300,CONFIG_FILES,SPIP300",
                "APP_FILE_PATH_Trio8800,APP_FILE_PATH,Trio8800",
                "CONTACT_DIRECTORY,CONTACT_DIRECTORY,none",
                "NEW_DIRECTORY,NEW_DIRECTORY,none",
                "CONFIG_FILES_,none,none",
                "reg.1.label,none,none",
                "X,none,none"
            })
    void masterAttribute(String name, String base, String model) {
        MasterAttribute found = MasterAttribute.of(name);
        assertThat(found == null ? null : found.base()).isEqualTo(base);
        assertThat(found == null ? null : found.model()).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "0004F28062D6,0004f28062d6",
                "00:04:f2:80:62:d6,0004f28062d6",
                "0004.f280.62d6,0004f28062d6",
                "000000000000,none",
                "0004f28062d,none",
                "0004f28062dg,none",
                "'',none"
            })
    void address(String text, String hex) {
        MacAddress mac = MacAddress.parse(text);
        assertThat(mac == null ? null : mac.hex()).isEqualTo(hex);
    }
}
