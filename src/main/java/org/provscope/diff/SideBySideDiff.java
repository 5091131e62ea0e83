package org.provscope.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.ArrangedText.Line;
import org.provscope.xml.SourceText;

/** Two texts side by side, line by line, and word by word if a line became another. */
public final class SideBySideDiff {
    /** The most pairs of lines in a block; beyond it lines are paired in order, without comparing them. */
    private static final int MOST_PAIRS = 1_000_000;

    private static final int MOST_WORDS = 2_000;
    /** The least likeness of two lines that count as one changed line. */
    private static final double ALIKE = 0.4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    private final List<Row> rows = new ArrayList<>();
    private final List<Line> before;
    private final List<Line> after;

    /** How a line changed. */
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }

    /** Part of a line; the parts together are the whole line. */
    public record Piece(String text, boolean isDifferent) {}

    /**
     * A line of one text.
     *
     * @param line its line in its text, from 1
     */
    public record Side(int line, List<Piece> pieces) {
        /** Returns the whole line. */
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /**
     * A line of one text beside that of the other.
     *
     * @param before null if it was added
     * @param after  null if it was removed
     */
    public record Row(
            Kind kind, @Nullable Side before, @Nullable Side after) {}

    private SideBySideDiff(List<Line> before, List<Line> after) {
        this.before = before;
        this.after = after;
    }

    /** Compares two texts. Slow for large ones. */
    public static SideBySideDiff of(SourceText before, SourceText after, DiffOptions ignoring) {
        boolean whole = ignoring != DiffOptions.NOTHING && ArrangedText.isWhole(before) && ArrangedText.isWhole(after);
        SideBySideDiff comparison =
                new SideBySideDiff(ArrangedText.of(before, ignoring, whole), ArrangedText.of(after, ignoring, whole));
        comparison.compare();
        return comparison;
    }

    /** Returns every line of both texts, in their order. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Returns how many rows are not the same on both sides. */
    public int differences() {
        return (int) rows.stream().filter(row -> row.kind() != Kind.SAME).count();
    }

    private void compare() {
        List<LineDiff.Block> blocks = LineDiff.of(
                before.stream().map(Line::text).toList(),
                after.stream().map(Line::text).toList());
        int i = 0;
        int j = 0;
        for (LineDiff.Block block : blocks) {
            same(i, block.before(), j);
            different(block);
            i = block.beforeEnd();
            j = block.afterEnd();
        }
        same(i, before.size(), j);
    }

    private void same(int from, int to, int other) {
        for (int k = 0; k < to - from; k++) {
            rows.add(new Row(Kind.SAME, plain(before.get(from + k), false), plain(after.get(other + k), false)));
        }
    }

    private static Side plain(Line line, boolean isDifferent) {
        return new Side(line.number(), List.of(new Piece(line.text(), isDifferent)));
    }

    private void different(LineDiff.Block block) {
        int[] partners = partners(block);
        int j = block.after();
        for (int i = block.before(); i < block.beforeEnd(); i++) {
            int partner = partners[i - block.before()];
            if (partner < 0) {
                rows.add(new Row(Kind.REMOVED, plain(before.get(i), true), null));
                continue;
            }
            for (; j < partner; j++) {
                rows.add(new Row(Kind.ADDED, null, plain(after.get(j), true)));
            }
            rows.add(changed(before.get(i), after.get(partner)));
            j = partner + 1;
        }
        for (; j < block.afterEnd(); j++) {
            rows.add(new Row(Kind.ADDED, null, plain(after.get(j), true)));
        }
    }

    /** Returns for each removed line the added one that it became, or -1; in rising order. */
    private int[] partners(LineDiff.Block block) {
        int old = block.beforeEnd() - block.before();
        int now = block.afterEnd() - block.after();
        int[] partners = new int[old];
        if ((long) old * now > MOST_PAIRS) {
            for (int i = 0; i < old; i++) {
                partners[i] = i < now ? block.after() + i : -1;
            }
            return partners;
        }
        double[][] best = new double[old + 1][now + 1];
        double[][] alike = new double[old][now];
        List<Map<String, Integer>> words = new ArrayList<>();
        for (int j = 0; j < now; j++) {
            words.add(counted(after.get(block.after() + j).text()));
        }
        for (int x = old - 1; x >= 0; x--) {
            Map<String, Integer> mine = counted(before.get(block.before() + x).text());
            for (int y = now - 1; y >= 0; y--) {
                alike[x][y] = alike(mine, words.get(y));
                double together = alike[x][y] < ALIKE ? 0 : alike[x][y] + best[x + 1][y + 1];
                best[x][y] = Math.max(together, Math.max(best[x + 1][y], best[x][y + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < old) {
            if (j < now && alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                partners[i++] = block.after() + j++;
            } else if (j < now && best[i][j] == best[i][j + 1] && best[i][j] != best[i + 1][j]) {
                j++;
            } else {
                partners[i++] = -1;
            }
        }
        return partners;
    }

    private static Map<String, Integer> counted(String line) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : words(line)) {
            if (Character.isLetterOrDigit(word.charAt(0))) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    /** Returns how much of two lines' letters stands in words that both have: 0 to 1. */
    private static double alike(Map<String, Integer> one, Map<String, Integer> other) {
        int shared = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            int length = word.getKey().length();
            shared += length * Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
            all += length * word.getValue();
        }
        for (Map.Entry<String, Integer> word : other.entrySet()) {
            all += word.getKey().length() * word.getValue();
        }
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static Row changed(Line before, Line after) {
        List<String> old = words(before.text());
        List<String> now = words(after.text());
        boolean[] oldChanged = new boolean[old.size()];
        boolean[] nowChanged = new boolean[now.size()];
        for (LineDiff.Block block : LineDiff.of(old, now)) {
            Arrays.fill(oldChanged, block.before(), block.beforeEnd(), true);
            Arrays.fill(nowChanged, block.after(), block.afterEnd(), true);
        }
        return new Row(
                Kind.CHANGED,
                new Side(before.number(), pieces(old, oldChanged)),
                new Side(after.number(), pieces(now, nowChanged)));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        int end = 0;
        while (words.size() < MOST_WORDS && matcher.find()) {
            words.add(matcher.group());
            end = matcher.end();
        }
        if (end < line.length()) {
            words.add(line.substring(end));
        }
        return words;
    }

    /** Returns the parts of a line; a blank between two changed words belongs to the change. */
    private static List<Piece> pieces(List<String> words, boolean[] changed) {
        for (int i = 1; i + 1 < changed.length; i++) {
            changed[i] |= words.get(i).isBlank() && changed[i - 1] && changed[i + 1];
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(words.get(i));
            if (i + 1 == words.size() || changed[i + 1] != changed[i]) {
                pieces.add(new Piece(text.toString(), changed[i]));
                text.setLength(0);
            }
        }
        return pieces;
    }
}
