package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the places of a whole root that set a parameter, whether or not a phone reads them. */
public final class Occurrences {
    private Occurrences() {}

    /** Returns every place that sets exactly this name, by file and place. */
    public static List<Parameter> of(Snapshot snapshot, String name) {
        return of(snapshot, name::equals);
    }

    /** Returns every place that sets a matching name, by file and place. */
    public static List<Parameter> of(Snapshot snapshot, Predicate<String> wanted) {
        List<Parameter> found = new ArrayList<>();
        for (RootFile file : snapshot.files()) {
            if (file.config() != null) {
                for (Parameter parameter : file.config().parameters()) {
                    if (wanted.test(parameter.name())) {
                        found.add(parameter);
                    }
                }
            }
        }
        found.sort(
                Comparator.comparing((Parameter parameter) -> parameter.file().path())
                        .thenComparingInt(parameter -> parameter.attribute().nameStart()));
        return found;
    }
}
