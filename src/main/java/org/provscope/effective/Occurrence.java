package org.provscope.effective;

import org.provscope.provisioning.Parameter;
import org.provscope.schema.Secrets;

/**
 * One place that sets a parameter for a phone.
 *
 * @param forModel whether its name carries the phone's model code, which makes it beat the bare name
 */
public record Occurrence(Layer layer, Parameter parameter, boolean forModel) {
    public String value() {
        return parameter.value();
    }

    /** Names the place as {@code file:line}; secrets in the name are hidden. */
    public String place() {
        return Secrets.shown(String.valueOf(layer.file())) + ":"
                + parameter.position().line();
    }
}
