package org.provscope.effective;

import java.util.ArrayList;
import java.util.List;
import org.provscope.effective.Note.Kind;

/** The notes on phones and their values (docs/domain.md §3). */
public final class Notes {
    private Notes() {}

    /** Returns the notes on a phone as a whole. */
    public static List<Note> of(EffectiveConfig config) {
        List<Note> notes = new ArrayList<>();
        LayerStack stack = config.stack();
        String profile = config.baseProfile();
        if (profile != null) {
            notes.add(new Note(
                    null,
                    Kind.BASE_PROFILE,
                    "The base profile " + profile + " presets values in the phone, so defaults are not known."));
        }
        if (!stack.cached().isEmpty() && stack.isIncomplete()) {
            notes.add(new Note(
                    null,
                    Kind.CACHED,
                    "A file of this phone cannot be read. A running phone may continue with its own, older copies of "
                            + String.join(", ", stack.cached()) + "."));
        }
        if (!stack.unranked().isEmpty()) {
            notes.add(new Note(
                    null,
                    Kind.CLOUD,
                    "The vendor's cloud sets values for this phone. How they rank is not known, so they are not "
                            + "counted."));
        }
        return notes;
    }

    /** Returns the notes on one parameter of one phone. */
    public static List<Note> of(EffectiveConfig config, EffectiveParameter parameter) {
        List<Note> notes = new ArrayList<>();
        String name = parameter.name();
        if (!parameter.applied()) {
            notes.add(new Note(name, Kind.NO_EFFECT, "Has no effect: device.set and " + name + ".set must both be 1."));
        }
        if (parameter.winner() != null && name.startsWith("device.") && parameter.applied()) {
            notes.add(new Note(
                    name,
                    Kind.DEVICE_FLASH,
                    "Device settings stay in the phone once applied: removing this line does not undo them."));
        }
        String override = name + ".overrideDHCP";
        if (config.schema().find(override) != null && !"1".equals(config.value(override))) {
            notes.add(new Note(name, Kind.DHCP, "DHCP can override this value, because " + override + " is not 1."));
        }
        addMasterRank(notes, parameter);
        LayerStack stack = config.stack();
        if (parameter.winner() != null && !stack.cached().isEmpty() && stack.isIncomplete()) {
            notes.add(new Note(
                    name,
                    Kind.CACHED,
                    "A file of this phone cannot be read. A running phone may continue with older values."));
        }
        if (stack.unranked().stream().anyMatch(unranked -> unranked.name().equals(name))) {
            notes.add(new Note(
                    name, Kind.CLOUD, "The vendor's cloud sets it too. It is not known whether its value wins."));
        }
        return notes;
    }

    private static void addMasterRank(List<Note> notes, EffectiveParameter parameter) {
        boolean fromMaster = parameter.role() == LayerRole.MASTER;
        boolean beatsMaster = parameter.role() == LayerRole.CONFIG
                && parameter.beats().stream().anyMatch(beaten -> beaten.layer().role() == LayerRole.MASTER);
        boolean masterBeatsConfig = fromMaster
                && parameter.beats().stream().anyMatch(beaten -> beaten.layer().role() == LayerRole.CONFIG);
        if (beatsMaster || masterBeatsConfig) {
            notes.add(new Note(
                    parameter.name(),
                    Kind.MASTER_RANK,
                    "The master file sets it too. It is not known whether phones rank the master below the files it "
                            + "lists; ProvScope assumes so."));
        }
    }
}
