package org.provscope.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of contacts: one that {@link DirectoryCsv} wrote, whatever a spreadsheet made of it, or one that another
 * program exported.
 */
public final class CsvImport {
    private static final String CT = ContactField.CONTACT.element();
    private static final int NAMED = 5;
    /** The most rows; no list of contacts is longer. */
    private static final int MOST_ROWS = 200_000;

    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");

    private final List<ContactDraft> entries;
    private final ContactMatcher known;
    private final List<String> notes = new ArrayList<>();
    private final Set<Integer> used = new LinkedHashSet<>();
    private final Map<Integer, ContactDraft> changed = new HashMap<>();
    private final List<ContactDraft> added = new ArrayList<>();
    /** The values of the contacts, by the names of the fields. */
    private final Map<List<String>, Set<List<String>>> contents = new HashMap<>();

    private final List<String> bareNumbers = new ArrayList<>();
    private CsvColumns columns;

    private CsvImport(List<ContactDraft> entries) {
        this.entries = entries;
        known = new ContactMatcher(entries);
        this.columns = new CsvColumns(-1, Map.of(), Map.of(), List.of());
    }

    /**
     * Compares a table with the contacts of a directory. Rows with a number in the column {@code row} are that contact
     * of the file, rows without one are new; a table without that column is matched by {@code ct}.
     *
     * @param entries the contacts of the file
     * @param bytes   the table, in any encoding that spreadsheets write
     * @throws IllegalArgumentException with a sentence if the table cannot be used
     */
    public static ContactImport read(List<ContactDraft> entries, byte[] bytes) {
        return new CsvImport(entries).read(bytes);
    }

    private ContactImport read(byte[] bytes) {
        TextFile file = TextFile.of(bytes);
        if (file.doubt() != null) {
            notes.add(file.doubt());
        }
        List<CSVRecord> records = records(file.text());
        if (records.isEmpty()) {
            throw new IllegalArgumentException("The table is empty. Its first line must name the columns.");
        }
        Set<String> known = new LinkedHashSet<>(DirectoryCsv.columns(entries));
        columns = CsvColumns.of(
                records.getFirst().stream().map(SpreadsheetCell::plain).toList(), known);
        if (columns.row() < 0 && !columns.hasContact()) {
            throw new IllegalArgumentException("The table has no column for numbers. Its first line must name "
                    + "the columns; call the column with the numbers ct.");
        }
        if (!columns.unknown().isEmpty()) {
            notes.add("Columns not imported: " + listed(columns.unknown()) + ".");
        }
        int width = records.getFirst().size();
        for (CSVRecord line : records.subList(1, records.size())) {
            for (int i = width; i < line.size(); i++) {
                if (!line.get(i).isBlank()) {
                    throw wrong(
                            line,
                            "it has more cells than the first line has names. Put values that contain a comma in"
                                    + " quotes");
                }
            }
            if (line.stream().anyMatch(cell -> !cell.isBlank())) {
                line(line);
            }
        }
        if (!bareNumbers.isEmpty()) {
            notes.add((bareNumbers.size() == 1 ? "1 number" : bareNumbers.size() + " numbers")
                    + " lost leading zeros or a plus sign, probably in a spreadsheet: " + listed(bareNumbers)
                    + ". Format the column as Text there.");
        }
        return result();
    }

    private static List<CSVRecord> records(String text) {
        String table = text;
        char separator = 0;
        if (table.regionMatches(true, 0, "sep=", 0, 4) && table.length() > 4) {
            separator = table.charAt(4);
            int end = table.indexOf('\n');
            table = end < 0 ? "" : table.substring(end + 1);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator == 0 ? separator(table) : separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(table, format)) {
            List<CSVRecord> records = new ArrayList<>();
            for (CSVRecord line : parser) {
                records.add(line);
                if (records.size() > MOST_ROWS) {
                    throw new IllegalArgumentException(
                            "The table has more than " + MOST_ROWS + " rows, so it is not a list of contacts.");
                }
            }
            return records;
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException(
                    "The table cannot be read: a quoted cell does not end, or there is text "
                            + "after its closing quote.",
                    e);
        }
    }

    /** Returns the separator that stands most often in the first line, outside quotes. */
    private static char separator(String table) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean isQuoted = false;
        for (int i = 0; i < table.length() && table.charAt(i) != '\n'; i++) {
            char c = table.charAt(i);
            isQuoted ^= c == '"';
            if (!isQuoted && (c == ',' || c == ';' || c == '\t')) {
                counts.merge(c, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(',');
    }

    static String listed(List<String> names) {
        String some = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() > NAMED ? some + " and " + (names.size() - NAMED) + " more" : some;
    }

    private void line(CSVRecord line) {
        String row = columns.row() < 0 ? "" : cell(line, columns.row());
        Map<String, String> cells = new LinkedHashMap<>();
        columns.fields().forEach((name, column) -> {
            if (column < line.size()) {
                String value = cell(line, column);
                ContactField field = ContactField.of(name);
                boolean isNumber = field == ContactField.CONTACT || field == ContactField.DIVERT_CONTACT;
                if (isNumber && ROUNDED.matcher(value).matches()) {
                    throw wrong(
                            line,
                            "“" + value + "” is how a spreadsheet shows a long number. Its last digits are"
                                    + " lost. Format the column as Text and type the number again");
                }
                cells.put(name, value);
            }
        });
        if (!row.isEmpty()) {
            byRow(line, row, cells);
        } else if (columns.numbers().isEmpty()) {
            byContact(cells);
        } else {
            person(line, cells);
        }
    }

    private static String cell(CSVRecord line, int column) {
        return column < line.size() ? SpreadsheetCell.plain(line.get(column).strip()) : "";
    }

    private void byRow(CSVRecord line, String row, Map<String, String> cells) {
        int place;
        try {
            // A spreadsheet may show a whole number with a fraction.
            place = Integer.parseInt(row.replaceFirst("[.,]0{1,2}$", ""));
        } catch (NumberFormatException e) {
            throw wrong(line, "“" + row + "” in the column row is not a number");
        }
        if (place < 1 || place > entries.size()) {
            throw wrong(
                    line,
                    "the directory has no row " + place + ": it has " + entries.size()
                            + ". The table was exported from an older version of it, or from another directory");
        }
        if (!used.add(place - 1)) {
            throw wrong(line, "row " + place + " appears twice");
        }
        ContactDraft entry = entries.get(place - 1);
        if (!isLike(entry, cells) && isAnother(cells)) {
            throw wrong(
                    line,
                    "row " + place + " is “" + entry.label() + "” in the directory now, but the table has a different"
                            + " contact there. The directory has changed: export the table again");
        }
        change(entry, cells);
    }

    /** Returns true if a contact of the directory has these values. As a rule every row has the same cells. */
    private boolean isAnother(Map<String, String> cells) {
        return cells.size() > 1
                && contents.computeIfAbsent(
                                List.copyOf(cells.keySet()),
                                names -> entries.stream()
                                        .map(entry -> names.stream()
                                                .map(entry::value)
                                                .map(ContactMatcher::unified)
                                                .toList())
                                        .collect(Collectors.toSet()))
                        .contains(cells.values().stream()
                                .map(ContactMatcher::unified)
                                .toList());
    }

    private static boolean isLike(ContactDraft entry, Map<String, String> cells) {
        return cells.size() > 1
                && cells.entrySet().stream()
                        .allMatch(cell -> ContactMatcher.same(cell.getValue(), entry.value(cell.getKey())));
    }

    private static IllegalArgumentException wrong(CSVRecord line, String what) {
        return new IllegalArgumentException("Row " + line.getRecordNumber() + " of the table: " + what + ".");
    }

    private void change(ContactDraft entry, Map<String, String> cells) {
        ContactDraft now = entry;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            // Values without a cell stay; an empty cell for a missing value changes nothing.
            if (!ContactMatcher.same(cell.getValue(), entry.value(cell.getKey()))) {
                now = now.with(cell.getKey(), cell.getValue());
            }
        }
        String was = entry.value(CT);
        String is = now.value(CT);
        if (!was.equals(is)
                && was.length() > is.length()
                && Numbers.shortened(was).equals(is)) {
            bareNumbers.add(was);
        }
        changed.put(entry.origin(), now);
    }

    /** Takes a row without a position as new if the table has positions; else as the contact with its number. */
    private void byContact(Map<String, String> cells) {
        ContactDraft found = columns.row() >= 0 ? null : known.take(cells);
        if (found != null) {
            used.add(found.origin());
            Map<String, String> said = new LinkedHashMap<>(cells);
            if (Numbers.dialled(said.getOrDefault(CT, "")).equals(Numbers.dialled(found.value(CT)))) {
                // The number is written differently but dialled the same way.
                said.remove(CT);
            }
            change(found, said);
        } else {
            added.add(ContactDraft.of(cells));
        }
    }

    private void person(CSVRecord line, Map<String, String> cells) {
        Map<String, String> numbers = new LinkedHashMap<>();
        columns.numbers().forEach((title, column) -> {
            for (String number : cell(line, column).split(":::", -1)) {
                if (!number.isBlank()) {
                    numbers.putIfAbsent(
                            Numbers.dialled(number),
                            CsvColumns.isGoogleValue(title)
                                    ? cell(line, column - 1).replaceFirst("^\\* ", "")
                                    : title);
                }
            }
        });
        NameSplitter.contacts(cells, numbers).forEach(this::byContact);
    }

    private ContactImport result() {
        List<ContactDraft> wanted = new ArrayList<>();
        List<ContactDraft> missing = new ArrayList<>();
        for (ContactDraft entry : entries) {
            wanted.add(changed.getOrDefault(entry.origin(), entry));
            if (!used.contains(entry.origin())) {
                missing.add(entry);
            }
        }
        wanted.addAll(added);
        long nameless =
                added.stream().filter(entry -> entry.value(CT).isEmpty()).count();
        if (nameless > 0) {
            notes.add((nameless == 1 ? "1 new contact has" : nameless + " new contacts have")
                    + " no number. Phones cannot keep contacts without one.");
        }
        return ContactImport.of(entries, wanted, missing, notes);
    }
}
