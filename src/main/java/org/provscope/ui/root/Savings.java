package org.provscope.ui.root;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.provscope.workspace.DraftStore;

/** Words about changes that an earlier window left behind. */
final class Savings {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
            FormatStyle.SHORT);
    private static final int MOST_NAMES = 5;

    private Savings() {}

    static String files(DraftStore.Saved saved) {
        int count = saved.files().size();
        return count == 1 ? "1 file" : count + " files";
    }

    static String when(DraftStore.Saved saved) {
        return WHEN.format(saved.saved().atZone(ZoneId.systemDefault()));
    }

    static String title(DraftStore.Saved saved) {
        return "You have unpublished changes in " + files(saved);
    }

    static String words(DraftStore.Saved saved) {
        String names = String.join(", ", saved.files().stream().limit(MOST_NAMES).map(path -> path.value())
                .toList());
        return "Kept on " + when(saved) + ": " + names
                + (saved.files().size() > MOST_NAMES ? " and " + (saved.files().size() - MOST_NAMES) + " more" : "")
                + ". Where the root changed since then, both changes are put together.";
    }
}
