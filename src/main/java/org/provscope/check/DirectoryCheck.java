package org.provscope.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.Contact;
import org.provscope.directory.ContactDirectory;
import org.provscope.effective.RingTypes;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.xml.Element;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;

/** Checks one contact directory (docs/domain.md §7). */
final class DirectoryCheck {
    private static final int LONGEST_NAME = 40;
    private static final int LAST_SPEED_DIAL = 9999;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    /** Comments and tags, else a text in group 1. */
    private static final Pattern BETWEEN = Pattern.compile("<!--.*?-->|<[^>]*>|([^<]+)", Pattern.DOTALL);

    private static final int LONGEST_SHOWN = 40;
    private static final Pattern RINGER = Pattern.compile("ringer[1-9][0-9]?");

    private final RootPath file;
    private final SourceText source;
    private final Problems problems = new Problems();
    private final Map<String, Integer> contactLines = new HashMap<>();
    private final Map<Integer, Integer> speedDialLines = new HashMap<>();

    private DirectoryCheck(RootPath file, SourceText source) {
        this.file = file;
        this.source = source;
    }

    static FileReport check(RootPath file, SourceText source) {
        return new DirectoryCheck(file, source).report();
    }

    private FileReport report() {
        if (source.text().isBlank()) {
            return new FileReport(
                    file,
                    List.of(Problem.of(
                            ProblemCode.EMPTY_FILE, ProblemLocation.of(file), null, "The directory is empty.")),
                    FileCounts.NOT_COUNTED);
        }
        ContactDirectory directory = ContactDirectory.of(source);
        if (!directory.problems().isEmpty() && ConfigFile.isEncrypted(source.text())) {
            return new FileReport(
                    file,
                    List.of(Problem.of(
                            ProblemCode.ENCRYPTED_FILE,
                            ProblemLocation.of(file),
                            null,
                            "The file is encrypted and cannot be checked here.")),
                    FileCounts.NOT_COUNTED);
        }
        XmlRules.check(file, source, List.of(), directory.problems(), problems);
        if (directory.problems().isEmpty() && !directory.hasList()) {
            problems.add(Problem.of(
                    ProblemCode.NOT_A_DIRECTORY,
                    ProblemLocation.of(file),
                    null,
                    "A directory's contacts are in <directory><item_list>, but this file has no such elements."));
        }
        if (directory.problems().isEmpty()) {
            strayTexts(directory.contacts());
        }
        for (Contact contact : directory.contacts()) {
            contact(contact);
            speedDial(contact);
            for (String field : List.of("ln", "fn", "lb")) {
                name(contact, field);
            }
            ringType(contact);
            for (String field : List.of("ad", "ar", "bw", "bb")) {
                flag(contact, field);
            }
        }
        return new FileReport(file, List.copyOf(problems.found()), FileCounts.NOT_COUNTED);
    }

    private ProblemLocation place(Element element) {
        Span content = element.contentSpan();
        return new ProblemLocation(file, source, element.span(), content.length() == 0 ? element.span() : content);
    }

    private Problem at(ProblemCode code, Element element, String message) {
        return Problem.of(code, place(element), null, message);
    }

    private int line(Element element) {
        return source.position(element.nameSpan().start()).line();
    }

    private void contact(Contact contact) {
        String number = contact.value("ct");
        Element field = contact.field("ct");
        if (field == null || number.isEmpty()) {
            problems.add(at(
                    ProblemCode.CONTACT_MISSING,
                    field == null ? contact.item() : field,
                    "This entry has no contact (ct), so phones cannot keep it.",
                    field == null
                            ? new Span(
                                    contact.item().span().start(),
                                    contact.item().contentSpan().start())
                            : null));
            return;
        }
        Integer first = contactLines.putIfAbsent(number, line(field));
        if (first != null) {
            problems.add(at(
                    ProblemCode.CONTACT_DUPLICATE,
                    field,
                    "The contact " + Words.quoted(number) + " is already on line " + first
                            + ". A directory holds each contact only once."));
        }
    }

    private Problem at(ProblemCode code, Element element, String message, @Nullable Span only) {
        return only == null
                ? at(code, element, message)
                : Problem.of(code, ProblemLocation.of(file, source, only), null, message);
    }

    private void speedDial(Contact contact) {
        String index = contact.value("sd");
        Element field = contact.field("sd");
        if (field == null || index.isEmpty()) {
            return;
        }
        int number = NUMBER.matcher(index).matches() ? Integer.parseInt(index) : 0;
        if (number < 1 || number > LAST_SPEED_DIAL) {
            problems.add(at(
                    ProblemCode.SPEED_DIAL_INVALID,
                    field,
                    Words.quoted(index) + " is not a valid speed dial: it must be empty or a number from 1 to "
                            + LAST_SPEED_DIAL + "."));
            return;
        }
        Integer first = speedDialLines.putIfAbsent(number, line(field));
        if (first != null) {
            problems.add(at(
                    ProblemCode.SPEED_DIAL_DUPLICATE,
                    field,
                    "Speed dial " + number + " is already used " + "on line " + first + "."));
        }
    }

    private void name(Contact contact, String name) {
        Element field = contact.field(name);
        if (field == null) {
            return;
        }
        String value = contact.value(name);
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_NAME) {
            boolean wide = bytes != value.length();
            problems.add(at(
                    ProblemCode.NAME_TOO_LONG,
                    field,
                    Words.quoted(value) + " has " + bytes
                            + " bytes, but phones accept only " + LONGEST_NAME + "."
                            + (wide ? " Letters other than A–Z take two or more bytes." : "")));
        }
    }

    private void ringType(Contact contact) {
        String type = contact.value("rt");
        Element field = contact.field("rt");
        if (field == null || type.isEmpty() || RINGER.matcher(type).matches()) {
            return;
        }
        int number = NUMBER.matcher(type).matches() ? Integer.parseInt(type) : 0;
        if (number < 1 || number > RingTypes.LAST) {
            problems.add(at(
                    ProblemCode.RING_TYPE_INVALID,
                    field,
                    Words.quoted(type)
                            + " is not a valid ring type: it must be empty, a number from 1 to " + RingTypes.LAST
                            + ", or a name such as ringer7."));
        }
    }

    /** Text between contacts, or between the fields of one, is read by nobody; it was probably meant as a comment. */
    private void strayTexts(List<Contact> contacts) {
        int behind = -1;
        for (Contact contact : contacts) {
            Span item = contact.item().span();
            if (behind >= 0) {
                strayText(behind, item.start());
            }
            behind = item.end();
            int at = contact.item().contentSpan().start();
            for (Element field : contact.item().children()) {
                strayText(at, field.span().start());
                at = field.span().end();
            }
            strayText(at, contact.item().contentSpan().end());
        }
        int listEnd = behind < 0 ? -1 : source.text().indexOf("</item_list", behind);
        if (listEnd > 0) {
            strayText(behind, listEnd);
        }
    }

    private void strayText(int from, int to) {
        Matcher text = BETWEEN.matcher(source.text()).region(from, Math.max(from, to));
        while (text.find()) {
            if (text.group(1) != null && !text.group(1).isBlank()) {
                int first = text.start(1);
                while (Character.isWhitespace(source.text().charAt(first))) {
                    first++;
                }
                int last = first + text.group(1).strip().length();
                problems.add(Problem.of(
                        ProblemCode.STRAY_TEXT,
                        ProblemLocation.of(file, source, new Span(first, last)),
                        null,
                        Words.quoted(source.text().substring(first, Math.min(last, first + LONGEST_SHOWN)))
                                + " stands between the contacts' fields: no phone reads it, and what a phone makes of the file is "
                                + "not known. Remove it, or make it a comment: <!-- … -->."));
                return;
            }
        }
    }

    private void flag(Contact contact, String name) {
        Element field = contact.field(name);
        String value = contact.value(name);
        if (field != null && !value.isEmpty() && !value.equals("0") && !value.equals("1")) {
            problems.add(at(ProblemCode.FLAG_INVALID, field, Words.quoted(value) + ": " + name + " must be 0 or 1."));
        }
    }
}
