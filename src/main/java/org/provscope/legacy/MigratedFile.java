package org.provscope.legacy;

import java.util.List;
import java.util.function.Predicate;
import org.provscope.provisioning.ConfigFile;
import org.provscope.xml.TextEdit;

/**
 * A file and what a migration does to each of its parameters, in the order of the file.
 *
 * @param edits all changes of its text
 */
public record MigratedFile(ConfigFile file, List<MigratedParameter> parameters, List<TextEdit> edits) {
    /** Returns how many parameters are treated in one way. */
    public int count(MigratedParameter.Action action) {
        int count = 0;
        for (MigratedParameter parameter : parameters) {
            count += parameter.action() == action ? 1 : 0;
        }
        return count;
    }

    /** Returns true if the text changes. */
    public boolean isChanged() {
        return !edits.isEmpty();
    }

    /** Returns the edits for some parameters of a file, which are in its order. */
    public static List<TextEdit> editsOf(ConfigFile file, List<MigratedParameter> some) {
        return MigrationEdits.of(file, some);
    }

    /** Returns the edits for some of the parameters only. */
    public List<TextEdit> editsOf(Predicate<MigratedParameter> which) {
        return MigrationEdits.of(file, parameters.stream().filter(which).toList());
    }
}
