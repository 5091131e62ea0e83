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
        return "Your changes in " + files(saved) + " of this root are not in it yet";
    }

    static String words(DraftStore.Saved saved) {
        String names = String.join(", ", saved.files().stream().limit(MOST_NAMES).map(path -> path.value())
                .toList());
        return "Kept on " + when(saved) + ": " + names + (saved.files().size() > MOST_NAMES ? " …" : "")
                + ". What changed in the root since then is put together with it.";
    }
}
