package org.provscope.effective;

import java.util.ArrayList;
import java.util.List;

/** Notes that must be shown beside a value so that nobody is misled by it. */
public final class Notes {
    private Notes() {}

    /** Returns the notes on one parameter of one phone, whole sentences. */
    public static List<String> of(EffectiveConfig config, EffectiveParameter parameter) {
        List<String> notes = new ArrayList<>();
        String name = parameter.name();
        if (!parameter.applied()) {
            notes.add("Has no effect: device.set and " + name + ".set must both be 1.");
        }
        if (parameter.winner() != null && name.startsWith("device.") && parameter.applied()) {
            notes.add("Device settings stay in the phone once applied: removing this line does not undo them.");
        }
        String override = name + ".overrideDHCP";
        if (config.schema().find(override) != null && !"1".equals(config.value(override))) {
            notes.add("DHCP can override this value, because " + override + " is not 1.");
        }
        addMasterRank(notes, parameter);
        LayerStack stack = config.stack();
        if (parameter.winner() != null && !stack.cached().isEmpty() && stack.isIncomplete()) {
            notes.add("A file of this phone cannot be read. A running phone may continue with older values.");
        }
        return notes;
    }

    private static void addMasterRank(List<String> notes, EffectiveParameter parameter) {
        boolean fromMaster = parameter.role() == LayerRole.MASTER;
        boolean beatsMaster = parameter.role() == LayerRole.CONFIG
                && parameter.beats().stream().anyMatch(beaten -> beaten.layer().role() == LayerRole.MASTER);
        boolean masterBeatsConfig = fromMaster
                && parameter.beats().stream().anyMatch(beaten -> beaten.layer().role() == LayerRole.CONFIG);
        if (beatsMaster || masterBeatsConfig) {
            notes.add("The master file sets it too. It is not known whether phones rank the master below the files it "
                    + "lists; ProvScope assumes so.");
        }
    }
}
