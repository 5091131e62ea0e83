package org.provscope.directory;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes lines of comma-separated values (RFC 4180), none of which a spreadsheet takes for a formula. */
public final class CsvLine {
    /** What a spreadsheet recognises UTF-8 by, at the beginning of a file. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvLine() {}

    /** Returns one line with its end; null is an empty cell. */
    public static String of(List<? extends @Nullable Object> cells) {
        Object[] safe = cells.stream()
                .map(cell -> cell == null ? "" : SpreadsheetCell.safe(cell.toString()))
                .toArray();
        return CSVFormat.RFC4180.format(safe) + "\r\n";
    }
}
