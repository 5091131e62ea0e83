package org.provscope.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds phones, files, parameters and commands by a few letters; after a {@code >} only commands. */
public final class GoToModel {
    private static final int SHOWN = 60;
    private static final String COMMANDS = ">";

    private record Match(GoToItem item, int score) {}

    private final List<GoToItem> items;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<GoToItem> matches = FXCollections.observableArrayList();

    public GoToModel(List<GoToItem> items) {
        this.items = items;
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

    private void find(String text) {
        boolean onlyCommands = text.stripLeading().startsWith(COMMANDS);
        String clean = text.strip().toLowerCase(Locale.ROOT);
        if (onlyCommands) {
            clean = clean.substring(COMMANDS.length()).strip();
        }
        if (clean.isEmpty()) {
            matches.setAll(items.stream()
                    .filter(item -> onlyCommands == (item.kind() == GoToItem.Kind.COMMAND))
                    .limit(SHOWN)
                    .toList());
            return;
        }
        String[] words = clean.split("\\s+");
        List<Match> found = new ArrayList<>();
        for (GoToItem item : items) {
            int score = onlyCommands && item.kind() != GoToItem.Kind.COMMAND ? 0 : item.score(words);
            if (score > 0) {
                found.add(new Match(item, score));
            }
        }
        found.sort(Comparator.comparingInt((Match match) -> -match.score())
                .thenComparing(match -> match.item().kind()));
        matches.setAll(found.stream().limit(SHOWN).map(Match::item).toList());
    }
}
