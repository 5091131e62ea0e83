package org.provscope.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** Renames, copies and removes files, and keeps right the lists of the masters that name them. */
public final class FileMoves {
    private FileMoves() {}

    /**
     * Returns the change that renames a file, or moves it to another folder. Masters whose lists name it name it as before.
     *
     * @throws IllegalArgumentException with a sentence for people, if it cannot be renamed so
     */
    public static Change renamed(Snapshot root, RootPath from, RootPath to) {
        Change change = copied(root, from, to);
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>(change.files());
        files.put(from, Optional.empty());
        return new Change(files).and(inLists(root, from, to));
    }

    /**
     * Returns the change that copies a file.
     *
     * @throws IllegalArgumentException with a sentence for people, if it cannot be copied so
     */
    public static Change copied(Snapshot root, RootPath from, RootPath to) {
        check(root, to);
        return Change.of(to, text(root, from));
    }

    /**
     * Looks whether a new file may have a name.
     *
     * @throws IllegalArgumentException with a sentence for people, if it may not
     */
    public static void check(Snapshot root, RootPath to) {
        RootFile there = root.find(to.value());
        if (there != null) {
            // Many servers, and Windows, take names that differ only in capitals for the same file.
            throw new IllegalArgumentException("There is a file " + there.path() + " already.");
        }
        if (to.value().matches(".*[,\\[\\]].*")) {
            throw new IllegalArgumentException(
                    "A comma or a bracket means something else in the lists of masters: choose a name without.");
        }
    }

    /**
     * Returns the change that removes a file, and its name from the lists of masters.
     *
     * @throws IllegalArgumentException with a sentence for people, if it cannot be removed here
     */
    public static Change removed(Snapshot root, RootPath file) {
        text(root, file);
        return new Change(new TreeMap<>(Map.of(file, Optional.<SourceText>empty()))).and(inLists(root, file, null));
    }

    private static SourceText text(Snapshot root, RootPath path) {
        RootFile file = root.file(path);
        SourceText text = file == null ? null : file.source();
        if (text == null) {
            throw new IllegalArgumentException(path + " is no text that can be changed here.");
        }
        return text;
    }

    /** Returns the masters whose lists name a file. */
    public static List<RootPath> masters(Snapshot root, RootPath file) {
        TreeSet<RootPath> masters = new TreeSet<>();
        for (RootFile other : root.files()) {
            ConfigFile config = other.config();
            if (config != null && other.kind().isMaster()) {
                boolean names = MasterConfig.asWritten(config).attributes().entrySet().stream()
                        .anyMatch(entry -> isList(entry.getKey())
                                && MasterConfig.entries(entry.getValue().value()).stream()
                                        .anyMatch(name -> is(root, name, file)));
                if (names) {
                    masters.add(other.path());
                }
            }
        }
        return List.copyOf(masters);
    }

    private static boolean isList(MasterAttribute attribute) {
        return attribute.base().endsWith("_FILES");
    }

    private static boolean is(Snapshot root, String name, RootPath file) {
        RootFile found = root.find(name);
        return found != null && found.path().equals(file);
    }

    /** @param to the new name; null to take the file out of the lists */
    private static Change inLists(Snapshot root, RootPath from, @Nullable RootPath to) {
        Change all = Change.NONE;
        for (RootPath path : masters(root, from)) {
            RootFile master = root.file(path);
            ConfigFile config = master == null ? null : master.config();
            if (config == null || !ParameterEdits.isEditable(config) || path.equals(from)) {
                continue;
            }
            List<TextEdit> edits = new ArrayList<>();
            MasterConfig.asWritten(config).attributes().forEach((attribute, list) -> {
                if (isList(attribute)) {
                    edits.addAll(edits(
                            config,
                            attribute,
                            list,
                            name -> is(root, name, from) ? to == null ? "" : to.value() : name));
                }
            });
            all = all.and(Change.of(config, edits));
        }
        return all;
    }

    private static List<TextEdit> edits(
            ConfigFile master, MasterAttribute attribute, Parameter list, UnaryOperator<String> rename) {
        List<String> before = MasterConfig.entries(list.value());
        List<String> after =
                before.stream().map(rename).filter(name -> !name.isEmpty()).toList();
        return before.equals(after) ? List.of() : MasterEdits.files(master, attribute, after);
    }
}
