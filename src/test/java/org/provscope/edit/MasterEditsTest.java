package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.xml.TextEdit;

final class MasterEditsTest {
    private static final MasterAttribute LIST = new MasterAttribute("CONFIG_FILES", null);

    private static ConfigFile master(String text) {
        return ConfigFile.of(new RootPath("000000000000.cfg"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String edited(ConfigFile master, List<TextEdit> edits) {
        return TextEdit.apply(master.source().text(), edits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // value|names|value
                "a, b,c|c;a;b|c, a,b",
                "a, b,c|b;c|b,c",
                "a, b,c|a;b|a, b",
                "a, b|x;a;b|x, a, b",
                " a, b|x;a;b| x, a, b",
                "a,b|a;x;b|a,x,b",
                "a|a;b|a, b",
                " a ,\tb|b;a| b ,\ta",
                "``|a|a",
                "` `|a|` a`",
                ",a,,b,|b;a|,b,,a,",
                "a,b|``|``",
                "a|b|b",
                "a,a|a|a",
                "a|a;a|a, a",
                "http://u:p@h/x.cfg|a;http://u:p@h/x.cfg|a, http://u:p@h/x.cfg",
                "a&amp;b, c|c;a&b|c, a&amp;b",
                "a|a;b<c|a, b&lt;c",
                "sub/a.cfg|sub/a.cfg|sub/a.cfg"
            })
    void aListKeepsItsCommasAndBlanks(String value, String names, String after) {
        String text = "<A x='1' CONFIG_FILES='%s' y='2'/>";
        ConfigFile master = master(text.formatted(value));
        List<String> wanted = names.isEmpty() ? List.of() : List.of(names.split(";", -1));
        assertThat(edited(master, MasterEdits.files(master, LIST, wanted))).isEqualTo(text.formatted(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<A CONFIG_FILES='a'/>|VVX410|<A CONFIG_FILES='a' CONFIG_FILES_VVX410='new'/>",
                "<M><A CONFIG_FILES='a'/><B APP_FILE_PATH_VVX410='s'/></M>|VVX410|"
                        + "<M><A CONFIG_FILES='a'/><B APP_FILE_PATH_VVX410='s' CONFIG_FILES_VVX410='new'/></M>",
                "<M><A APP_FILE_PATH='s'/><B x='1'/></M>||<M><A APP_FILE_PATH='s' CONFIG_FILES='new'/><B x='1'/></M>",
                "<PHONE><P x='1'/></PHONE>||<PHONE><P x='1' CONFIG_FILES='new'/></PHONE>",
                "<M><A CONFIG_FILES_VVX410='a'/></M>||<M><A CONFIG_FILES_VVX410='a' CONFIG_FILES='new'/></M>",
                "<M/>||<M CONFIG_FILES=\"new\"/>",
                "<M><A CONFIG_FILES='a'/><B CONFIG_FILES='b'/></M>||<M><A CONFIG_FILES='new'/><B CONFIG_FILES='b'/></M>"
            })
    void anAttributeIsSetBesideItsKin(String before, @org.jspecify.annotations.Nullable String model, String after) {
        ConfigFile master = master(before);
        assertThat(edited(master, MasterEdits.set(master, new MasterAttribute("CONFIG_FILES", model), "new")))
                .isEqualTo(after);
    }

    @Test
    void anAttributeGoesWhereverItStands() {
        ConfigFile master =
                master("<M><A CONFIG_FILES='a'\r\n CONFIG_FILES_VVX410='b' x='1'/><B\tCONFIG_FILES='c'/></M>");
        assertThat(edited(master, MasterEdits.remove(master, LIST)))
                .isEqualTo("<M><A\r\n CONFIG_FILES_VVX410='b' x='1'/><B/></M>");
        assertThat(edited(master, MasterEdits.remove(master, new MasterAttribute("CONFIG_FILES", "VVX410"))))
                .isEqualTo("<M><A CONFIG_FILES='a' x='1'/><B\tCONFIG_FILES='c'/></M>");
    }

    /** A list with an entity in it keeps its lines too: they are commas and white space like any other. */
    @Test
    void lineEndsOfAListWithAnEntityStay() {
        ConfigFile master = master("<A CONFIG_FILES='a&amp;b,\r\n  c,\r\n  d'/>");
        assertThat(edited(master, MasterEdits.files(master, LIST, List.of("a&b", "d"))))
                .isEqualTo("<A CONFIG_FILES='a&amp;b,\r\n  d'/>");
    }

    /** What the encoding has not stands in a file as a reference, and stays one. */
    @Test
    void aReferenceThatTheEncodingNeedsStays() {
        ConfigFile master = ConfigFile.of(
                new RootPath("000000000000.cfg"),
                "<?xml version='1.0' encoding='ISO-8859-1'?><A CONFIG_FILES='&#8364;, b'/>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        String text = edited(master, MasterEdits.files(master, LIST, List.of("b", "€")));
        ConfigFile after =
                ConfigFile.of(master.path(), master.source().withText(text).toBytes());
        assertThat(MasterConfig.entries(after.parameters().getFirst().value())).containsExactly("b", "€");
    }
}
