package org.provscope.schema;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Parameters as rows of a table: the bundled one, and the cache of a vendor's schema. */
public final class ParameterTable {
    private static final List<String> COLUMNS = List.of(
            "name",
            "indexes",
            "kind",
            "values",
            "min",
            "max",
            "min_length",
            "max_length",
            "empty",
            "default",
            "releases",
            "template",
            "typed_by",
            "restart",
            "meaning",
            "certainty",
            "bounds_4_0");

    /** The certainties of a meaning that is only probable (docs/domain.md §10). */
    private static final Set<String> PROBABLE = Set.of("recalled", "derived");

    private ParameterTable() {}

    static void readBundled(Consumer<ParameterInfo> rows) {
        TsvTable.readBundled("parameters.tsv", COLUMNS.size(), cells -> rows.accept(row(cells)));
    }

    /**
     * Reads a table.
     *
     * @throws java.io.UncheckedIOException if the table is damaged
     */
    public static void read(InputStream in, Consumer<ParameterInfo> rows) {
        TsvTable.read(in, COLUMNS.size(), cells -> rows.accept(row(cells)));
    }

    private static ParameterInfo row(String[] c) {
        ValueType.Kind kind = ValueType.Kind.of(c[2]);
        List<String> choices = c[3].isEmpty() ? List.of() : List.of(c[3].split("\\|", -1));
        ValueType type = kind == ValueType.Kind.UNKNOWN && choices.isEmpty()
                ? ValueType.UNKNOWN
                : new ValueType(
                        kind, choices, number(c[4]), number(c[5]), length(c[6]), length(c[7]), c[8].equals("yes"));
        String defaultValue = c[9].isEmpty() ? null : c[9].substring(1);
        return new ParameterInfo(
                c[0],
                IndexRange.parse(c[1]),
                type,
                defaultValue,
                c[10],
                c[11],
                TypeBasis.of(c[12]),
                Restart.of(c[13]),
                c[14],
                PROBABLE.contains(c[15]),
                c[16]);
    }

    private static @Nullable Long number(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }

    private static @Nullable Integer length(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    /** Returns a table as text, in the form that {@link #read} reads. */
    public static String write(Collection<ParameterInfo> rows) {
        StringBuilder out = new StringBuilder(rows.size() * 90);
        out.append(String.join("\t", COLUMNS)).append('\n');
        for (ParameterInfo row : rows) {
            ValueType type = row.type();
            List<String> indexes =
                    row.indexes().stream().map(IndexRange::toString).toList();
            cell(out, row.name());
            cell(out, String.join(";", indexes));
            cell(out, type.kind().code());
            cell(out, String.join("|", type.choices()));
            cell(out, text(type.min()));
            cell(out, text(type.max()));
            cell(out, text(type.minLength()));
            cell(out, text(type.maxLength()));
            cell(out, type.emptyAllowed() && type.kind() != ValueType.Kind.UNKNOWN ? "yes" : "");
            cell(out, row.defaultValue() == null ? "" : "=" + row.defaultValue());
            cell(out, row.releases());
            cell(out, row.template());
            cell(out, row.basis().word());
            cell(out, row.restart() == Restart.UNKNOWN ? "" : row.restart().word());
            cell(out, row.meaning());
            cell(out, row.isProbable() ? "recalled" : "");
            out.append(TsvTable.escaped(row.bounds40())).append('\n');
        }
        return out.toString();
    }

    private static void cell(StringBuilder out, String text) {
        out.append(TsvTable.escaped(text)).append('\t');
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
