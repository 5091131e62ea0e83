package org.provscope.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.SpreadsheetCell;

/** Writes lines of comma-separated values (RFC 4180), none of which a spreadsheet takes for a formula. */
public final class Csv {
    private Csv() {}

    /** Returns one line with its end; null is an empty cell. */
    public static String line(List<? extends @Nullable Object> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        return line.append("\r\n").toString();
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : SpreadsheetCell.safe(value.toString());
        boolean quote = text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r");
        return quote ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
