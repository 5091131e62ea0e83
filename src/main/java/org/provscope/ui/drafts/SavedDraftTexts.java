package org.provscope.ui.drafts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.provscope.workspace.drafts.DraftStore;

/** The wording about changes that an earlier window left behind. */
public final class SavedDraftTexts {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    private static final int MOST_NAMES = 5;

    private SavedDraftTexts() {}

    /** Returns how many files were changed. */
    public static String files(DraftStore.Saved saved) {
        int count = saved.files().size();
        return count == 1 ? "1 file" : count + " files";
    }

    /** Returns what to show after the address of a root with unpublished changes; empty if it has none. */
    public static String mark(List<DraftStore.Saved> all, String address) {
        int files = all.stream()
                .filter(saved -> saved.isOf(address))
                .mapToInt(saved -> saved.files().size())
                .sum();
        return files == 0 ? "" : files == 1 ? "  (1 changed file)" : "  (" + files + " changed files)";
    }

    /** Returns when the changes were saved. */
    public static String when(DraftStore.Saved saved) {
        return WHEN.format(saved.saved().atZone(ZoneId.systemDefault()));
    }

    /** Returns the title of the offer. */
    public static String title(DraftStore.Saved saved) {
        return saved.damage() != null
                ? "The file with your unpublished changes is damaged"
                : "You have unpublished changes in " + files(saved);
    }

    /** Returns the text of the offer. */
    public static String words(DraftStore.Saved saved) {
        if (saved.damage() != null) {
            return saved.file() + ", kept on " + when(saved) + ": " + saved.damage() + ". "
                    + (saved.files().isEmpty()
                            ? "Nothing in it can be recovered. The file stays where it is."
                            : files(saved) + " can be recovered. The damaged file is kept as well.");
        }
        String names = String.join(
                ", ",
                saved.files().stream()
                        .limit(MOST_NAMES)
                        .map(path -> path.value())
                        .toList());
        return "Kept on " + when(saved) + ": " + names
                + (saved.files().size() > MOST_NAMES ? " and " + (saved.files().size() - MOST_NAMES) + " more" : "")
                + ". If the root has changed since then, both changes are merged.";
    }
}
