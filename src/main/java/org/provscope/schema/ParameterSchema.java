package org.provscope.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema: finds parameters by name, with indexes folded. To a schema from a vendor's file, the bundled tables add
 * what that file does not have: meaning, restart, releases.
 */
public final class ParameterSchema {
    private static final class Bundled {
        private static final ParameterSchema SCHEMA = read();
        private static final Map<String, Map<String, String>> MODEL_DEFAULTS = modelDefaults();

        private static ParameterSchema read() {
            Map<String, ParameterInfo> rows = LinkedHashMap.newLinkedHashMap(6000);
            ParameterTable.readBundled(row -> rows.put(row.name(), row));
            Map<String, @Nullable String> members = new LinkedHashMap<>();
            TsvTable.readBundled(
                    "member-defaults.tsv",
                    2,
                    cells -> members.put(cells[0], cells[1].isEmpty() ? null : cells[1].substring(1)));
            return new ParameterSchema("bundled tables (UC Software 4.0, 5.9, 7.x)", rows, members);
        }

        private static Map<String, Map<String, String>> modelDefaults() {
            Map<String, Map<String, String>> defaults = new LinkedHashMap<>();
            TsvTable.readBundled(
                    "model-defaults.tsv",
                    4,
                    cells -> defaults.computeIfAbsent(cells[1], model -> new LinkedHashMap<>())
                            .put(cells[0], cells[2].substring(1)));
            return defaults;
        }
    }

    private final String source;
    private final Map<String, ParameterInfo> rows;
    private final Map<String, @Nullable String> memberDefaults;
    private volatile @Nullable Spelling spelling;

    private ParameterSchema(
            String source, Map<String, ParameterInfo> rows, Map<String, @Nullable String> memberDefaults) {
        this.source = source;
        this.rows = rows;
        this.memberDefaults = memberDefaults;
    }

    /** Returns the tables that are part of ProvScope. */
    public static ParameterSchema bundled() {
        return Bundled.SCHEMA;
    }

    /**
     * Returns a schema read from a vendor's file.
     *
     * @param source its name for people, e.g. {@code Config/polycomConfig.xsd}
     */
    public static ParameterSchema vendor(String source, Collection<ParameterInfo> rows) {
        Map<String, ParameterInfo> byName = LinkedHashMap.newLinkedHashMap(rows.size());
        for (ParameterInfo row : rows) {
            ParameterInfo ours = bundled().rows.get(row.name());
            byName.put(row.name(), ours == null ? row : explained(row, ours));
        }
        return new ParameterSchema(source, byName, bundled().memberDefaults);
    }

    private static ParameterInfo explained(ParameterInfo row, ParameterInfo ours) {
        return new ParameterInfo(
                row.name(),
                row.indexes(),
                row.type(),
                row.defaultValue(),
                ours.releases(),
                ours.template(),
                row.basis(),
                ours.restart(),
                row.meaning().isEmpty() ? ours.meaning() : row.meaning(),
                row.meaning().isEmpty() && ours.isProbable(),
                "");
    }

    /** Returns the schema's name, for people. */
    public String source() {
        return source;
    }

    /** Returns true for the tables that are part of ProvScope. */
    public boolean isBundled() {
        return this == bundled();
    }

    /** Returns every row, in the order of the source. */
    public Collection<ParameterInfo> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** Returns what is known about a concrete or folded name, whatever its index; null if the name is unknown. */
    public @Nullable ParameterInfo find(String name) {
        ParameterInfo exact = rows.get(name);
        return exact != null ? exact : rows.get(ParameterName.folded(name));
    }

    /**
     * Returns the firmware's default for a concrete name; null if the name is unknown, has no default, or none is
     * known.
     *
     * @param model the phone's model if it is known: some defaults differ by model
     */
    public @Nullable String defaultOf(String name, @Nullable String model) {
        ParameterInfo info = find(name);
        if (info == null) {
            return null;
        }
        if (model != null) {
            Map<String, String> ofModel = Bundled.MODEL_DEFAULTS.getOrDefault(model, Map.of());
            String special = ofModel.get(name);
            if (special == null) {
                special = ofModel.get(info.name());
            }
            if (special != null) {
                return special;
            }
        }
        return memberDefaults.containsKey(name) ? memberDefaults.get(name) : info.defaultValue();
    }

    /** Returns the models whose default for a name differs from the others', with their defaults. */
    public Map<String, String> modelDefaults(String foldedName) {
        Map<String, String> found = new LinkedHashMap<>();
        Bundled.MODEL_DEFAULTS.forEach((model, defaults) -> {
            String value = defaults.get(foldedName);
            if (value != null) {
                found.put(model, value);
            }
        });
        return found;
    }

    /** Returns what finds the right spelling of names. */
    public Spelling spelling() {
        Spelling known = spelling;
        if (known == null) {
            known = new Spelling(rows.keySet());
            spelling = known;
        }
        return known;
    }

    /** Returns every concrete name of the schema, with families written out. */
    public List<String> concreteNames() {
        List<String> names = new java.util.ArrayList<>(rows.size() * 4);
        rows.values().forEach(row -> ParameterName.expand(row, names::add));
        return names;
    }
}
