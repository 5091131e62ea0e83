package org.provscope.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Printable;

/** Columns of text, aligned. The last column may have any width. */
final class TextTable {
    private record Cell(String text, Console.@Nullable Style style) {}

    private static final int WIDEST = 60;

    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();

    TextTable header(String... titles) {
        for (String title : titles) {
            cell(title, Console.Style.BOLD);
        }
        return end();
    }

    TextTable cell(String text) {
        return cell(text, null);
    }

    TextTable cell(String text, Console.@Nullable Style style) {
        row.add(new Cell(text, style));
        return this;
    }

    TextTable end() {
        rows.add(row);
        row = new ArrayList<>();
        return this;
    }

    void print(Console console) {
        rows.replaceAll(cells -> cells.stream()
                .map(cell -> new Cell(printable(console.shown(cell.text())), cell.style()))
                .toList());
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<Cell> cells : rows) {
            for (int i = 0; i < cells.size() - 1; i++) {
                widths[i] =
                        Math.max(widths[i], Math.min(WIDEST, width(cells.get(i).text())));
            }
        }
        for (List<Cell> cells : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                line.append(console.styled(cell.style(), cell.text()));
                if (i < cells.size() - 1) {
                    line.repeat(' ', Math.max(0, widths[i] - width(cell.text())) + 2);
                }
            }
            console.out().println(line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Replaces control characters in names and values, which must not reach a terminal. */
    static String printable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Printable.isControl(c)) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, c == '\n' || c == '\t' || c == '\r' ? ' ' : Printable.SIGN);
            }
        }
        return out == null ? text : out.toString();
    }
}
