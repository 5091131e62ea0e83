package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Root;

class MaskedTextTest {
    private static RootFile file(String text) {
        return Root.file("a.cfg", text);
    }

    @Test
    void secretsAreHiddenWhereverTheyStand() {
        String text = MaskedText.of(file("""
                <!-- reg.1.auth.password="alt" note="x" -->
                <c reg.1.auth.password="geheim" x="1"
                 device.auth.localUserPassword='zwei
                zeilen' a.url="http://u:wort@h/"/>
                """)).text();
        assertThat(text).isEqualTo("""
                <!-- reg.1.auth.password="••••••" note="x" -->
                <c reg.1.auth.password="••••••" x="1"
                 device.auth.localUserPassword='••••••
                ' a.url="http://u:••••••@h/"/>
                """);
    }

    @Test
    void aBrokenFileHidesThemToo() {
        assertThat(MaskedText.of(file("<c x=\"1 reg.1.auth.password=\"geheim\" y='2'"))
                        .text())
                .doesNotContain("geheim")
                .contains("x=\"1");
        assertThat(MaskedText.of(null).text()).isEmpty();
    }

    @Test
    void secretsOutsideOfParametersAreHiddenToo() {
        assertThat(MaskedText.of(file("<!-- ftp: //u:geheim@h/a, password=geheim --><c a=“//u:geheim@h” "
                                + "reg.1.auth.password=“geheim”>u:geheim@h/x</c>"))
                        .text())
                .isEqualTo("<!-- ftp: //u:••••••@h/a, "
                        + "password=•••••• --><c a=“//u:••••••@h” reg.1.auth.password=“••••••”>u:••••••@h/x</c>");
    }

    @Test
    void anotherSecretIsSaidToBeAnother() {
        RootFile before = file("<c reg.1.auth.password=\"eins\" reg.2.auth.password=\"zwei\"/>");
        RootFile after = file("<c reg.1.auth.password=\"drei\" reg.2.auth.password=\"zwei\"/>");
        assertThat(MaskedText.of(after, before).text())
                .isEqualTo("<c reg.1.auth.password=\"•••••• (another)\" reg.2.auth.password=\"••••••\"/>");
        assertThat(new String(MaskedText.of(before).toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("eins");
    }
}
