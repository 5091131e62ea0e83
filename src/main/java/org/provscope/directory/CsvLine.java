package org.provscope.directory;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes lines of comma-separated values (RFC 4180), none of which a spreadsheet takes for a formula. */
public final class CsvLine {
    /** What a spreadsheet recognises UTF-8 by, at the beginning of a file. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvLine() {}

    /** Returns what spreadsheets of this country expect between cells: semicolons where numbers have a decimal comma. */
    public static char separator() {
        return DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT))
                                .getDecimalSeparator()
                        == ','
                ? ';'
                : ',';
    }

    /** Returns one line with its end; null is an empty cell. */
    public static String of(List<? extends @Nullable Object> cells) {
        return of(cells, ',');
    }

    /** Returns one line with another separator. */
    public static String of(List<? extends @Nullable Object> cells, char separator) {
        Object[] safe = cells.stream()
                .map(cell -> cell == null ? "" : SpreadsheetCell.safe(cell.toString()))
                .toArray();
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get().format(safe) + "\r\n";
    }
}
