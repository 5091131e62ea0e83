package org.provscope.ui.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.provscope.directory.ContactDraft;
import org.provscope.testing.Property;
import org.provscope.workspace.OpenRoot;

/** Changes that are made in any order of background and UI work. */
class DirectoryModelPropertyTest {
    private static final String ITEMS = "[<ln>Doe</ln><ct>1</ct><sd>1</sd>][<ln>Ray</ln><ct>2</ct><sd>2</sd>]"
            + "[<ln>Eve</ln><ct>3</ct><sd>3</sd>][<ln>Kim</ln><ct>4</ct><sd>5</sd>][<ct>5</ct>]";
    private static final OpenRoot ROOT = root();

    private static OpenRoot root() {
        try {
            Path folder = Files.createTempDirectory("provscope-desk");
            OpenRoot root = Desk.root(folder, ITEMS, "x=\"1\"");
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
            return root;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whoever types fast gets what somebody gets who waits after each change. */
    @Property(tries = 400)
    void nothingDependsOnHowFastChangesAreMade(long seed) {
        Desk fast = new Desk(ROOT);
        Desk slow = new Desk(ROOT);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            int row = random.nextInt(ITEMS.split("\\[").length - 1);
            if (random.nextBoolean()) {
                String field = List.of("ln", "fn", "sd", "rt").get(random.nextInt(4));
                String value = random.nextInt(5) == 0 ? "" : String.valueOf(random.nextInt(9) + 1);
                for (Desk desk : List.of(fast, slow)) {
                    desk.model.set(List.of(desk.row(row)), field, value);
                }
            } else {
                int index = random.nextInt(7) + 1;
                for (Desk desk : List.of(fast, slow)) {
                    desk.model.moveDial(desk.row(row).entry(), index);
                }
            }
            slow.settle();
            assertThat(fast.shown()).as("what was asked for is seen at once").isEqualTo(slow.shown());
            for (int steps = random.nextInt(4); steps > 0; steps--) {
                if (random.nextInt(3) == 0) {
                    fast.make();
                } else {
                    fast.step();
                }
            }
        }
        fast.settle();
        assertThat(fast.text()).isEqualTo(slow.text());
        assertThat(fast.shown()).isEqualTo(fast.there());
        assertThat(fast.told).isEmpty();
    }

    /** Whatever comes in between, in the end the grid shows the draft, and no number that others brought is lost. */
    @Property(tries = 600)
    void inTheEndTheGridShowsTheDraft(long seed) {
        Desk desk = new Desk(ROOT);
        Random random = new Random(seed);
        int brought = 100;
        for (int i = 0; i < 14; i++) {
            List<DirectoryModel.Row> rows = List.copyOf(desk.model.rows());
            DirectoryModel.Row row = rows.isEmpty() ? null : rows.get(random.nextInt(rows.size()));
            switch (random.nextInt(9)) {
                case 0 -> desk.model.add(Map.of("ct", "9" + i), added -> {});
                case 1, 2 -> {
                    if (row != null) {
                        desk.model.set(List.of(row), "ln", "n" + i);
                    }
                }
                case 3 -> {
                    if (row != null) {
                        desk.model.remove(List.of(row));
                    }
                }
                case 4 -> {
                    if (row != null) {
                        desk.model.moveDial(row.entry(), random.nextInt(6) + 1);
                    }
                }
                case 5 ->
                    desk.elsewhere(desk.text()
                            .replace(" <item_list>\n", " <item_list>\n  <item><ct>" + brought++ + "</ct></item>\n"));
                case 6 -> desk.undo();
                case 7 -> desk.model.hold(random.nextBoolean());
                default -> desk.make();
            }
            for (int steps = random.nextInt(5); steps > 0; steps--) {
                desk.step();
            }
        }
        desk.model.hold(false);
        desk.settle();
        assertThat(desk.shown()).isEqualTo(desk.there());
        assertThat(desk.model.rows()).extracting(row -> row.entry().origin()).isSorted();
        DirectoryModel.Row first = desk.model.rows().isEmpty() ? null : desk.row(0);
        if (first != null) {
            ContactDraft before = first.entry();
            desk.model.set(List.of(first), "fn", "last");
            desk.settle();
            assertThat(desk.there().getFirst())
                    .as("the grid can still be used")
                    .containsEntry("fn", "last")
                    .containsAllEntriesOf(before.with("fn", "last").fields());
        }
    }
}
