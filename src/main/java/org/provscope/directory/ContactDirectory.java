package org.provscope.directory;

import java.util.ArrayList;
import java.util.List;

import org.provscope.xml.Element;
import org.provscope.xml.ElementTree;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;

/** A contact directory as it stands in a file; a file with mistakes gives what can be read of it. */
public final class ContactDirectory {
    private final SourceText source;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<XmlProblem> problems;
    private boolean hasList;

    private ContactDirectory(SourceText source) {
        this.source = source;
        ElementTree tree = ElementTree.of(source);
        this.problems = tree.problems();
        tree.roots().forEach(root -> {
            if (root.name().equals("directory")) {
                root.children().forEach(this::addItems);
            }
        });
    }

    private void addItems(Element list) {
        if (list.name().equals("item_list")) {
            hasList = true;
            for (Element item : list.children()) {
                if (item.name().equals("item")) {
                    contacts.add(new Contact(item, source.text()));
                }
            }
        }
    }

    public static ContactDirectory of(SourceText source) {
        return new ContactDirectory(source);
    }

    public SourceText source() {
        return source;
    }

    /** The contacts in the order of the file. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** Whether the file has the elements that contacts stand in, {@code <directory><item_list>}. */
    public boolean hasList() {
        return hasList;
    }

    /** What makes the file malformed. */
    public List<XmlProblem> problems() {
        return problems;
    }
}
