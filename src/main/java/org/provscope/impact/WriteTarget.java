package org.provscope.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.MasterEdits;
import org.provscope.edit.NewFile;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.Substitution;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.SourceText;

/**
 * A place where the value of a parameter can be written for a phone, and the change that writes it.
 *
 * @param name the parameter's name as it is written there
 */
public record WriteTarget(Kind kind, RootPath file, String name, Change change) {
    /** The kind of place. */
    public enum Kind {
        /** The phone's own override file sets it; the phone may overwrite it. */
        OVERRIDE("changed in the overrides that the phone wrote"),
        /** The file sets it already. */
        SET_HERE("changed where it is set"),
        /** The phone reads the file, but it does not set the parameter. */
        ADDED("added"),
        /** The phone asks for a file of this name, which does not exist yet. */
        ASKED_FOR("a new file that the phone already asks for"),
        /** A new file for this phone alone, named first in its master. */
        NEW_FILE("a new file for this phone alone");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns what writing there means, in a person's words. */
        public String words() {
            return words;
        }
    }

    /**
     * Returns the places where a value can be written, strongest first; none if the phone finds no master file.
     *
     * @param name the parameter as the phone gets it
     */
    public static List<WriteTarget> of(ResolvedRoot root, EffectiveConfig config, String name, String value) {
        LayerStack stack = config.stack();
        EffectiveParameter found = config.find(name);
        List<WriteTarget> targets = new ArrayList<>();
        for (Layer layer : stack.layers()) {
            ConfigFile file = layer.content();
            if (file != null && ParameterEdits.isEditable(file)) {
                String written = written(found, layer, name);
                boolean override = layer.role() == LayerRole.PHONE_OVERRIDE || layer.role() == LayerRole.WEB_OVERRIDE;
                boolean empty =
                        layer.role() == LayerRole.MASTER && layer.parameters().isEmpty();
                if (override && written == null || empty) {
                    continue;
                }
                String as = written == null ? name : written;
                Kind kind = override ? Kind.OVERRIDE : written == null ? Kind.ADDED : Kind.SET_HERE;
                targets.add(
                        new WriteTarget(kind, file.path(), as, Change.of(file, ParameterEdits.set(file, as, value))));
            } else if (layer.role() == LayerRole.CONFIG
                    && layer.status() == LayerStatus.MISSING
                    && layer.file() != null) {
                askedFor(root.snapshot(), stack, layer.file(), name, value).ifPresent(targets::add);
            }
        }
        newFile(root.snapshot(), stack, free(root.snapshot(), stack.phone(), targets), name, value)
                .ifPresent(targets::add);
        // A file that is named twice is one target.
        Set<RootPath> seen = new HashSet<>();
        return targets.stream().filter(target -> seen.add(target.file())).toList();
    }

    /** Returns the name as a layer writes it, or null if it does not set it. */
    private static @Nullable String written(@Nullable EffectiveParameter found, Layer layer, String name) {
        for (Occurrence occurrence : occurrences(found)) {
            if (occurrence.layer().equals(layer)) {
                return occurrence.parameter().name();
            }
        }
        return layer.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name))
                ? name
                : null;
    }

    private static List<Occurrence> occurrences(@Nullable EffectiveParameter found) {
        List<Occurrence> all = new ArrayList<>();
        if (found != null && found.winner() != null) {
            all.add(found.winner());
            all.addAll(found.beats());
        }
        return all;
    }

    /** Returns a file that only this phone asks for and that does not exist. */
    private static Optional<WriteTarget> askedFor(
            Snapshot snapshot, LayerStack stack, String entry, String name, String value) {
        Substitution asked = Substitution.of(entry, stack.phone(), stack.model());
        RootPath path = asked.determinable() ? RootPath.of(asked.text()) : null;
        boolean ofThisPhone = path != null
                && stack.phone().equals(MacAddress.inName(path.name()))
                && FileKind.of(path) == FileKind.CONFIG;
        return path == null || !ofThisPhone || snapshot.find(path.value()) != null
                ? Optional.empty()
                : Optional.of(new WriteTarget(Kind.ASKED_FOR, path, name, Change.of(path, NewFile.with(name, value))));
    }

    /**
     * Returns a new file for one phone, named first in its master. A phone that has only the master of all phones gets
     * a copy of it as its own: naming the file in the common one would make every other phone ask for it, and a phone
     * that cannot read one file falls back to old copies of all of them (docs/domain.md §3).
     */
    private static Optional<WriteTarget> newFile(
            Snapshot snapshot, LayerStack stack, RootPath path, String name, String value) {
        RootFile master = stack.masterFile() == null ? null : snapshot.find(stack.masterFile());
        ConfigFile config = master == null ? null : master.config();
        if (config == null || stack.master() == null || !ParameterEdits.isEditable(config)) {
            return Optional.empty();
        }
        SourceText named = naming(config, path.value());
        RootPath own = RootPath.of(stack.phone().hex() + ".cfg");
        boolean hasOwn = stack.phone().equals(MacAddress.inName(config.path().name()));
        if (own == null || named == null) {
            return Optional.empty();
        }
        return Optional.of(new WriteTarget(
                Kind.NEW_FILE,
                path,
                name,
                new Change(new TreeMap<>(Map.of(
                        path,
                        Optional.of(NewFile.with(name, value)),
                        hasOwn ? config.path() : own,
                        Optional.of(named))))));
    }

    /** Returns a name that is not in use, neither by a file nor by another target. */
    private static RootPath free(Snapshot snapshot, MacAddress phone, List<WriteTarget> others) {
        for (int i = 1; ; i++) {
            RootPath path = new RootPath("phone-" + phone + (i == 1 ? "" : "-" + i) + ".cfg");
            if (snapshot.find(path.value()) == null
                    && others.stream().noneMatch(target -> target.file().equals(path))) {
                return path;
            }
        }
    }

    private static List<MasterAttribute> withBare(List<MasterAttribute> lists) {
        MasterAttribute bare = new MasterAttribute(MasterAttribute.CONFIG_FILES, null);
        List<MasterAttribute> all = new ArrayList<>(lists);
        if (!all.contains(bare)) {
            all.add(bare);
        }
        return all;
    }

    /** Returns a master that names a file before all others, for every model; null if that is not possible. */
    private static @Nullable SourceText naming(ConfigFile master, String name) {
        ConfigFile now = master;
        List<MasterAttribute> lists = MasterConfig.of(master).attributes().keySet().stream()
                .filter(attribute -> attribute.base().equals(MasterAttribute.CONFIG_FILES))
                .toList();
        for (MasterAttribute list : withBare(lists)) {
            Parameter before = MasterConfig.of(now).attributes().get(list);
            List<String> names = new ArrayList<>(List.of(name));
            names.addAll(MasterConfig.entries(before == null ? "" : before.value()));
            Change change = Change.of(now, MasterEdits.files(now, list, names));
            now = ConfigFile.of(
                    now.path(),
                    change.files()
                            .getOrDefault(now.path(), Optional.of(now.source()))
                            .orElseThrow());
            if (now.readability() != ConfigFile.Readability.READ) {
                return null;
            }
        }
        return now.source();
    }
}
