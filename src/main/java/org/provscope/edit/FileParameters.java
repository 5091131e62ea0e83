package org.provscope.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/**
 * Holds one state of a file with the values of its parameters.
 *
 * @param values for each name its values, in the order of the file
 */
record FileParameters(ConfigFile file, Map<String, List<String>> values) {
    static FileParameters of(RootPath path, SourceText text) {
        ConfigFile file = ConfigFile.of(path, text);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Parameter parameter : file.parameters()) {
            values.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
        }
        return new FileParameters(file, values);
    }

    /** Returns the first of several values; null where there is none. */
    static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    boolean isUnreadable() {
        return file.readability() != ConfigFile.Readability.READ;
    }

    /** Returns the values of a parameter; empty where it is not set. */
    List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns true if the file can be read and sets exactly the expected values, the names left out aside. */
    boolean agrees(Map<String, List<String>> expected, Set<String> leftOut) {
        Map<String, List<String>> found = new LinkedHashMap<>(values);
        found.keySet().removeAll(leftOut);
        Map<String, List<String>> set = new LinkedHashMap<>(expected);
        set.values().removeIf(List::isEmpty);
        return !isUnreadable() && found.equals(set);
    }

    /** Returns the text without the values of the kept names, and wholly without the other given names. */
    SourceText without(Set<String> names, Set<String> kept) {
        List<TextEdit> edits = new ArrayList<>();
        for (Parameter parameter : file.parameters()) {
            if (kept.contains(parameter.name())) {
                edits.add(withoutValue(parameter));
            } else if (names.contains(parameter.name())) {
                edits.add(ParameterEdits.removal(parameter));
            }
        }
        return file.source().withText(TextEdit.apply(file.source().text(), edits));
    }

    /**
     * Returns true if a later state differs in single values and in parameters that came or went, and in nothing else:
     * then nothing is lost when only its parameters are taken over.
     */
    boolean isOnlyValuesTo(FileParameters later) {
        return bare(later.values.keySet()).equals(later.bare(values.keySet()))
                && later.values.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().size() == 1 || entry.getValue().equals(values.get(entry.getKey())));
    }

    /** Returns the text without values, and without the parameters whose names are not among the given ones. */
    private String bare(Set<String> names) {
        List<TextEdit> edits = new ArrayList<>();
        for (Parameter parameter : file.parameters()) {
            edits.add(names.contains(parameter.name()) ? withoutValue(parameter) : ParameterEdits.removal(parameter));
        }
        return TextEdit.apply(file.source().text(), edits);
    }

    private static TextEdit withoutValue(Parameter parameter) {
        return TextEdit.delete(
                parameter.attribute().valueStart(), parameter.attribute().valueEnd());
    }

    /** Returns the text with other values; a parameter that is to have none is removed. */
    SourceText with(Map<String, @Nullable String> wanted) {
        List<TextEdit> edits = new ArrayList<>();
        wanted.forEach((name, value) -> {
            String now = first(of(name));
            if (value == null) {
                edits.addAll(ParameterEdits.remove(file, name));
            } else if (!value.equals(now)) {
                edits.addAll(ParameterEdits.set(file, name, value));
            }
        });
        return file.source().withText(TextEdit.apply(file.source().text(), edits));
    }
}
