package org.provscope.diff;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;
import org.provscope.xml.TextEdit;

/** The edits that turn one text into another: several small ones if the texts differ in several places. */
public final class TextDiff {
    private TextDiff() {}

    /** Returns the edits in order; none if the texts are the same. */
    public static List<TextEdit> of(String before, String after) {
        int limit = Math.min(before.length(), after.length());
        int head = 0;
        while (head < limit && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        List<TextEdit> edits = new ArrayList<>();
        if (head < before.length() - tail || head < after.length() - tail) {
            byLine(
                    before.substring(head, before.length() - tail),
                    after.substring(head, after.length() - tail),
                    head,
                    edits);
        }
        return edits;
    }

    /** Returns one edit from the first to the last difference. */
    public static TextEdit whole(String before, String after) {
        return shortened(before, 0, before.length(), after, 0);
    }

    private static void byLine(String before, String after, int offset, List<TextEdit> edits) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        if (old.size() < 2 || now.size() < 2 || old.size() + now.size() > Limits.MOST_LINES) {
            edits.add(TextEdit.replace(offset, offset + before.length(), after));
            return;
        }
        int[] oldStarts = starts(old);
        int[] nowStarts = starts(now);
        for (Change change : Differences.of(old, now)) {
            int from = oldStarts[change.startOriginal];
            int to = oldStarts[change.endOriginal];
            String text = after.substring(nowStarts[change.startRevised], nowStarts[change.endRevised]);
            edits.add(shortened(before, from, to, text, offset));
        }
    }

    /** Returns an edit without what is the same at both ends. */
    private static TextEdit shortened(String before, int from, int to, String text, int offset) {
        int start = from;
        int head = 0;
        while (start < to && head < text.length() && before.charAt(start) == text.charAt(head)) {
            start++;
            head++;
        }
        int end = to;
        int tail = text.length();
        while (end > start && tail > head && before.charAt(end - 1) == text.charAt(tail - 1)) {
            end--;
            tail--;
        }
        return TextEdit.replace(offset + start, offset + end, text.substring(head, tail));
    }

    /** Returns the lines, each with its line end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', from)) {
            lines.add(text.substring(from, i + 1));
            from = i + 1;
        }
        lines.add(text.substring(from));
        return lines;
    }

    private static int[] starts(List<String> lines) {
        int[] starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            starts[i + 1] = starts[i] + lines.get(i).length();
        }
        return starts;
    }
}
