package org.provscope.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;

/** What is the default anyway goes, and nothing else. */
final class ReducerTest {
    private static final String DEFAULT = "up.localClockEnabled";
    private static final String VALUE = String.valueOf(ParameterSchema.bundled().defaultOf(DEFAULT, null));

    private static List<String> removed(Migrated site) {
        ResolvedRoot before = site.root();
        Migration reduction = new Reducer(
                        before, TargetRelease.of(before.snapshot(), SchemaSet.of(ParameterSchema.bundled())))
                .reduce(List.of(), Cancellation.NEVER);
        ResolvedRoot after = ResolvedRoot.of(
                reduction.change().in(before.snapshot()), ParameterSchema.bundled(), Cancellation.NEVER);
        MigrationProof proof = MigrationProof.of(reduction, before, after, Cancellation.NEVER);
        assertThat(proof.lines()).as("no phone gets anything else").isEmpty();
        return reduction.files().stream()
                .flatMap(file -> file.parameters().stream())
                .filter(parameter -> parameter.action() == MigratedParameter.Action.DROP)
                .map(parameter -> parameter.parameter().file().path() + " "
                        + parameter.parameter().name())
                .toList();
    }

    @Test
    void defaultsGo() {
        assertThat(removed(Migrated.migrated(DEFAULT + "=" + VALUE + " reg.1.label=A")))
                .containsExactly("a.cfg " + DEFAULT);
        assertThat(removed(Migrated.migrated(DEFAULT + "=other"))).isEmpty();
        assertThat(removed(Migrated.migrated("no.such.name=1"))).isEmpty();
    }

    @Test
    void whatKeepsSomethingWeakerAwayStays() {
        Migrated site = Migrated.site("a.cfg, b.cfg")
                .file("a.cfg", DEFAULT + "=" + VALUE)
                .file("b.cfg", DEFAULT + "=other");
        assertThat(removed(site)).isEmpty();
        Migrated stronger = Migrated.site("b.cfg, a.cfg")
                .file("a.cfg", DEFAULT + "=" + VALUE)
                .file("b.cfg", DEFAULT + "=other");
        assertThat(removed(stronger)).containsExactly("a.cfg " + DEFAULT);
        assertThat(removed(Migrated.migrated(DEFAULT + "=" + VALUE + " " + DEFAULT + "2=x")))
                .hasSize(1);
        assertThat(removed(Migrated.site("a.cfg")
                        .raw("a.cfg", "<a><b " + DEFAULT + "='" + VALUE + "'/><c " + DEFAULT + "='other'/></a>")))
                .isEmpty();
    }

    @Test
    void deviceSettingsAndFilesThatNobodyReadsStay() {
        assertThat(removed(Migrated.migrated("device.dhcp.enabled=1 device.dhcp.enabled.set=1")))
                .isEmpty();
        assertThat(removed(Migrated.site("b.cfg").file("a.cfg", DEFAULT + "=" + VALUE)))
                .isEmpty();
        assertThat(removed(Migrated.migrated(
                        "device.set=1 device.baseProfile.set=1 device.baseProfile=Lync " + DEFAULT + "=" + VALUE)))
                .isEmpty();
    }

    @Test
    void whatOnlyOneModelReadsCountsToo() {
        Migrated site = new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='a.cfg'><M CONFIG_FILES_VVX410='a.cfg, s.cfg'/></A>")
                .file("a.cfg", DEFAULT + "=" + VALUE)
                .file("s.cfg", DEFAULT + "=other");
        assertThat(removed(site)).isEmpty();
    }
}
