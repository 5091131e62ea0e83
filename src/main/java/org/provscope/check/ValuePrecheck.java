package org.provscope.check;

import org.jspecify.annotations.Nullable;
import org.provscope.schema.InvalidValue;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.ValueValidator;

/** Checks a value before it is written anywhere. */
public final class ValuePrecheck {
    private ValuePrecheck() {}

    /** Returns what is wrong with a value, a sentence; null if nothing is known to be wrong. */
    public static @Nullable String of(ParameterSchema schema, String name, String value) {
        ParameterInfo info = schema.find(name);
        InvalidValue invalid = info == null ? null : ValueValidator.validate(info, value);
        if (invalid == null) {
            return null;
        }
        return Words.value(name, value) + " " + invalid.why() + "."
                + (invalid.suggestion() == null
                        ? ""
                        : " Did you mean " + "" + Words.value(name, invalid.suggestion()) + "?");
    }
}
