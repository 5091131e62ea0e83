package org.provscope.effective;

import org.provscope.provisioning.Parameter;
import org.provscope.schema.Secrets;

/**
 * One place that sets a parameter for a phone.
 *
 * @param forModel true if its name carries the phone's model code, so that it overrides the bare name
 */
public record Occurrence(Layer layer, Parameter parameter, boolean forModel) {
    /** Returns the value set there. */
    public String value() {
        return parameter.value();
    }

    /** Returns the place as {@code file:line}; secrets in the name are masked. */
    public String place() {
        return Secrets.shown(String.valueOf(layer.file())) + ":"
                + parameter.position().line();
    }
}
