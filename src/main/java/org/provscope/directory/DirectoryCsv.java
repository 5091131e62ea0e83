package org.provscope.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a directory as a table that spreadsheets open (RFC 4180): a first column with the contact's position in the
 * file, a column for every field that phones know and for every other element found. No cell is a formula, see
 * {@link SpreadsheetCell}.
 */
public final class DirectoryCsv {
    /** The column with the contact's position in the file, from 1. */
    public static final String ROW = "row";

    private static final CSVFormat CLIPBOARD =
            CSVFormat.RFC4180.builder().setDelimiter('\t').get();

    private DirectoryCsv() {}

    /** Returns the columns after {@link #ROW}. */
    public static List<String> columns(List<ContactDraft> entries) {
        Set<String> columns = new LinkedHashSet<>();
        for (ContactField field : ContactField.values()) {
            columns.add(field.element());
        }
        entries.forEach(entry -> columns.addAll(entry.fields().keySet()));
        return List.copyOf(columns);
    }

    /**
     * Returns the whole table with its header; begins with a byte order mark, without which Excel reads names wrongly.
     */
    public static String write(List<ContactDraft> entries) {
        return write(entries, ',');
    }

    /**
     * Returns contacts as a table.
     *
     * @param separator what stands between cells: spreadsheets expect a semicolon where numbers have a decimal comma
     */
    public static String write(List<ContactDraft> entries, char separator) {
        List<String> columns = columns(entries);
        StringBuilder out = new StringBuilder().append(CsvLine.BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
            printer.print(ROW);
            printer.printRecord(columns.stream().map(SpreadsheetCell::safe).toList());
            for (ContactDraft entry : entries) {
                List<String> cells = new ArrayList<>();
                cells.add(entry.origin() < 0 ? "" : String.valueOf(entry.origin() + 1));
                columns.forEach(column -> cells.add(SpreadsheetCell.safe(entry.value(column))));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Returns contacts in the form that spreadsheets copy: cells with tabs between them, no header. */
    public static String copied(List<ContactDraft> entries, List<String> columns) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CLIPBOARD)) {
            for (ContactDraft entry : entries) {
                printer.printRecord(columns.stream()
                        .map(entry::value)
                        .map(SpreadsheetCell::safe)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Returns the cells that a spreadsheet put on the clipboard. */
    public static List<List<String>> pasted(String text) {
        try (CSVParser parser = CSVParser.parse(text, CLIPBOARD)) {
            return parser.getRecords().stream()
                    .map(line -> line.stream().map(SpreadsheetCell::plain).toList())
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The quotes are no CSV quotes: the cells as they stand.
            return text.lines()
                    .map(line -> Stream.of(line.split("\t", -1))
                            .map(SpreadsheetCell::plain)
                            .toList())
                    .toList();
        }
    }
}
