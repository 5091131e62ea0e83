package org.provscope.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The format of our tables: comment lines that begin with {@code #}, a header line, then one row per line, with tabs
 * between columns; {@code \t \n \r \\} are escaped.
 */
final class TsvTable {
    private TsvTable() {}

    /**
     * Passes every row after the header on.
     *
     * @throws UncheckedIOException if the stream fails or a row has another number of columns
     */
    static void read(InputStream in, int columns, Consumer<String[]> rows) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            int number = 1;
            while (line != null && line.startsWith("#")) {
                line = reader.readLine();
                number++;
            }
            for (number++; (line = reader.readLine()) != null; number++) {
                String[] cells = split(line, columns);
                if (cells.length == 0) {
                    throw new IOException("line " + number + " has not " + columns + " columns");
                }
                rows.accept(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a bundled table. */
    static void readBundled(String name, int columns, Consumer<String[]> rows) {
        InputStream in = TsvTable.class.getResourceAsStream("/schemas/" + name);
        if (in == null) {
            throw new IllegalStateException("the table schemas/" + name + " is missing from the program");
        }
        read(in, columns, rows);
    }

    private static String[] split(String line, int columns) {
        String[] cells = new String[columns];
        int start = 0;
        for (int i = 0; i < columns; i++) {
            int tab = line.indexOf('\t', start);
            boolean last = i == columns - 1;
            if (last != tab < 0) {
                return new String[0];
            }
            String cell = last ? line.substring(start) : line.substring(start, tab);
            cells[i] = cell.indexOf('\\') < 0 ? cell : unescaped(cell);
            start = tab + 1;
        }
        return cells;
    }

    static String unescaped(String cell) {
        StringBuilder out = new StringBuilder(cell.length());
        boolean escape = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (escape) {
                out.append(
                        switch (c) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> c;
                        });
                escape = false;
            } else if (c == '\\') {
                escape = true;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
