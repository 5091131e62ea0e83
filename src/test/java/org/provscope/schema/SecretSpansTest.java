package org.provscope.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSpansTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h/?password=my%23secret",
                "token=a%20b%26c",
                "password=\"a&quot;b\"",
                "https://h/?user_token=secret",
                "https://h/?token[]=secret",
                "https://h/?password=a%26b&amp;user=SEEN",
                "https://h/?user=SEEN&amp;token=a%3Bb"
            })
    void whatIsEscapedEndsNoPassword(String text) {
        String shown = Secrets.shown(text);
        assertThat(shown).contains("••••••").doesNotContain("secret", "b%26", "quot", "%20b", "%3Bb", "a%26b");
        assertThat(shown.contains("SEEN")).isEqualTo(text.contains("SEEN"));
    }

    @Test
    void aLongTextIsSearchedInATimeThatGrowsWithIt() {
        String text = "token=".repeat(200_000) + "\nftp://u:SECRETPW@h\n" + "x ".repeat(400_000) + "ftp://u:SECRETPW@h";
        assertThat(Secrets.shown(text)).doesNotContain("SECRETPW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://u:SECRETPW@h/a.cfg",
                "FTP:\\\\u:SECRETPW@h\\b.cfg",
                "ftp: //u:SECRETPW@h/c.cfg",
                "ftp:/ /u:SECRETPW@h/d.cfg",
                "ftp://////u:SECRETPW@h/e.cfg",
                "//u:SECRETPW@h/f.cfg",
                "u:SECRETPW@h/g.cfg",
                "ftp:u:SECRETPW@h/h.cfg",
                "ftp:/u:SECRETPW@h/c",
                "ftp://:SECRETPW@h",
                "ftp://u:SEC@SECRETPW@h/x",
                "ftp://u:a,SECRETPW@h/x",
                "u:a,SECRETPW@h/x",
                "ftp://u:a/SECRETPW@h/x",
                "ftp://u:1234/SECRETPW@h/x",
                "ftp://u: SECRETPW@h/x",
                "ftp://u:SECRETPW @h/x",
                "ftp://u:\nSECRETPW\n@h/x",
                "ftp:\n//u:SECRETPW@h/x",
                "ftp:\t/\t/u:SECRETPW@h/x",
                "ftp%3A%2F%2Fu%3ASECRETPW%40h/x",
                "ftp://u%3ASECRETPW@h/x",
                "ftp%253A%252F%252Fu%253ASECRETPW%2540h",
                "ftp&#58;//u&#x3a;SECRETPW&#64;h",
                "ftp://u:SECRETPW&commat;h",
                "ftp:\u200B//u\u202E:SECRETPW@h",
                "ftp：／／u：SECRETPW＠h/x",
                "ftp:/\u0001/u:SECRETPW@h",
                "a.cfg, b.cfg,ftp://x:y@h/c.cfg,ftp://u:SECRETPW@h/d.cfg",
                "sip:4001:SECRETPW@h",
                "ftp::SECRETPW@h/x",
                "//:SECRETPW@h/x",
                ":SECRETPW@h",
                "u:12345/SECRETPW@h/x",
                "https://SECRETPWghp016C7E42F29274A7@h/x",
                "https://h/i.cfg?password=SECRETPW",
                "http://fw.example/sip.ld?token=SECRETPW",
                "http://h/x?a=b&token=SECRETPW&c=d",
                "http://h/x?a=b&amp;key=SECRETPW",
                "https://h/cb#access_token=SECRETPW",
                "https://h/x?sig=SECRETPW",
                "https://h/x?PASSWORD = SECRETPW",
                "https://h/x?client_secret%3DSECRETPW",
                "h/x?pwd=SECRETPW",
                "reg.1.auth.password=“SECRETPW”",
                "reg.1.auth.password='SEC RETPW SECRETPW'",
                "device.auth.localAdminPassword=SECRETPW",
                "“ftp://u:SECRETPW@h/a.cfg” holds blanks.",
                "CONFIG_FILES=“ftp://u:SECRETPW@h/a.cfg”",
                "There is no file u:SECRETPW@h/a.cfg in the root."
            })
    void noSpellingShowsASecret(String text) {
        assertThat(Secrets.shown(text)).doesNotContain("SECRETPW").contains(Secrets.MASK);
        assertThat(Secrets.shown(Secrets.shown(text))).isEqualTo(Secrets.shown(text));
        assertThat(Secrets.isShowable(text)).isFalse();
        assertThat(Secrets.isShowable(Secrets.shown(text))).isTrue();
    }

    @Test
    void noCombinationShowsASecret() {
        for (String scheme : List.of(
                "ftp:", "FTP:/", "ftp://", "ftp:\\\\", "ftp: // ", "//", "", "http:///", "ftp%3A//", "ftp&#58;//")) {
            for (String user : List.of("u", "u.x", "PlcmSpIp", "", "u%20x", "0004f2000001")) {
                for (String password : List.of(
                        "SECRETPW",
                        "a@SECRETPW",
                        "a:SECRETPW",
                        "SECRETPW:1",
                        "a,SECRETPW",
                        "1SECRETPW",
                        "SECRET/SECRETPW",
                        "SECRETPW?x",
                        "#SECRETPW",
                        "SECRETPW%40",
                        "12345/SECRETPW")) {
                    for (String rest : List.of("h", "h/x.cfg", "10.0.0.1:21/x", "[::1]/x", "h.example\\b")) {
                        String address = scheme + user + ":" + password + "@" + rest;
                        for (String text : List.of(
                                address,
                                "“" + address + "” is odd",
                                "a.cfg, " + address + ", b.cfg",
                                "a.cfg," + address,
                                "There is no file " + address + " in the root.")) {
                            assertThat(Secrets.shown(text)).doesNotContain("SECRETPW");
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:4001@host",
                "SIPS:4001@host:5061",
                "<sip:4001@host;user=phone>",
                "4001@host:5060",
                "4001@h:5060,4002@h:5060",
                "mailto:me@example.org",
                "me@example.org",
                "E-Mail:me@example.org",
                "[2-9]11|0T|+011xxx.T|0[2-9]xxxxxxxxx|*xx|x@",
                "ftp://user@host/a.cfg",
                "http://host:8080/a.cfg",
                "http://host:8080/a.cfg, me@example.org",
                "host:5060,4001@host",
                "http://h/x?key",
                "http://h/?a=b&c=d",
                "C:\\Users\\me@home\\root",
                "10:30",
                "ALL:!aNULL:!DSS:!RC4:@STRENGTH",
                "DEFAULT:!MD5:@SECLEVEL=1",
                "a.cfg:12:3",
                "https://[2001:db8::1]/x",
                "dir.local.readonly=\"1\"",
                "log.level.change.key=\"4\"",
                "reg.1.auth.password=\"\"",
                "the key = value of it",
                "100%",
                "&amp;&#0;&x;%zz",
                "at 10:30 write to: me@example.org",
                "a: b@c",
                "device.set and device.x.set must be 1",
                "reg.1.server.1.address=\"pbx\" of me@example.org"
            })
    void innocentTextStays(String text) {
        assertThat(Secrets.shown(text)).isEqualTo(text);
    }

    @Test
    void onlyTheSecretGoes() {
        assertThat(Secrets.shown("See ftp://u:p@ss@h/a.cfg, sip:1@h and http://h/?token=x&b=c."))
                .isEqualTo("See ftp://u:••••••@h/a.cfg, sip:1@h and http://h/?token=••••••&b=c.");
        assertThat(Secrets.shown("ftp%3A//u%3Ap%40h/a")).isEqualTo("ftp%3A//u%3A••••••%40h/a");
        assertThat(Secrets.shown("u%3A%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2%40h/a"))
                .startsWith("u%3A%E2%80%A2");
    }

    @Test
    void onlyAWholeAddressHoldsAPasswordForSure() {
        assertThat(SecretSpans.isPasswordIn("ftp://u:p@h")).isTrue();
        assertThat(SecretSpans.isPasswordIn("http://h:8080/x@y")).isFalse();
        assertThat(SecretSpans.isPasswordIn("u:p@h")).isFalse();
        assertThat(SecretSpans.isPasswordIn("http://h?token=x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:/",
                "a://",
                "a:b",
                "a:b@",
                "password=“",
                "key=\"",
                "%25",
                "@",
                "a:// ",
                "x:1/",
                "&#58;",
                "=",
                "u:a,"
            })
    void hostileTextTakesNoTime(String piece) {
        String text = piece.repeat(300_000) + "@h";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(120), () -> Secrets.shown(text));
    }
}
