package org.provscope.check;

import java.util.List;
import org.provscope.edit.ParameterEdits;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.Attribute;
import org.provscope.xml.TextEdit;

/** Fixes that several rules propose. */
final class Edits {
    private Edits() {}

    static Fix rename(Parameter parameter, String name) {
        Attribute attribute = parameter.attribute();
        return new Fix(
                "Rename to " + name,
                parameter.file().path(),
                List.of(TextEdit.replace(attribute.nameStart(), attribute.nameEnd(), name)),
                List.of(name));
    }

    static Fix setValue(Parameter parameter, String value) {
        return Fix.of(
                "Set to " + Words.value(parameter.name(), value),
                parameter.file().path(),
                ParameterEdits.value(parameter, value));
    }

    /** Returns a fix that removes a parameter and the white space before it. */
    static Fix remove(String title, Parameter parameter) {
        return Fix.of(title, parameter.file().path(), ParameterEdits.removal(parameter));
    }
}
