package org.provscope.effective;

import java.util.List;

/** What one phone gets differently in two states of a root, sorted by name. */
public record PhoneDifference(List<ParameterChange> changes, List<MaskedChange> masked) {
    public static final PhoneDifference NONE = new PhoneDifference(List.of(), List.of());

    public boolean isNone() {
        return changes.isEmpty() && masked.isEmpty();
    }
}
