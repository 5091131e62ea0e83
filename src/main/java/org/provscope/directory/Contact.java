package org.provscope.directory;

import org.jspecify.annotations.Nullable;

import org.provscope.xml.Element;

/**
 * One entry of a contact directory (DOMAIN §7).
 *
 * @param item   its element
 * @param source the text it stands in
 */
public record Contact(Element item, String source) {
    /** The element of a field, e.g. {@code ct}; the first where there are several, null where there is none. */
    public @Nullable Element field(String name) {
        for (Element child : item.children()) {
            if (child.name().equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** The value of a field without white space around it; empty where there is none. */
    public String value(String name) {
        Element element = field(name);
        return element == null ? "" : element.text(source).strip();
    }
}
