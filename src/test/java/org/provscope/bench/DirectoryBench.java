package org.provscope.bench;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.CsvImport;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.DirectoryRewrite;
import org.provscope.xml.SourceText;

/** A directory of as many contacts as any phone keeps, against the JDK's own parser. */
final class DirectoryBench {
    static final int CONTACTS = 9_999;
    private static final int ROUNDS = 60;

    private DirectoryBench() {}

    static void run() throws Exception {
        byte[] bytes = directory().getBytes(StandardCharsets.UTF_8);
        System.out.printf("%-74s %d KB%n", "a directory of %d contacts".formatted(CONTACTS), bytes.length / 1024);
        Timing stax = Timing.of(ROUNDS, () -> same(stax(bytes).size()));
        print("the JDK's StAX parser, into maps", "%.1f ms (middle %.1f)".formatted(stax.least(), stax.middle()));
        Timing open = Timing.of(
                ROUNDS,
                () -> same(ContactDirectory.of(SourceText.of(bytes)).entries().size()));
        print("opening: contacts with the place of every field", open.ratioTo(stax));
        ContactDirectory directory = ContactDirectory.of(SourceText.of(bytes));
        List<ContactDraft> edited = new ArrayList<>(directory.entries());
        edited.set(5_000, edited.get(5_000).with("ln", "Another"));
        Timing edit = Timing.of(
                ROUNDS, () -> same(DirectoryRewrite.edits(directory, edited).size() + CONTACTS - 1));
        print("one value changed: the edit", edit.ratioTo(stax));
        byte[] table = DirectoryCsv.write(directory.entries()).getBytes(StandardCharsets.UTF_8);
        Timing csv = Timing.of(
                ROUNDS / 3,
                () -> same(CsvImport.read(directory.entries(), table).wanted().size()));
        print("a table of all of them compared", csv.ratioTo(stax));
    }

    private static void print(String what, String figure) {
        System.out.printf("%-74s %s%n", what, figure);
    }

    private static int same(int found) {
        if (found != CONTACTS) {
            throw new IllegalStateException(found + " contacts, not " + CONTACTS);
        }
        return found;
    }

    static String directory() {
        StringBuilder text =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<directory>\n <item_list>\n");
        for (int i = 0; i < CONTACTS; i++) {
            text.append("  <item>\n   <ln>Nachname")
                    .append(i)
                    .append("</ln>\n   <fn>J\u00FCrgen &amp; ")
                    .append(i)
                    .append("</fn>\n   <ct>")
                    .append(1_000_000 + i)
                    .append("</ct>\n   <sd>")
                    .append(i + 1)
                    .append("</sd>\n   <lb/>\n   <rt>3</rt>\n   <dc/>\n   <ad>0</ad>\n   <ar>0</ar>\n   <bw>0</bw>\n   "
                            + "<bb>0</bb>\n  </item>\n");
        }
        return text.append(" </item_list>\n</directory>\n").toString();
    }

    private static List<Map<String, String>> stax(byte[] bytes) throws Exception {
        XMLStreamReader reader = XMLInputFactory.newInstance()
                .createXMLStreamReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        List<Map<String, String>> contacts = new ArrayList<>();
        Map<String, String> contact = new LinkedHashMap<>();
        boolean isInside = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("item")) {
                    contact = new LinkedHashMap<>();
                    isInside = true;
                } else if (isInside) {
                    String name = reader.getLocalName();
                    contact.put(name, reader.getElementText().strip());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("item")) {
                contacts.add(contact);
                isInside = false;
            }
        }
        return contacts;
    }
}
