package org.provscope.schema;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Brings {@code schemas/} up to date with a folder of facts: types and meanings for names that no schema types, names
 * and models that came later. What stands in the tables from a schema, and what was corrected there by hand, stays.
 * {@code docs/contributing.md} says how to run it.
 */
public final class TablesUpdate {
    private static final List<String> OF_TYPES = List.of("kind", "values", "min", "max", "min_length", "max_length");
    /** The sources of a type that this program may replace, as it wrote them itself. */
    private static final Set<String> REPLACEABLE = Set.of("", "doc", "seen", "inferred");

    private TablesUpdate() {}

    /** Takes the folder of the facts and that of the tables. */
    public static void main(String[] folders) throws IOException {
        Path facts = Path.of(folders[0]);
        Path tables = Path.of(folders[1]);
        Files.writeString(tables.resolve("parameters.tsv"), parameters(facts, tables));
        Files.writeString(tables.resolve("phone-models.tsv"), models(facts, tables));
    }

    /** Returns the table of parameters with the facts. */
    static String parameters(Path facts, Path tables) throws IOException {
        Table table = Table.read(tables.resolve("parameters.tsv"));
        for (Map<String, String> fact : csv(facts.resolve("parameter-types.csv"))) {
            Map<String, String> row = table.byName.get(fact.get("name"));
            if (row != null && REPLACEABLE.contains(row.get("typed_by"))) {
                OF_TYPES.forEach(column -> row.put(column, fact.get(column)));
                row.put("typed_by", fact.get("basis"));
            }
        }
        for (Map<String, String> fact : csv(facts.resolve("parameters-later.csv"))) {
            if (!table.byName.containsKey(fact.get("name"))) {
                Map<String, String> row = table.add(fact.get("name"));
                for (String column : table.columns) {
                    row.put(column, fact.getOrDefault(column, ""));
                }
                row.put("typed_by", "seen");
                row.put("indexes", table.indexesLike(fact.get("name")));
                row.put("certainty", fact.get("certainty"));
            }
        }
        for (Map<String, String> fact : csv(facts.resolve("parameter-meanings.csv"))) {
            Map<String, String> row = table.byName.get(fact.get("name"));
            if (row == null) {
                continue;
            }
            boolean ours = row.get("meaning").isEmpty()
                    || !row.get("certainty").isEmpty()
                    || fact.get("replaces").equals("yes");
            if (ours) {
                row.put("meaning", fact.get("meaning"));
                row.put("certainty", fact.get("certainty"));
            }
            if (row.get("restart").isEmpty()) {
                row.put("restart", fact.get("restart"));
            }
        }
        return table.text();
    }

    /** Returns the table of phone models with those that came later. */
    static String models(Path facts, Path tables) throws IOException {
        Table table = Table.read(tables.resolve("phone-models.tsv"));
        for (Map<String, String> fact : csv(facts.resolve("phone-models-later.csv"))) {
            String code = fact.get("code");
            String part = fact.get("part_number");
            boolean known = code.isEmpty()
                    || table.rows.stream()
                            .anyMatch(row -> part.isEmpty()
                                    ? row.get("code").equals(code)
                                    : row.get("part_number").equals(part));
            if (!known) {
                Map<String, String> row = table.add(part + code);
                table.columns.forEach(column -> row.put(column, fact.get(column)));
            }
        }
        return table.text();
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : format.parse(reader)) {
                rows.add(row.toMap());
            }
            return rows;
        }
    }

    /** A table as {@link TsvTable} reads it, with its head. */
    private static final class Table {
        private final List<String> head = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final Map<String, Map<String, String>> byName = new LinkedHashMap<>();

        static Table read(Path file) throws IOException {
            Table table = new Table();
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            int at = 0;
            while (lines.get(at).startsWith("#")) {
                table.head.add(lines.get(at++));
            }
            table.columns.addAll(Arrays.asList(lines.get(at++).split("\t", -1)));
            for (String line : lines.subList(at, lines.size())) {
                String[] cells = line.split("\t", -1);
                Map<String, String> row = table.add(cells[0]);
                for (int i = 0; i < cells.length; i++) {
                    row.put(table.columns.get(i), TsvTable.unescaped(cells[i]));
                }
            }
            return table;
        }

        Map<String, String> add(String name) {
            Map<String, String> row = new LinkedHashMap<>();
            rows.add(row);
            byName.put(name, row);
            return row;
        }

        /** Returns the index ranges of a family that has the same beginning, or nothing. */
        String indexesLike(String name) {
            int last = name.lastIndexOf('#');
            return last < 0
                    ? ""
                    : rows.stream()
                            .filter(row -> row.getOrDefault("name", "").startsWith(name.substring(0, last + 1))
                                    && row.get("name").lastIndexOf('#') == last)
                            .map(row -> row.getOrDefault("indexes", ""))
                            .filter(ranges -> !ranges.isEmpty())
                            .findFirst()
                            .orElse("");
        }

        String text() {
            StringBuilder out = new StringBuilder();
            head.forEach(line -> out.append(line).append('\n'));
            out.append(String.join("\t", columns)).append('\n');
            for (Map<String, String> row : rows) {
                List<String> cells = columns.stream()
                        .map(column -> TsvTable.escaped(row.getOrDefault(column, "")))
                        .toList();
                out.append(String.join("\t", cells)).append('\n');
            }
            return out.toString();
        }
    }
}
