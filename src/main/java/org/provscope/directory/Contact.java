package org.provscope.directory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.Element;

/**
 * One entry of a contact directory (docs/domain.md §7).
 *
 * @param item   its element
 * @param source the text it stands in
 */
public record Contact(Element item, String source) {
    private static final char COUNTED = '#';

    /** Returns the element of a field, e.g. {@code ct}; the first if there are several, null if there is none. */
    public @Nullable Element field(String name) {
        int mark = name.indexOf(COUNTED);
        String wanted = mark < 0 ? name : name.substring(0, mark);
        int left = mark < 0 ? 1 : Integer.parseInt(name.substring(mark + 1));
        for (Element child : item.children()) {
            if (child.name().equals(wanted) && --left == 0) {
                return child;
            }
        }
        return null;
    }

    /** Returns the value of a field without white space around it; empty if there is none. */
    public String value(String name) {
        Element element = field(name);
        return element == null ? "" : element.text(source).strip();
    }

    /** Returns every field in the order of the file, known to phones or not; see {@link ContactDraft#fields}. */
    public Map<String, String> fields() {
        Map<String, String> fields =
                LinkedHashMap.newLinkedHashMap(item.children().size());
        Map<String, Integer> again = new HashMap<>(0);
        for (Element child : item.children()) {
            String name = child.name();
            if (fields.containsKey(name)) {
                name += COUNTED + String.valueOf(again.merge(name, 1, Integer::sum) + 1);
            }
            fields.put(name, child.text(source).strip());
        }
        return fields;
    }
}
