package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.plan.Plans.plan;
import static org.provscope.plan.Plans.with;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;

class ConcernedPhonesTest {
    private static final String OTHER = "0004f2000002";
    private static final List<RootFile> ROOT = List.of(
            file("000000000000.cfg", master("[PHONE_MAC_ADDRESS]-x.cfg, shared.cfg")),
            file(MAC + "-x.cfg", config("reg.1.label=Front desk")),
            file(OTHER + "-x.cfg", config("reg.1.label=Lab")),
            file(MAC + "-directory.xml", "<directory><item_list/></directory>"),
            file("shared.cfg", config("call.callsPerLineKey=24", "tcpIpApp.sntp.address=a")));

    private static ConcernedPhones after(@Nullable String... changed) {
        return ConcernedPhones.of(plan(ROOT, with(ROOT, changed)).plan());
    }

    @Test
    void eachKindOfPhoneIsCounted() {
        ConcernedPhones one = after(MAC + "-x.cfg", config("reg.1.label=Desk"));
        assertThat(one.changed()).containsExactly(new MacAddress(MAC));
        assertThat(one.words()).isEqualTo("1 phone gets something else");
        assertThat(one.sentence(new MacAddress(MAC))).isEqualTo("It gets something else once you publish.");
        assertThat(one.sentence(new MacAddress(OTHER))).isEmpty();
        assertThat(one.has(new MacAddress(OTHER))).isFalse();

        ConcernedPhones both = after("shared.cfg", config("call.callsPerLineKey=8", "tcpIpApp.sntp.address=a"));
        assertThat(both.words()).startsWith("2 phones get something else");
        assertThat(both.isForNew()).isTrue();

        ConcernedPhones contacts = after(
                MAC + "-directory.xml",
                "<directory><item_list><item><fn>A</fn><ct>1</ct></item></item_list></directory>");
        assertThat(contacts.words()).isEqualTo("1 phone gets other contacts");
        assertThat(contacts.sentence(new MacAddress(MAC))).isEqualTo("Its contacts change once you publish.");

        assertThat(after("unread.cfg", config("x=1")).words()).isEqualTo("no phone gets anything else");
    }

    @Test
    void whatIsNotKnownIsNotPassedOver() {
        ConcernedPhones phones = after(
                "000000000000.cfg",
                "<A CONFIG_FILES='[PHONE_MAC_ADDRESS]-x.cfg, shared.cfg' CONFIG_FILES_VVX410='shared.cfg'/>");
        assertThat(phones.unknown()).hasSize(2);
        assertThat(phones.words()).isEqualTo("2 phones may get something else");
        assertThat(phones.sentence(new MacAddress(MAC))).isEqualTo("It may get something else once you publish.");
        assertThat(phones.has(new MacAddress(MAC))).isTrue();
    }
}
