package org.provscope.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provscope.directory.ContactDraft;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;

class CopiedContactsTest {
    private static final ContactDraft CONTACT =
            ContactDraft.of(Map.of("ct", "17", "fn", "Anna", "sd", "1", "note", "x"));

    private static String items(String items) {
        return "<directory><item_list>" + items + "</item_list></directory>";
    }

    private static CopiedContacts copied(ResolvedRoot root, boolean alsoMade) {
        return CopiedContacts.of(
                root,
                List.of(CONTACT),
                List.of(
                        new MacAddress("0004f2000001"),
                        new MacAddress("0004f2000002"),
                        new MacAddress("0004f2000003"),
                        new MacAddress("0004f2000004")),
                alsoMade,
                Cancellation.NEVER);
    }

    @Test
    void everyDirectoryGetsWhatItHasNot() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("a.cfg")),
                        file("a.cfg", "<a/>"),
                        file("0004f2000001-directory.xml", items("<item><ct>1</ct><sd>1</sd></item>")),
                        file("0004f2000002-directory.xml", items("<item><ct>17</ct><fn>Other</fn></item>")),
                        file("0004f2000003-directory.xml", "<directory><item_list>"),
                        file("0004f2000004-phone.cfg", "<p/>"))
                .resolved();
        CopiedContacts careful = copied(root, false);
        assertThat(careful.change().files())
                .as("what a phone may hold is not replaced")
                .containsOnlyKeys(new RootPath("0004f2000001-directory.xml"));
        assertThat(careful.without()).isEqualTo(1);
        CopiedContacts copied = copied(root, true);
        assertThat(copied.changed()).isEqualTo(2);
        assertThat(copied.made()).isEqualTo(1);
        assertThat(copied.had()).isEqualTo(1);
        assertThat(copied.refused()).singleElement().asString().contains("0004f2000003", "malformed");
        assertThat(text(copied, "0004f2000001-directory.xml"))
                .isEqualTo(items(
                        "<item><ct>1</ct><sd>1</sd></item>" + "<item><fn>Anna</fn><ct>17</ct><note>x</note></item>"));
        assertThat(text(copied, "0004f2000004-directory.xml"))
                .startsWith("<?xml")
                .contains("<sd>1</sd>");
    }

    @Test
    void aNewDirectoryBeginsWithTheSeed() {
        String seed = items("<item><ct>911</ct><fn>Help</fn><sd>1</sd></item>");
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("a.cfg")),
                        file("a.cfg", "<a/>"),
                        file("0004f2000004-phone.cfg", "<p/>"),
                        file("000000000000-directory.xml", seed))
                .resolved();
        CopiedContacts copied = copied(root, true);
        assertThat(text(copied, "0004f2000004-directory.xml"))
                .isEqualTo(
                        items(
                                "<item><ct>911</ct><fn>Help</fn><sd>1</sd></item><item><fn>Anna</fn><ct>17</ct><note>x</note></item>"));
        assertThat(copied.change().files()).doesNotContainKey(new RootPath("000000000000-directory.xml"));
    }

    private static String text(CopiedContacts copied, String path) {
        return java.util.Objects.requireNonNull(copied.change().files().get(new RootPath(path)))
                .orElseThrow()
                .text();
    }
}
