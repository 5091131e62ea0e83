package org.provscope.ui.editor;

import java.util.Arrays;
import java.util.List;
import org.provscope.diff.TextDiff;
import org.provscope.xml.TextEdit;

/**
 * Maps a file's text to the text in the editor's control, which knows line feeds only, and back: an edit of what is
 * shown becomes one edit of the file's text, and every line end outside it stays as it is.
 */
final class EditorTextMapping {
    private final String original;
    private final String shown;
    /** Offsets in the original of the line feeds of CR LF pairs: each makes what is shown one shorter. */
    private final int[] pairs;
    /** What is shown is the original itself: the usual case, and the fast one in a large file. */
    private final boolean plain;

    EditorTextMapping(String original) {
        this.original = original;
        plain = original.indexOf('\r') < 0;
        if (plain) {
            pairs = new int[0];
            shown = original;
            return;
        }
        int[] found = new int[16];
        int count = 0;
        for (int i = original.indexOf("\r\n"); i >= 0; i = original.indexOf("\r\n", i + 2)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i + 1;
        }
        pairs = Arrays.copyOf(found, count);
        shown = original.replace("\r\n", "\n").replace('\r', '\n');
    }

    String shown() {
        return shown;
    }

    String original() {
        return original;
    }

    /** Returns where an offset of the original is shown. */
    int toShown(int offset) {
        int at = Arrays.binarySearch(pairs, offset);
        return offset - (at >= 0 ? at : -at - 1);
    }

    /** Returns the offset in the original of an offset in what is shown. */
    int toOriginal(int offset) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // The line feed of pair n is shown at pairs[n] - n - 1.
            if (pairs[middle] - middle - 1 < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return offset + low;
    }

    /** Returns edits of the original after what is shown was changed: as few and as small as possible. */
    List<TextEdit> edits(String now) {
        return toOriginal(TextDiff.of(shown, now), now);
    }

    /**
     * Returns edits of what is shown as edits of the original; line ends outside them stay as they are.
     *
     * @param now what is shown afterwards
     */
    List<TextEdit> toOriginal(List<TextEdit> edits, String now) {
        if (plain) {
            return edits;
        }
        List<TextEdit> found = edits.stream().map(this::toOriginal).toList();
        return leadTo(now, found) ? found : List.of(toOriginal(TextDiff.whole(shown, now)));
    }

    private TextEdit toOriginal(TextEdit edit) {
        return apart(
                toOriginal(edit.span().start()),
                toOriginal(edit.span().end()),
                edit.replacement().replace("\n", lineEnd()));
    }

    /**
     * Returns true if edits together lead to a text: at line ends of several kinds, edits that are right one by one may
     * not be.
     */
    private boolean leadTo(String now, List<TextEdit> edits) {
        int end = 0;
        for (TextEdit edit : edits) {
            if (edit.span().start() < end) {
                return false;
            }
            end = edit.span().end();
        }
        return new EditorTextMapping(TextEdit.apply(original, edits)).shown().equals(now);
    }

    /** Returns an edit that keeps the line ends it brings together apart: CR and LF side by side are a single one. */
    private TextEdit apart(int start, int end, String middle) {
        int from = start;
        String text = middle;
        char next = end < original.length() ? original.charAt(end) : 0;
        if (text.endsWith("\r") && next == '\n') {
            text += "\n";
        }
        char first = text.isEmpty() ? next : text.charAt(0);
        if (from > 0 && original.charAt(from - 1) == '\r' && first == '\n') {
            from--;
            text = "\r\n" + text;
        }
        return TextEdit.replace(from, end, text);
    }

    /** Returns the first line end of the file. */
    private String lineEnd() {
        int feed = original.indexOf('\n');
        int back = original.indexOf('\r');
        if (back < 0) {
            return "\n";
        }
        return feed == back + 1 ? "\r\n" : feed < 0 || back < feed ? "\r" : "\n";
    }
}
