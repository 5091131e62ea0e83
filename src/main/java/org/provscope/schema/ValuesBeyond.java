package org.provscope.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in use that the types of the tables do not allow: {@code schemas/values-beyond.tsv}. */
public final class ValuesBeyond {
    /** How sure it is that a value is allowed. */
    public enum Certainty {
        /** A phone wrote it itself. */
        SURE,
        /** It is in use, and no document confirms it. */
        SEEN
    }

    private record Row(String name, List<String> values, Certainty certainty) {
        boolean fits(String folded) {
            return name.endsWith("*") ? folded.startsWith(name.substring(0, name.length() - 1)) : name.equals(folded);
        }
    }

    private static final class Bundled {
        private static final List<Row> ROWS = read();

        private static List<Row> read() {
            List<Row> rows = new ArrayList<>();
            TsvTable.readBundled(
                    "values-beyond.tsv",
                    3,
                    cells -> rows.add(new Row(
                            cells[0],
                            List.of(cells[1].split("\\|", -1)),
                            cells[2].equals("high") ? Certainty.SURE : Certainty.SEEN)));
            return List.copyOf(rows);
        }
    }

    private ValuesBeyond() {}

    /** Returns how sure it is that a parameter may have a value, or null if nothing is known. */
    public static @Nullable Certainty find(String name, String value) {
        String folded = ParameterName.folded(name);
        for (Row row : Bundled.ROWS) {
            if (row.fits(folded) && row.values().contains(value)) {
                return row.certainty();
            }
        }
        return null;
    }
}
