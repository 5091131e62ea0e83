package org.provscope.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/** The names that the files of a root use. */
public final class UsedNames {
    private UsedNames() {}

    /** Returns how many places set each name; master attributes are left out. */
    public static Map<String, Integer> counts(Snapshot snapshot) {
        Map<String, Integer> counts = new HashMap<>();
        for (RootFile file : snapshot.files()) {
            if (file.config() != null) {
                for (Parameter parameter : file.config().written()) {
                    if (MasterAttribute.of(parameter.name()) == null) {
                        counts.merge(parameter.name(), 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    /** Returns the places that set a name, by file. */
    public static List<Parameter> places(Snapshot snapshot, String name) {
        List<Parameter> places = new ArrayList<>();
        for (RootFile file : snapshot.files()) {
            if (file.config() != null) {
                for (Parameter parameter : file.config().written()) {
                    if (parameter.name().equals(name)) {
                        places.add(parameter);
                    }
                }
            }
        }
        places.sort(Comparator.comparing((Parameter place) -> place.file().path()));
        return places;
    }
}
