package org.provscope.ui.directory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.ProblemLocation;
import org.provscope.directory.Contact;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.xml.Element;
import org.provscope.xml.Span;

/** The problems in a directory, by contact and field. */
final class ContactMarks {
    static final ContactMarks NONE = new ContactMarks();

    private final Map<Integer, Map<String, String>> byPlace = new HashMap<>();

    private ContactMarks() {}

    /**
     * Returns the marks of a directory.
     *
     * @param problems those of the file
     * @return null if another state of the file was checked
     */
    @SuppressWarnings("ReferenceEquality") // A text is judged as the object that it is.
    static @Nullable ContactMarks of(ContactTable table, List<Problem> problems) {
        ContactMarks marks = new ContactMarks();
        for (Problem problem : problems) {
            ProblemLocation place = problem.place();
            if (place == null || place.span() == null || place.source() == null) {
                continue;
            }
            if (place.source() != table.directory().source()) {
                return null;
            }
            marks.add(table, problem, place.span().start());
        }
        return marks;
    }

    private void add(ContactTable table, Problem problem, int offset) {
        List<Contact> contacts = table.directory().contacts();
        int at = contactAt(contacts, offset);
        if (at < 0) {
            return;
        }
        String field = ContactField.CONTACT.element();
        for (Element child : contacts.get(at).item().children()) {
            if (child.span().start() <= offset && offset < child.span().end()) {
                field = child.name();
            }
        }
        boolean isDouble =
                problem.code() == ProblemCode.CONTACT_DUPLICATE || problem.code() == ProblemCode.SPEED_DIAL_DUPLICATE;
        ContactDraft entry = table.entries().get(at);
        ContactDraft other = isDouble ? table.other(at, field, entry.value(field)) : null;
        if (other == null) {
            put(at, field, problem.message());
        } else {
            // A grid has no line numbers: the message names the other contact, on both sides.
            put(at, field, who(other) + " already has it.");
            put(other.origin(), field, who(entry) + " has it too.");
        }
    }

    private static String who(ContactDraft entry) {
        return entry.label() + " (#" + (entry.origin() + 1) + ")";
    }

    private void put(int place, String field, String message) {
        byPlace.computeIfAbsent(place, key -> new LinkedHashMap<>()).putIfAbsent(field, message);
    }

    private static int contactAt(List<Contact> contacts, int offset) {
        int low = 0;
        int high = contacts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = contacts.get(middle).item().span();
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Returns the messages about a contact by field; its position counts from 0. */
    Map<String, String> of(int place) {
        return byPlace.getOrDefault(place, Map.of());
    }

    /** Returns the marks of contacts that did not change, until the new state of the file is checked. */
    ContactMarks carriedOver(ContactTable before, ContactTable now) {
        ContactMarks left = new ContactMarks();
        byPlace.forEach((place, marks) -> {
            if (now.hasSame(before, place)) {
                left.byPlace.put(place, marks);
            }
        });
        return left;
    }
}
