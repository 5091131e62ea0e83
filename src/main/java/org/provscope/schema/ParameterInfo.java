package org.provscope.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one parameter or one family of indexed parameters.
 *
 * @param name         the name, {@code #} in place of every index: {@code reg.#.auth.userId}
 * @param indexes      the range of each index place, from left to right
 * @param type         what its value may be
 * @param defaultValue the default of the firmware; null where it has none or none is known
 * @param releases     the releases seen to know it, e.g. {@code 4.0 5.9 7.x}
 * @param template     the vendor's template files it is shipped in, or empty
 * @param typed        whether type and index ranges are taken from a schema, so that they are complete
 * @param restart      whether a change of it restarts the phone
 * @param meaning      what it does, in our words; empty where we have none
 * @param bounds40     what release 4.0 allowed where later ones were seen to allow more, or empty
 */
public record ParameterInfo(String name, List<IndexRange> indexes, ValueType type, @Nullable String defaultValue,
        String releases, String template, boolean typed, Restart restart, String meaning, String bounds40) {

    /** Whether the indexes in a concrete name of this family lie in their ranges. */
    public boolean holdsIndexesOf(String concreteName) {
        List<Integer> found = ParameterName.indexes(concreteName);
        if (found.size() != indexes.size()) {
            return indexes.isEmpty();
        }
        for (int i = 0; i < found.size(); i++) {
            if (!indexes.get(i).contains(found.get(i))) {
                return false;
            }
        }
        return true;
    }
}
