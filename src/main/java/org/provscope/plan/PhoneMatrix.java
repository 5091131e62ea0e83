package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.CsvLine;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;

/**
 * Several phones side by side: the values of every parameter that is not the same for all of them.
 *
 * @param rows the likeliest mistakes first: few different values, one of them at few phones
 */
public record PhoneMatrix(List<MacAddress> phones, List<Row> rows) {
    /**
     * One parameter.
     *
     * @param cells  the winner for each phone, in the phones' order; null if no file sets it
     * @param values the phones of each value, the most frequent first
     */
    public record Row(String parameter, List<@Nullable Occurrence> cells, List<Value> values) {
        /** Returns how many phones get the rarest value. */
        public int rarest() {
            return values.getLast().phones().size();
        }
    }

    /**
     * A value and its phones.
     *
     * @param text null if no file sets it
     */
    public record Value(@Nullable String text, List<MacAddress> phones) {}

    private static final Comparator<Row> ODDEST_FIRST = Comparator.comparingInt(
                    (Row row) -> row.values().size())
            .thenComparingInt(Row::rarest)
            .thenComparing(Row::parameter);

    /**
     * Compares phones without assuming a model.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static PhoneMatrix of(ResolvedRoot root, List<MacAddress> phones, Cancellation cancellation) {
        List<EffectiveConfig> configs = phones.stream()
                .map(mac -> {
                    var known = root.phones().get(mac);
                    return known == null ? root.effective(mac, null) : known.config();
                })
                .toList();
        Set<String> names = new HashSet<>();
        configs.forEach(config -> config.addNames(names));
        Stream<@Nullable Row> rows = names.parallelStream().map(name -> {
            cancellation.check();
            return row(name, phones, configs);
        });
        return new PhoneMatrix(
                List.copyOf(phones),
                rows.filter(Objects::nonNull).sorted(ODDEST_FIRST).toList());
    }

    private static @Nullable Row row(String name, List<MacAddress> phones, List<EffectiveConfig> configs) {
        List<@Nullable Occurrence> cells = new ArrayList<>(configs.size());
        boolean same = true;
        String first = null;
        for (int i = 0; i < configs.size(); i++) {
            Occurrence winner = configs.get(i).winner(name);
            String value = winner == null ? null : winner.value();
            first = i == 0 ? value : first;
            same &= Objects.equals(value, first);
            cells.add(winner);
        }
        if (same) {
            return null;
        }
        Map<@Nullable String, List<MacAddress>> byValue = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Occurrence winner = cells.get(i);
            byValue.computeIfAbsent(winner == null ? null : winner.value(), key -> new ArrayList<>())
                    .add(phones.get(i));
        }
        List<Value> values = byValue.entrySet().stream()
                .map(entry -> new Value(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt((Value value) -> -value.phones().size())
                        .thenComparing(value -> String.valueOf(value.text())))
                .toList();
        return new Row(name, java.util.Collections.unmodifiableList(cells), values);
    }

    /**
     * Returns the matrix as a table: a line for each parameter, a column for each phone.
     *
     * @param words how values and phones are shown
     */
    public String csv(PlanWords words) {
        return csv(words, ',');
    }

    private String csv(PlanWords words, char separator) {
        StringBuilder out = new StringBuilder();
        List<@Nullable Object> head =
                new ArrayList<>(List.of("parameter", "different values", "phones with the rarest"));
        phones.forEach(mac -> head.add(words.shown(words.phone(mac))));
        out.append(CsvLine.of(head, separator));
        for (Row row : rows) {
            List<@Nullable Object> cells =
                    new ArrayList<>(List.of(row.parameter(), row.values().size(), row.rarest()));
            for (Occurrence winner : row.cells()) {
                cells.add(winner == null ? null : words.shown(row.parameter(), winner.value()));
            }
            out.append(CsvLine.of(cells, separator));
        }
        return out.toString();
    }

    /** Returns the table as a file that the spreadsheets of this country open. */
    public String csvFile(PlanWords words) {
        return CsvLine.BYTE_ORDER_MARK + csv(words, CsvLine.separator());
    }
}
