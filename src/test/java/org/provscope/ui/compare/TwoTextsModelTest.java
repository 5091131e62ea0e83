package org.provscope.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.diff.DiffOptions;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Root;
import org.provscope.ui.compare.TwoTextsModel.Item;
import org.provscope.ui.jobs.Jobs;

class TwoTextsModelTest {
    private final TwoTextsModel model = new TwoTextsModel(new Jobs(Runnable::run, Runnable::run), true);

    private static RootFile lines(int count, int... changed) {
        return Root.file(
                "a.cfg",
                IntStream.range(0, count)
                        .mapToObj(i ->
                                "line " + i + (IntStream.of(changed).anyMatch(other -> other == i) ? " changed" : ""))
                        .collect(Collectors.joining("\n")));
    }

    private static String shown(Item item) {
        return switch (item) {
            case Item.Line(var row) ->
                switch (row.kind()) {
                    case SAME -> "=";
                    case CHANGED -> "*";
                    case ADDED -> "+";
                    case REMOVED -> "-";
                };
            case Item.Fold(var rows) -> "[" + rows.size() + "]";
        };
    }

    private String shown() {
        return model.items().stream().map(TwoTextsModelTest::shown).collect(Collectors.joining());
    }

    private void show(@Nullable RootFile before, @Nullable RootFile after) {
        model.show(before, after);
    }

    @ParameterizedTest
    @CsvSource({"0,*===[16]", "19,[16]===*", "10,[7]===*===[6]", "4,====*===[12]"})
    void linesThatAreTheSameAreFoldedAwayFromDifferences(int changed, String expected) {
        show(lines(20), lines(20, changed));
        assertThat(shown()).isEqualTo(expected);
    }

    @Test
    void whatIsFoldedCanBeUnfolded() {
        show(lines(40), lines(40, 20));
        assertThat(shown()).isEqualTo("[17]===*===[16]");
        model.unfold((Item.Fold) model.items().getLast());
        assertThat(shown()).isEqualTo("[17]===*===" + "=".repeat(16));
    }

    @Test
    void differencesAreFoundOneAfterTheOther() {
        show(lines(40), lines(40, 10, 11, 30));
        assertThat(shown()).isEqualTo("[7]===**===[12]===*===[6]");
        assertThat(model.next(-1, true)).isEqualTo(4);
        assertThat(model.next(4, true)).isEqualTo(13);
        assertThat(model.next(13, true)).isEqualTo(-1);
        assertThat(model.next(13, false)).isEqualTo(5);
        assertThat(model.next(-1, false)).isEqualTo(13);
    }

    @Test
    void whatOnlyLooksDifferentIsTold() {
        show(Root.file("a.cfg", "<c a=\"1\" b=\"2\"/>\r\n"), Root.file("a.cfg", "<c b=\"2\" a=\"1\"/>\n"));
        assertThat(Objects.requireNonNull(model.compared().get()).differences()).isEqualTo(1);
        model.ignoring().set(DiffOptions.SPACE_AND_ORDER);
        assertThat(Objects.requireNonNull(model.compared().get()).differences()).isZero();
        assertThat(Objects.requireNonNull(model.compared().get()).isIdentical()).isFalse();
        show(lines(3), lines(3));
        assertThat(Objects.requireNonNull(model.compared().get()).isIdentical()).isTrue();
        show(null, lines(3));
        assertThat(shown()).isEqualTo("+++");
    }
}
