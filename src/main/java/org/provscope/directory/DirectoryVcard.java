package org.provscope.directory;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.FormattedName;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes contacts as vCards, which address books on computers and mobile phones exchange. */
public final class DirectoryVcard {
    /** The prefix of fields that vCards do not have; other programs ignore them. */
    private static final String OWN = "X-POLYCOM-";
    /** A field that phones do not know: its element and its value. */
    private static final String OTHER = OWN + "FIELD";

    private static final Pattern FIELD = Pattern.compile("([A-Za-z_][\\w.:-]*(?:#\\d{1,3})?)=(.*)", Pattern.DOTALL);
    private static final String CT = ContactField.CONTACT.element();

    /** The versions of vCards that can be written. */
    public enum Form {
        V3(VCardVersion.V3_0),
        V4(VCardVersion.V4_0);

        private final VCardVersion version;

        Form(VCardVersion version) {
            this.version = version;
        }
    }

    private DirectoryVcard() {}

    // ---- out

    /** Returns one card for each contact, all in one text. */
    public static String write(List<ContactDraft> entries, Form form) {
        StringWriter out = new StringWriter();
        try (VCardWriter writer = new VCardWriter(out, form.version)) {
            writer.setAddProdId(false);
            for (ContactDraft entry : entries) {
                writer.write(card(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static VCard card(ContactDraft entry) {
        VCard card = new VCard();
        StructuredName name = new StructuredName();
        name.setFamily(entry.value(ContactField.LAST_NAME));
        name.setGiven(entry.value(ContactField.FIRST_NAME));
        card.setStructuredName(name);
        String label = entry.value(ContactField.LABEL);
        // A card must have a name: the number stands for it.
        String own = entry.name();
        card.setFormattedName(!label.isEmpty() ? label : own.isEmpty() ? entry.value(CT) : own);
        Telephone number = new Telephone(entry.value(ContactField.CONTACT));
        number.getTypes().add(TelephoneType.WORK);
        card.addTelephoneNumber(number);
        entry.fields().forEach((field, value) -> {
            ContactField known = ContactField.of(field);
            boolean isName = known == ContactField.LAST_NAME || known == ContactField.FIRST_NAME;
            // Cards of version 3.0 lose a semicolon behind a backslash.
            boolean isHeld = isName && value.indexOf('\\') < 0 || known == ContactField.CONTACT;
            if (!isHeld && !value.isEmpty()) {
                card.addExtendedProperty(
                        known == null ? OTHER : OWN + field.toUpperCase(Locale.ROOT),
                        VObjectPropertyValues.escape(known == null ? field + "=" + value : value));
            }
        });
        return card;
    }

    // ---- in

    /**
     * Compares vCards with the contacts of a directory; a card with several numbers is several contacts. Contacts are
     * matched by number.
     *
     * @param bytes vCards of any version, in UTF-8 or the encoding of Windows
     * @throws IllegalArgumentException with a sentence if there are none
     */
    public static ContactImport read(List<ContactDraft> entries, byte[] bytes) {
        TextFile file = TextFile.of(bytes);
        List<String> notes = new ArrayList<>();
        if (file.doubt() != null) {
            notes.add(file.doubt());
        }
        CardTexts texts = CardTexts.of(file.text());
        List<VCard> cards = cards(texts.text());
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("The file contains no vCard: it has no line BEGIN:VCARD.");
        }
        List<String> endless = texts.endless().stream()
                .filter(place -> place < cards.size())
                .map(place -> name(cards.get(place)))
                .toList();
        if (!endless.isEmpty()) {
            notes.add((endless.size() == 1 ? "1 card has" : endless.size() + " cards have")
                    + " no line END:VCARD and may be incomplete: " + CsvImport.listed(endless) + ".");
        }
        List<Map<String, String>> contacts = new ArrayList<>();
        List<String> numberless = new ArrayList<>();
        for (VCard card : cards) {
            List<Map<String, String>> own = contacts(card);
            contacts.addAll(own);
            if (own.isEmpty()) {
                numberless.add(name(card));
            }
        }
        if (!numberless.isEmpty()) {
            notes.add((numberless.size() == 1
                            ? "1 card has no number and is skipped: "
                            : numberless.size() + " cards have no number and are skipped: ")
                    + numberless.stream().limit(5).collect(Collectors.joining(", "))
                    + (numberless.size() > 5 ? " …" : "."));
        }
        return matched(entries, contacts, notes);
    }

    private static List<VCard> cards(String text) {
        try (VCardReader reader = new VCardReader(text)) {
            return reader.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> contacts(VCard card) {
        Map<String, String> shared = new LinkedHashMap<>();
        StructuredName name = card.getStructuredName();
        String family = name == null || name.getFamily() == null ? "" : name.getFamily();
        String given = name == null || name.getGiven() == null ? "" : name.getGiven();
        boolean isNameless = family.isEmpty() && given.isEmpty();
        if (isNameless) {
            String only = name(card);
            boolean isNumber = card.getTelephoneNumbers().stream().anyMatch(number -> only.equals(number.getText()));
            given = isNumber ? "" : only;
        }
        shared.put(ContactField.LAST_NAME.element(), family);
        shared.put(ContactField.FIRST_NAME.element(), given);
        for (RawProperty own : card.getExtendedProperties()) {
            String title = own.getPropertyName().toUpperCase(Locale.ROOT);
            String value = VObjectPropertyValues.unescape(own.getValue());
            Matcher other = FIELD.matcher(value);
            ContactField known = title.startsWith(OWN)
                    ? ContactField.of(title.substring(OWN.length()).toLowerCase(Locale.ROOT))
                    : null;
            if (known != null) {
                shared.put(known.element(), value);
            } else if (title.equals(OTHER) && other.matches()) {
                shared.put(other.group(1), other.group(2));
            }
        }
        // The number stands for the name of a card without one.
        if (isNameless && given.equals(shared.get(ContactField.LABEL.element()))) {
            shared.remove(ContactField.FIRST_NAME.element());
        }
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Telephone telephone : card.getTelephoneNumbers()) {
            String number = telephone.getText() != null
                    ? telephone.getText()
                    : telephone.getUri() == null ? "" : telephone.getUri().getNumber();
            boolean isFax = telephone.getTypes().contains(TelephoneType.FAX)
                    || telephone.getTypes().contains(TelephoneType.PAGER);
            if (!number.isBlank() && !isFax) {
                numbers.putIfAbsent(Numbers.dialled(number), title(card, telephone));
            }
        }
        for (Impp address : card.getImpps()) {
            if (address.isSip() && address.getUri() != null) {
                numbers.putIfAbsent(address.getUri().toString(), "SIP");
            }
        }
        return NameSplitter.contacts(shared, numbers);
    }

    /** Returns the label of a number, which Apple writes as a field of its own. */
    private static String title(VCard card, Telephone telephone) {
        String group = telephone.getGroup();
        for (RawProperty label : card.getExtendedProperties("X-ABLabel")) {
            if (group != null && group.equalsIgnoreCase(label.getGroup())) {
                return label.getValue().replaceAll("[_$!<>]", "");
            }
        }
        return telephone.getTypes().stream()
                .filter(type -> !type.equals(TelephoneType.VOICE) && !type.equals(TelephoneType.PREF))
                .map(type -> type.getValue().toLowerCase(Locale.ROOT))
                .filter(type -> !type.equals("internet"))
                .map(type -> type.equals("cell") ? "mobile" : type)
                .collect(Collectors.joining(" "));
    }

    private static String name(VCard card) {
        FormattedName name = card.getFormattedName();
        String organisation = card.getOrganization() == null
                        || card.getOrganization().getValues().isEmpty()
                ? ""
                : card.getOrganization().getValues().getFirst();
        return name == null || name.getValue() == null || name.getValue().isBlank() ? organisation : name.getValue();
    }

    private static ContactImport matched(
            List<ContactDraft> entries, List<Map<String, String>> contacts, List<String> notes) {
        ContactMatcher known = new ContactMatcher(entries);
        Map<Integer, ContactDraft> changed = new HashMap<>();
        List<ContactDraft> added = new ArrayList<>();
        for (Map<String, String> contact : contacts) {
            ContactDraft entry = known.take(contact);
            if (entry == null) {
                added.add(ContactDraft.of(contact));
            } else {
                changed.put(entry.origin(), changed(entry, contact));
            }
        }
        List<ContactDraft> wanted = new ArrayList<>();
        List<ContactDraft> missing = new ArrayList<>();
        for (ContactDraft entry : entries) {
            @Nullable ContactDraft now = changed.get(entry.origin());
            wanted.add(now == null ? entry : now);
            // A contact without a number has no card.
            if (now == null && !entry.value(CT).isEmpty()) {
                missing.add(entry);
            }
        }
        wanted.addAll(added);
        return ContactImport.of(entries, wanted, missing, notes);
    }

    /**
     * Returns a contact with the values of a card; values that the card lacks stay, since few programs know speed
     * dials.
     */
    private static ContactDraft changed(ContactDraft entry, Map<String, String> contact) {
        ContactDraft now = entry;
        for (Map.Entry<String, String> field : contact.entrySet()) {
            String was = entry.value(field.getKey());
            String is = field.getValue().strip();
            boolean isNumber = field.getKey().equals(CT);
            boolean isSame = isNumber || ContactMatcher.same(is, was) || is.equals(ContactField.cut(was));
            if (!is.isEmpty() && !isSame) {
                now = now.with(field.getKey(), field.getValue());
            }
        }
        return now;
    }
}
