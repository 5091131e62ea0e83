package org.provscope.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Property;

final class OverriddenValuesTest {
    private static List<String> found(ResolvedRoot root, String file) {
        OverriddenValues masked = OverriddenValues.of(root, new RootPath(file), Cancellation.NEVER);
        List<String> lines = new ArrayList<>(List.of("readers " + masked.readers()));
        masked.byName().forEach((name, value) -> {
            assertThat(value.parameter().file().path().value()).isEqualTo(file);
            value.by()
                    .forEach(winner -> winner.phones()
                            .forEach(phone -> lines.add(name + " for " + phone + " by " + winner.parameter())));
            assertThat(value.phones())
                    .isEqualTo(value.by().stream()
                            .mapToInt(winner -> winner.phones().size())
                            .sum());
        });
        return lines;
    }

    /** What each phone says for itself. */
    private static List<String> asked(ResolvedRoot root, RootFile file) {
        List<String> lines = new ArrayList<>();
        int readers = 0;
        for (Phone phone : root.phones().values()) {
            if (phone.config().stack().layers().stream()
                    .noneMatch(layer ->
                            layer.content() != null && layer.content().path().equals(file.path()))) {
                continue;
            }
            readers++;
            for (String name : RandomRoot.NAMES) {
                EffectiveParameter effective = phone.config().find(name);
                Occurrence winner = effective == null ? null : effective.winner();
                boolean sets = file.config() != null
                        && file.config().parameters().stream()
                                .anyMatch(parameter -> parameter.name().equals(name));
                if (sets && winner != null && !winner.parameter().file().path().equals(file.path())) {
                    lines.add(name + " for " + phone.mac() + " by " + winner.parameter());
                }
            }
        }
        lines.addFirst("readers " + readers);
        return lines;
    }

    @Property(tries = 80)
    void everyPhoneSaysTheSameForItself(long seed) {
        ResolvedRoot root = RandomRoot.of(new Random(seed));
        for (RootFile file : root.snapshot().files()) {
            assertThat(found(root, file.path().value()))
                    .as("seed " + seed + " " + file.path() + RandomRoot.shown(root))
                    .containsExactlyInAnyOrderElementsOf(asked(root, file));
        }
    }

    @Test
    void aSiteFileWinsForManyAndAnOverrideForOne() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("site.cfg, all.cfg")),
                        file("site.cfg", config("x=1")),
                        file("all.cfg", config("x=2", "y=2")),
                        file("0004f2000001-phone.cfg", config("x=3")),
                        file("0004f2000002-app.log", ""),
                        file("0004f2000003-app.log", ""))
                .resolved();
        assertThat(found(root, "all.cfg"))
                .containsExactly(
                        "readers 3",
                        "x for 0004f2000002 by x=\"1\" at site.cfg:2:4",
                        "x for 0004f2000003 by x=\"1\" at site.cfg:2:4",
                        "x for 0004f2000001 by x=\"3\" at 0004f2000001-phone.cfg:2:4");
        assertThat(found(root, "0004f2000001-phone.cfg")).containsExactly("readers 1");
        assertThat(found(root, "nobody.cfg")).containsExactly("readers 0");
    }

    @Test
    void theSameValueMasksTooAndAMalformedFileDoesNot() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("bad.cfg, same.cfg, all.cfg, same.cfg")),
                        file("bad.cfg", "<c y='1'"),
                        file("same.cfg", config("x=2")),
                        file("all.cfg", config("x=2", "y=2")),
                        file("0004f2000001-app.log", ""))
                .resolved();
        assertThat(found(root, "all.cfg"))
                .containsExactly("readers 1", "x for 0004f2000001 by x=\"2\" at same.cfg:2:4");
        assertThat(found(root, "same.cfg")).containsExactly("readers 1");
        assertThat(found(root, "bad.cfg")).containsExactly("readers 1");
    }
}
