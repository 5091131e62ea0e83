package org.provscope.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Layer;
import org.provscope.effective.PhonePair;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;

/**
 * The phones that a plan is about.
 *
 * @param name   what they have in common, e.g. the name of their site; empty for all phones
 * @param phones null for all phones
 */
public record PlanScope(String name, @Nullable Set<MacAddress> phones) {
    /** Every phone, and those that no file names. */
    public static final PlanScope ALL = new PlanScope("", null);

    /** Returns true for a phone that the plan is about. */
    boolean has(PhonePair pair) {
        return phones == null || phones.contains(pair.mac());
    }

    /** Returns true if the plan is about every phone. */
    public boolean isAll() {
        return phones == null;
    }

    /** The files that phones of this scope read in either state, and what no single phone's name is in. */
    Files files(ResolvedRoot before, ResolvedRoot after) {
        Set<String> read = new HashSet<>();
        boolean dependsOnModel = false;
        for (PhonePair pair : PhonePair.of(before, after)) {
            if (has(pair)) {
                for (EffectiveConfig config : List.of(pair.configBefore(before), pair.configAfter(after))) {
                    add(read, config);
                    dependsOnModel |= config.stack().dependsOnModel();
                }
            }
        }
        return new Files(this, read, dependsOnModel);
    }

    private static void add(Set<String> read, EffectiveConfig config) {
        String master = config.stack().masterFile();
        if (master != null) {
            read.add(master.toLowerCase(Locale.ROOT));
        }
        for (Layer layer : config.stack().layers()) {
            if (layer.file() != null) {
                read.add(layer.file().toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * Which files concern the phones.
     *
     * @param read           paths in lower case
     * @param dependsOnModel true if one of them may read files that are not known, because its model is not
     */
    record Files(PlanScope scope, Set<String> read, boolean dependsOnModel) {
        boolean has(RootPath file) {
            Set<MacAddress> phones = scope.phones();
            if (phones == null) {
                return true;
            }
            MacAddress named = MacAddress.inName(file.name());
            boolean isOfPhone = named != null && !named.hex().equals(MacAddress.ANY);
            return read.contains(file.value().toLowerCase(Locale.ROOT))
                    || (isOfPhone
                            ? phones.contains(named)
                            : dependsOnModel || !FileKind.of(file).isConfiguration());
        }
    }
}
