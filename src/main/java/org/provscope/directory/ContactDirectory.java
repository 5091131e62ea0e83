package org.provscope.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.Element;
import org.provscope.xml.ElementTree;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;

/** A contact directory as it stands in a file; of a malformed file what can be read. */
public final class ContactDirectory {
    /** Mistakes inside a value: it is still sure where each contact begins and ends. */
    private static final Set<XmlProblem.Kind> HARMLESS = EnumSet.of(
            XmlProblem.Kind.UNESCAPED_AMPERSAND,
            XmlProblem.Kind.UNKNOWN_ENTITY,
            XmlProblem.Kind.BAD_CHARACTER,
            XmlProblem.Kind.BAD_ENCODING,
            XmlProblem.Kind.DUPLICATE_ATTRIBUTE);

    private final SourceText source;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<XmlProblem> problems;
    private final List<Element> lists = new ArrayList<>();
    private @Nullable Element directory;
    private @Nullable List<ContactDraft> entries;

    private ContactDirectory(SourceText source) {
        this.source = source;
        ElementTree tree = ElementTree.of(source);
        this.problems = tree.problems();
        tree.roots().forEach(root -> {
            if (root.name().equals("directory")) {
                directory = directory == null ? root : directory;
                root.children().forEach(this::addItems);
            }
        });
    }

    private void addItems(Element list) {
        if (list.name().equals("item_list")) {
            lists.add(list);
            for (Element item : list.children()) {
                if (item.name().equals("item")) {
                    contacts.add(new Contact(item, source.text()));
                }
            }
        }
    }

    /** Reads a directory from its text. */
    public static ContactDirectory of(SourceText source) {
        return new ContactDirectory(source);
    }

    /** Returns the text it was read from. */
    public SourceText source() {
        return source;
    }

    /** Returns the contacts in the order of the file. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** Returns true if the file has the elements that contacts stand in, {@code <directory><item_list>}. */
    public boolean hasList() {
        return !lists.isEmpty();
    }

    /** Returns the contacts as values, each with its position. */
    public List<ContactDraft> entries() {
        List<ContactDraft> known = entries;
        if (known == null) {
            List<ContactDraft> made = new ArrayList<>(contacts.size());
            for (int i = 0; i < contacts.size(); i++) {
                made.add(new ContactDraft(i, contacts.get(i).fields()));
            }
            known = Collections.unmodifiableList(made);
            entries = known;
        }
        return known;
    }

    /** Returns the elements that contacts stand in, mostly one. */
    List<Element> lists() {
        return lists;
    }

    /** Returns the outermost element; null if the file is no directory. */
    @Nullable
    Element directory() {
        return directory;
    }

    /** Returns why contacts cannot be changed one by one, a sentence; null if they can. */
    public @Nullable String uneditableReason() {
        if (source.readOnlyReason() != null) {
            return "The file cannot be changed: " + source.readOnlyReason() + ".";
        }
        if (source.text().isBlank()) {
            return null;
        }
        for (XmlProblem problem : problems) {
            if (!HARMLESS.contains(problem.kind())) {
                return "The file is malformed on line "
                        + source.position(problem.span().start()).line() + ": fix its text first.";
            }
        }
        return directory == null ? "The file is not a contact directory: it has no <directory> element." : null;
    }

    /** Returns why contacts cannot be exported, a sentence; null if they can. */
    public @Nullable String unexportableReason() {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            if (SourceText.isBadByte(text.charAt(i)) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return "Line " + source.position(i).line() + " has a byte that is not valid " + source.encodingName()
                        + " and would be lost. Fix its text first.";
            }
        }
        return text.isBlank() ? null : uneditableReason();
    }

    /** Returns the XML problems of the file. */
    public List<XmlProblem> problems() {
        return problems;
    }
}
