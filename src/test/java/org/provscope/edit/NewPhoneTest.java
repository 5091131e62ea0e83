package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.edit.NewPhone.Field;
import org.provscope.effective.LayerStatus;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedRoot;
import org.provscope.provisioning.MacAddress;
import org.provscope.testing.Root;

final class NewPhoneTest {
    private static final MacAddress TEMPLATE = new MacAddress("0004f2abcdef");
    private static final MacAddress NEW = new MacAddress("0004f2fedcba");

    private static NewPhone from(Root root) {
        return NewPhone.from(root.snapshot(), TEMPLATE);
    }

    private static Map<String, String> made(Root root, Map<String, String> values) {
        NewPhone phone = from(root);
        Map<Field, String> given = new HashMap<>();
        phone.fields().stream()
                .filter(field -> values.containsKey(field.parameter().name()))
                .forEach(field ->
                        given.put(field, values.getOrDefault(field.parameter().name(), "")));
        Map<String, String> made = new HashMap<>();
        switch (phone.make(NEW, given)) {
            case NewPhone.Outcome.Ready ready -> {
                ready.change()
                        .files()
                        .forEach((path, text) ->
                                made.put(path.value(), text.orElseThrow().text()));
                assertThat(ready.created())
                        .containsExactlyInAnyOrderElementsOf(
                                ready.change().files().keySet());
                assertThat(ready.created()).allMatch(path -> root.snapshot().find(path.value()) == null);
            }
            case NewPhone.Outcome.Refused refused -> made.put("refused", refused.reason());
        }
        return made;
    }

    @Test
    void theTemplatesOwnFilesAreCopiedAndWhatPhonesWriteIsNot() {
        Root root = root(
                file("0004F2ABCDEF.cfg", master("phone-0004f2abcdef.cfg, sub/0004F2abcdef-x.cfg, all.cfg")),
                file("phone-0004f2abcdef.cfg", config("a=1")),
                file("sub/0004F2abcdef-x.cfg", config("b=1")),
                file("all.cfg", config("c=1")),
                file("0004f2abcdef-phone.cfg", config("d=1")),
                file("0004f2abcdef-web.cfg", "<c/>"),
                file("0004f2abcdef-license.cfg", "<c/>"),
                file("0004f2abcdef-directory.xml", "<d/>"),
                file("0004f2abcdef-app.log", ""),
                file("0004f2abcdef-calls.xml", "<d/>"));
        assertThat(made(root, Map.of()))
                .isEqualTo(Map.of(
                        "0004F2FEDCBA.cfg",
                        master("phone-0004f2fedcba.cfg, sub/0004F2FEDCBA-x.cfg, all.cfg"),
                        "phone-0004f2fedcba.cfg",
                        config("a=1"),
                        "sub/0004F2FEDCBA-x.cfg",
                        config("b=1")));
    }

    @ParameterizedTest
    @CsvSource({
        "0004f2abcdef, 0004f2fedcba",
        "0004F2ABCDEF, 0004F2FEDCBA",
        "00:04:f2:ab:cd:ef, 00:04:f2:fe:dc:ba",
        "00-04-F2-AB-CD-EF, 00-04-F2-FE-DC-BA",
        "x0004f2abcdef.y@h, x0004f2fedcba.y@h",
        "0004f2abcde, 0004f2abcde",
        // A longer row of digits is no address: a key, a serial number.
        "90004f2abcdef7, 90004f2abcdef7",
        "a1b20004f2abcdef9c3d, a1b20004f2abcdef9c3d"
    })
    void theAddressIsWrittenTheWayItStands(String old, String now) {
        Root root = root(file("0004f2abcdef-x.cfg", "<!-- " + old + " -->" + config("a=" + old)));
        assertThat(made(root, Map.of()))
                .containsEntry("0004f2fedcba-x.cfg", "<!-- " + now + " -->" + config("a=" + now));
    }

    @Test
    void aGivenValueCountsAsItIs() {
        Root root = root(file("0004f2abcdef-x.cfg", "<c reg.1.label='0004f2abcdef' a=\"0004f2abcdef\" b='{{NAME}}'/>"));
        assertThat(made(root, Map.of("reg.1.label", "it's 0004f2abcdef", "b", "<&>", "a", "0004f2abcdef")))
                .containsEntry(
                        "0004f2fedcba-x.cfg",
                        "<c reg.1.label='it&apos;s 0004f2abcdef' a=\"0004f2fedcba\" b='&lt;&amp;>'/>");
    }

    @Test
    void whatIsSurelyAnotherPhonesOwnComesFirst() {
        List<Field> fields = from(root(
                        file("0004f2abcdef.cfg", master("a.cfg")),
                        file(
                                "0004f2abcdef-x.cfg",
                                config("z=1", "reg.1.address=7", "reg.1.auth.password=geheim", "y=${EXT}", "x=%d"))))
                .fields();
        assertThat(fields)
                .extracting(field -> field.parameter().name() + " " + field.personal() + " " + field.isSecret() + " "
                        + field.isPlaceholder())
                .containsExactly(
                        "reg.1.address true false false",
                        "reg.1.auth.password true true false",
                        "y true false true",
                        "z false false false",
                        "x false false false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0004f2abcdef.cfg, 0004F2FEDCBA-app.log | A phone with this address already exists
            0004f2abcdef-phone.cfg                 | no files of its own
            0004f2abcdef.cfg=<c                    | cannot be read by a phone
            """)
    void aRefusalSaysWhy(String files, String reason) {
        Root root = root(java.util.Arrays.stream(files.split(", ", -1))
                .map(name ->
                        name.endsWith("<c") ? file(name.substring(0, name.indexOf('=')), "<c") : file(name, "<c/>"))
                .toArray(org.provscope.provisioning.RootFile[]::new));
        assertThat(made(root, Map.of())).containsOnlyKeys("refused");
        assertThat(made(root, Map.of()).get("refused")).contains(reason);
    }

    @Test
    void theTemplatesOwnAddressIsRefused() {
        assertThat(from(root(file("0004f2abcdef.cfg", "<c/>"))).make(TEMPLATE, Map.of()))
                .isInstanceOf(NewPhone.Outcome.Refused.class);
    }

    /** The copied master names only files that are there, where the template's does. */
    @Test
    void aFolderNamedByTheAddressIsCopiedOrStaysNamed() {
        Root root = root(
                file("0004f2abcdef.cfg", master("0004f2abcdef/reg.cfg, all.cfg")),
                file("0004f2abcdef/reg.cfg", config("a=1")),
                file("all.cfg", config("c=1")));
        assertThat(from(root).make(NEW, Map.of()))
                .isInstanceOfSatisfying(
                        NewPhone.Outcome.Ready.class,
                        ready -> assertThat(ChangedRoot.of(root.resolved(), ready.change(), Cancellation.NEVER)
                                        .effective(NEW, null)
                                        .stack()
                                        .layers())
                                .noneMatch(layer -> layer.role() == org.provscope.effective.LayerRole.CONFIG
                                        && layer.status() == LayerStatus.MISSING));
    }

    /** A file that cannot be written back without changing other bytes must not be copied with other bytes either. */
    @Test
    void aFileThatCannotBeWrittenBackIsRefused() {
        byte[] bytes = "<?xml version='1.0' encoding='windows-31j'?><c a='__'/>"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int at = new String(bytes, java.nio.charset.StandardCharsets.US_ASCII).indexOf("__");
        bytes[at] = (byte) 0xED;
        bytes[at + 1] = (byte) 0x40;
        Root root = root(file("0004f2abcdef-x.cfg", bytes));
        var source = root.snapshot().file(new RootPath("0004f2abcdef-x.cfg"));
        assertThat(
                        source == null || source.source() == null
                                ? ""
                                : source.source().readOnlyReason())
                .isNotNull();
        assertThat(made(root, Map.of())).containsOnlyKeys("refused");
    }
}
