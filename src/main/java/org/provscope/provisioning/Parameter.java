package org.provscope.provisioning;

import org.provscope.xml.Attribute;
import org.provscope.xml.Position;

/** One parameter as one file sets it. */
public record Parameter(ConfigFile file, Attribute attribute) {
    public String name() {
        return attribute.name();
    }

    public String value() {
        return attribute.value();
    }

    /** Where the name begins. */
    public Position position() {
        return file.source().position(attribute.nameStart());
    }

    @Override
    public String toString() {
        return name() + "=\"" + value() + "\" at " + file.path() + ":" + position();
    }
}
