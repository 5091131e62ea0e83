package org.provscope.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import org.junit.jupiter.api.Test;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.Parameter;

class ChangedNumberTest {
    private static final String OTHER = "0004f2000002";
    private static final String THIRD = "0004f2000003";

    private static String directory(String... numbers) {
        StringBuilder items = new StringBuilder();
        for (String number : numbers) {
            items.append("\r\n  <item><!-- kept --><fn>A</fn><ct>")
                    .append(number)
                    .append("</ct></item>");
        }
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\r\n<directory><item_list>" + items
                + "\r\n</item_list></directory>\r\n";
    }

    private static final ResolvedRoot ROOT = root(
                    file("000000000000.cfg", master("a.cfg")),
                    file(
                            "a.cfg",
                            config(
                                    "attendant.resourceList.1.address=2001",
                                    "reg.1.label=20017",
                                    "reg.1.auth.password=2001")),
                    file("000000000000-directory.xml", directory("2001", "3001")),
                    file(MAC + "-directory.xml", directory("1", "2001")),
                    file(OTHER + "-directory.xml", directory("2001", "2009")),
                    file(THIRD + "-directory.xml", directory("4")))
            .resolved();

    @Test
    void onlyTheNumberChangesWhereverItStands() {
        ChangedNumber changed = ChangedNumber.of(ROOT, "2001", "2009", Cancellation.NEVER);
        assertThat(changed.change().files().keySet())
                .extracting(RootPath::value)
                .containsExactly("000000000000-directory.xml", MAC + "-directory.xml");
        assertThat(changed.contacts()).isEqualTo(2);
        assertThat(changed.change()
                        .files()
                        .get(new RootPath(MAC + "-directory.xml"))
                        .orElseThrow()
                        .text())
                .isEqualTo(directory("1", "2009"));
        assertThat(changed.refused()).containsExactly(OTHER + "-directory.xml: It has a contact with 2009 already.");
        assertThat(changed.parameters())
                .as("a password that is the same must not be told")
                .extracting(Parameter::name)
                .containsExactly("attendant.resourceList.1.address");
    }

    @Test
    void aNumberThatNobodyHasChangesNothing() {
        ChangedNumber changed = ChangedNumber.of(ROOT, "777", "778", Cancellation.NEVER);
        assertThat(changed.change().isEmpty()).isTrue();
        assertThat(changed.refused()).isEmpty();
    }
}
