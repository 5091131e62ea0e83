package org.provscope.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Finds phones, files, parameters and commands by a few letters; after a {@code >} only commands. */
public final class GoToModel {
    private static final int SHOWN = 60;
    private static final int LATELY = 250;
    private static final String COMMANDS = ">";

    private record Match(GoToItem item, int score) {}

    private final List<GoToItem> items;
    private final Function<String, @Nullable GoToItem> own;
    private final RecentItems recent;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<GoToItem> matches = FXCollections.observableArrayList();

    public GoToModel(List<GoToItem> items) {
        this(items, typed -> null, new RecentItems("", kept -> {}));
    }

    /**
     * @param recent what was used lately, which comes first
     * @param own    what the typed text itself stands for, which is offered unless an item has that title; null for nothing
     */
    public GoToModel(List<GoToItem> items, Function<String, @Nullable GoToItem> own, RecentItems recent) {
        this.recent = recent;
        this.items = items;
        this.own = own;
        search.subscribe(this::find);
    }

    /** Returns the typed search. */
    public StringProperty search() {
        return search;
    }

    /** Returns the best matches, the best one first. */
    public ObservableList<GoToItem> matches() {
        return matches;
    }

    /** Goes to an item, and remembers that. */
    void go(GoToItem item) {
        recent.used(item);
        item.go().run();
    }

    private int place(GoToItem item) {
        int place = recent.place(item);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private void find(String text) {
        boolean onlyCommands = text.stripLeading().startsWith(COMMANDS);
        String clean = text.strip().toLowerCase(Locale.ROOT);
        if (onlyCommands) {
            clean = clean.substring(COMMANDS.length()).strip();
        }
        if (clean.isEmpty()) {
            List<GoToItem> first = new ArrayList<>(items.stream()
                    .filter(item -> onlyCommands ? item.kind() == GoToItem.Kind.COMMAND : recent.place(item) >= 0)
                    .toList());
            first.sort(Comparator.comparingInt(this::place));
            items.stream()
                    .filter(item -> item.kind() != GoToItem.Kind.COMMAND && !onlyCommands && recent.place(item) < 0)
                    .limit(SHOWN)
                    .forEach(first::add);
            matches.setAll(first.subList(0, Math.min(SHOWN, first.size())));
            return;
        }
        String[] words = clean.split("\\s+");
        List<Match> found = new ArrayList<>();
        for (GoToItem item : items) {
            int score = onlyCommands && item.kind() != GoToItem.Kind.COMMAND ? 0 : item.score(words);
            if (score > 0) {
                found.add(new Match(item, score + (recent.place(item) >= 0 ? LATELY : 0)));
            }
        }
        found.sort(Comparator.comparingInt((Match match) -> -match.score())
                .thenComparing(match -> match.item().kind()));
        List<GoToItem> best =
                new ArrayList<>(found.stream().limit(SHOWN).map(Match::item).toList());
        GoToItem typed = own.apply(text.strip());
        if (typed != null && best.stream().noneMatch(item -> item.title().equals(typed.title()))) {
            best.add(typed.weight() > 0 ? 0 : best.size(), typed);
        }
        matches.setAll(best);
    }
}
