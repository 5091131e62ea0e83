package org.provscope.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import org.junit.jupiter.api.Test;
import org.provscope.edit.Change;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;

final class ImpactTest {
    private static final ResolvedRoot ROOT = root(
                    file("000000000000.cfg", master("site.cfg, all.cfg")),
                    file("site.cfg", config("y=1", "device.set=0", "device.d.set=1")),
                    file("all.cfg", config("x=2", "y=2", "device.d=5")),
                    file("0004f2000001-phone.cfg", config("x=3")),
                    file("0004f2000002-app.log", ""),
                    file("0004f2000003.cfg", master("site.cfg")),
                    file("0004f2000004.cfg", "<PHONE x='9'/>"))
            .resolved();

    private static String impact(String path, String name, String value) {
        RootPath file = new RootPath(path);
        var config = ROOT.snapshot().find(path);
        if (config == null || config.config() == null) {
            throw new AssertionError(path);
        }
        ResolvedRoot after = ChangedRoot.of(
                ROOT, Change.of(config.config(), ParameterEdits.set(config.config(), name, value)), Cancellation.NEVER);
        Impact impact = Impact.of(ROOT, after, name, file);
        return impact.readers() + " readers, changed "
                + impact.changed().stream().map(MacAddress::hex).toList()
                + ", unseen "
                + impact.unseen().stream()
                        .map(unseen -> unseen.phone() + " " + unseen.winner().value() + "@"
                                + unseen.winner().layer().file())
                        .toList();
    }

    @Test
    void tellsWhoGetsAValueAndWhoDoesNot() {
        assertThat(impact("all.cfg", "x", "7"))
                .isEqualTo("2 readers, changed [0004f2000002], unseen [0004f2000001 3@0004f2000001-phone.cfg]");
        assertThat(impact("all.cfg", "y", "7"))
                .isEqualTo("2 readers, changed [], unseen [0004f2000001 1@site.cfg, 0004f2000002 1@site.cfg]");
        assertThat(impact("site.cfg", "new", "7"))
                .isEqualTo("3 readers, changed [0004f2000001, 0004f2000002, 0004f2000003], unseen []");
        assertThat(impact("all.cfg", "x", "2"))
                .isEqualTo("2 readers, changed [], unseen [0004f2000001 3@0004f2000001-phone.cfg]");
        assertThat(impact("0004f2000004.cfg", "x", "7")).isEqualTo("1 readers, changed [0004f2000004], unseen []");
    }

    @Test
    void aNewFileCountsForThePhoneThatReadsItThen() {
        var config = ROOT.effective(new MacAddress("0004f2000002"), null);
        WriteTarget target = WriteTarget.of(ROOT, config, "x", "7").getLast();
        Impact impact = Impact.of(ROOT, ChangedRoot.of(ROOT, target.change(), Cancellation.NEVER), "x", target.file());
        assertThat(impact)
                .isEqualTo(new Impact(1, java.util.List.of(new MacAddress("0004f2000002")), java.util.List.of()));
    }
}
