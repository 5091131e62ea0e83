package org.provscope.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last release that was made for a phone model: {@code schemas/model-releases.tsv}. */
public final class ModelReleases {
    /**
     * The last release of a model.
     *
     * @param text       e.g. {@code 5.9}
     * @param isRecalled true if no document says so
     */
    public record Last(String text, boolean isRecalled) {
        /** Returns the release for people. */
        public String label() {
            return text.equals(BEFORE_5) ? "before 5.0" : text;
        }
    }

    private record Row(String code, Last last) {}

    private static final String BEFORE_5 = "4.9";

    private static final class Bundled {
        private static final List<Row> ROWS = read();

        private static List<Row> read() {
            List<Row> rows = new ArrayList<>();
            TsvTable.readBundled(
                    "model-releases.tsv",
                    3,
                    cells -> rows.add(new Row(cells[0], new Last(cells[1], cells[2].equals("recalled")))));
            return List.copyOf(rows);
        }
    }

    private ModelReleases() {}

    /** Returns the last release made for a model, or null if that is not known. */
    public static @Nullable Last of(String code) {
        for (Row row : Bundled.ROWS) {
            boolean fits = row.code().endsWith("*")
                    ? code.startsWith(row.code().substring(0, row.code().length() - 1))
                    : code.equals(row.code());
            if (fits) {
                return row.last();
            }
        }
        return null;
    }
}
