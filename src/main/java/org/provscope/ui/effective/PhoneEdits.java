package org.provscope.ui.effective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Layer;
import org.provscope.effective.Occurrence;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;

/** The changes that a person can make to what one phone gets. */
public final class PhoneEdits {
    private final EffectiveModel.Editing editing;
    private final MacAddress mac;
    private final Supplier<EffectiveConfig> config;

    PhoneEdits(EffectiveModel.Editing editing, MacAddress mac, Supplier<EffectiveConfig> config) {
        this.editing = editing;
        this.mac = mac;
        this.config = config;
    }

    /** Returns true if anything can be changed for this phone. */
    public boolean isEditable() {
        return config.get().stack().masterFile() != null;
    }

    /** Changes the value of a parameter, after asking where. */
    public void change(String name, String value) {
        editing.change(config.get(), name, value, List.of(mac));
    }

    /** Asks for a parameter by its name, and sets its value. */
    public void setAny() {
        editing.setAny(config.get());
    }

    /** Removes a parameter from the file that sets it there. */
    public void remove(EffectiveRow row, Occurrence occurrence) {
        editing.remove(config.get(), row.parameter().name(), occurrence);
    }

    /** Removes several parameters, each from the file whose value the phone gets. */
    public void remove(List<EffectiveRow> rows) {
        editing.remove(config.get(), names(rows));
    }

    /** Writes the values of some rows into a shared file. */
    public void promote(List<EffectiveRow> rows, RootPath file) {
        editing.promote(config.get(), names(rows), file);
    }

    private static List<String> names(List<EffectiveRow> rows) {
        return rows.stream().map(row -> row.parameter().name()).toList();
    }

    /** Returns the files into which all values can be promoted: they must come from files of this phone alone. */
    public List<RootPath> sharedFiles(List<EffectiveRow> rows) {
        // Only the layer that wins counts: many rows are asked about as quickly as a few.
        Map<@Nullable Layer, String> byLayer = new HashMap<>();
        for (EffectiveRow row : rows) {
            Occurrence winner = row.parameter().winner();
            byLayer.putIfAbsent(
                    winner == null ? null : winner.layer(), row.parameter().name());
        }
        List<RootPath> common = null;
        for (String name : byLayer.values()) {
            List<RootPath> files = editing.sharedFiles(config.get(), name);
            if (common == null) {
                common = new ArrayList<>(files);
            } else {
                common.retainAll(files);
            }
        }
        return common == null ? List.of() : common;
    }
}
