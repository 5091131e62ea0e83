package org.provscope.provisioning;

import org.provscope.xml.Attribute;
import org.provscope.xml.Position;

/** One parameter as one file sets it. */
public record Parameter(ConfigFile file, Attribute attribute) {
    /** Returns the name as written. */
    public String name() {
        return attribute.name();
    }

    /** Returns the value without XML escapes. */
    public String value() {
        return attribute.value();
    }

    /** Returns the position where the name begins. */
    public Position position() {
        return file.source().position(attribute.nameStart());
    }

    @Override
    public String toString() {
        return name() + "=\"" + value() + "\" at " + file.path() + ":" + position();
    }
}
