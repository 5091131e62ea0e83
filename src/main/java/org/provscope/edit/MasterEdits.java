package org.provscope.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.TextEdit;

/** Edits of a master file. */
public final class MasterEdits {
    private MasterEdits() {}

    /** Returns the name of an attribute as it is written, e.g. {@code CONFIG_FILES_VVX410}. */
    public static String written(MasterAttribute attribute) {
        return attribute.model() == null ? attribute.base() : attribute.base() + "_" + attribute.model();
    }

    /**
     * Sets the names of a list, or their order. Commas and white space of the list stay as far as possible.
     *
     * @throws IllegalArgumentException if the file cannot be edited
     */
    public static List<TextEdit> files(ConfigFile master, MasterAttribute attribute, List<String> names) {
        Parameter there = exact(master, attribute);
        if (there == null) {
            return set(master, attribute, String.join(", ", names));
        }
        String raw = raw(there);
        List<String> writtenNames = FileList.of(raw).names();
        List<String> readNames = FileList.of(there.value()).names();
        if (writtenNames.size() != readNames.size()) {
            // A comma is written as a reference: only the decoded value can be split.
            String list = FileList.of(there.value()).naming(names).text();
            return list.equals(there.value()) ? List.of() : List.of(ParameterEdits.value(there, list));
        }
        String list = FileList.of(raw)
                .naming(asWritten(there, names, writtenNames, readNames))
                .text();
        return list.equals(raw)
                ? List.of()
                : List.of(TextEdit.replace(
                        there.attribute().valueStart(), there.attribute().valueEnd(), list));
    }

    /**
     * Sets the value of an attribute.
     *
     * @throws IllegalArgumentException if the file cannot be edited
     */
    public static List<TextEdit> set(ConfigFile master, MasterAttribute attribute, String value) {
        if (!ParameterEdits.isEditable(master)) {
            throw new IllegalArgumentException(master.path() + " cannot be edited by attribute");
        }
        ParameterEdits.checkCharacters(value);
        Parameter there = exact(master, attribute);
        if (there != null) {
            return there.value().equals(value) ? List.of() : List.of(ParameterEdits.value(there, value));
        }
        Parameter neighbour = neighbour(master, attribute);
        return neighbour == null
                ? ParameterEdits.set(master, written(attribute), value)
                : List.of(ParameterEdits.insertAfter(neighbour, written(attribute), value));
    }

    /** Removes an attribute wherever it stands. */
    public static List<TextEdit> remove(ConfigFile master, MasterAttribute attribute) {
        List<TextEdit> edits = new ArrayList<>();
        for (Parameter parameter : master.parameters()) {
            if (attribute.equals(MasterAttribute.of(parameter.name()))) {
                edits.add(ParameterEdits.removal(parameter));
            }
        }
        return edits;
    }

    /** Returns names as the file writes them: those already there unchanged. */
    private static List<String> asWritten(
            Parameter there, List<String> names, List<String> written, List<String> read) {
        List<String> wanted = new ArrayList<>();
        for (String name : names) {
            int at = read.indexOf(name);
            wanted.add(
                    at >= 0
                            ? written.get(at)
                            : ParameterEdits.escaped(there.file().source(), name, ParameterEdits.quote(there)));
        }
        return wanted;
    }

    private static String raw(Parameter parameter) {
        return parameter
                .file()
                .source()
                .text()
                .substring(
                        parameter.attribute().valueStart(),
                        parameter.attribute().valueEnd());
    }

    private static @Nullable Parameter exact(ConfigFile master, MasterAttribute attribute) {
        return MasterConfig.of(master).attributes().get(attribute);
    }

    /**
     * Returns the attribute after which to insert a new one: one of the same model, else one of the same name, at best
     * that for all models, else any of a master.
     */
    private static @Nullable Parameter neighbour(ConfigFile master, MasterAttribute attribute) {
        Parameter sameModel = null;
        Parameter sameBase = null;
        Parameter any = null;
        for (Parameter parameter : master.parameters()) {
            MasterAttribute other = MasterAttribute.of(parameter.name());
            if (other != null) {
                any = parameter;
                boolean better = other.base().equals(attribute.base()) && (sameBase == null || other.model() == null);
                sameBase = better ? parameter : sameBase;
                boolean ofModel = attribute.model() != null && attribute.model().equals(other.model());
                sameModel = ofModel ? parameter : sameModel;
            }
        }
        return sameModel != null ? sameModel : sameBase != null ? sameBase : any;
    }
}
