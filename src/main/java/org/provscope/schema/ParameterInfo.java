package org.provscope.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one parameter or one family of indexed parameters.
 *
 * @param name         the name, {@code #} in place of every index: {@code reg.#.auth.userId}
 * @param indexes      the range of each index, from left to right
 * @param type         what its value may be
 * @param defaultValue the default of the firmware; null if it has none or none is known
 * @param releases     the releases known to have it, e.g. {@code 4.0 5.9 7.x}
 * @param template     the vendor's template files it is shipped in, or empty
 * @param basis        what its type was taken from
 * @param restart      whether a change of it restarts the phone
 * @param meaning      what it does, in our words; empty if we have none
 * @param isProbable   true if the meaning is recalled or derived, and not taken from a document or a real file
 * @param bounds40     what release 4.0 allowed if later ones allow more, or empty
 */
public record ParameterInfo(
        String name,
        List<IndexRange> indexes,
        ValueType type,
        @Nullable String defaultValue,
        String releases,
        String template,
        TypeBasis basis,
        Restart restart,
        String meaning,
        boolean isProbable,
        String bounds40) {

    /** Returns true if type and index ranges are taken from a schema, so that they are complete. */
    public boolean typed() {
        return basis == TypeBasis.SCHEMA;
    }

    /** Returns what it does, for people: with “Probably” in front of what is not sure; empty if we have nothing. */
    public String explanation() {
        return isProbable && !meaning.isEmpty() ? "Probably: " + meaning : meaning;
    }

    /**
     * Returns this row with what release 4.0 allowed, if later ones allow more (docs/domain.md §10); else this row
     * itself. The column reads {@code 1..180, not empty}, {@code values A|B} or {@code indexes 1..24}.
     */
    public ParameterInfo asOf40() {
        if (bounds40.isEmpty()) {
            return this;
        }
        List<IndexRange> narrowIndexes = indexes;
        List<String> choices = type.choices();
        Long least = type.min();
        Long greatest = type.max();
        boolean mayBeEmpty = type.emptyAllowed();
        for (String part : bounds40.split(", ", -1)) {
            if (part.equals("not empty")) {
                mayBeEmpty = false;
            } else if (part.startsWith("values ")) {
                choices = List.of(part.substring("values ".length()).split("\\|", -1));
            } else if (part.startsWith("indexes ")) {
                narrowIndexes = IndexRange.parse(part.substring("indexes ".length()));
            } else {
                IndexRange range = IndexRange.parse(part).getFirst();
                least = (long) range.first();
                greatest = (long) range.last();
            }
        }
        return new ParameterInfo(
                name,
                narrowIndexes,
                new ValueType(type.kind(), choices, least, greatest, type.minLength(), type.maxLength(), mayBeEmpty),
                defaultValue,
                releases,
                template,
                basis,
                restart,
                meaning,
                isProbable,
                "");
    }

    /** Returns true if the indexes in a concrete name of this family are in their ranges and without leading zeros. */
    public boolean holdsIndexesOf(String concreteName) {
        if (ParameterName.hasLeadingZero(concreteName)) {
            return false;
        }
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
