package org.provscope.ui.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.PhoneLogLine;
import org.provscope.evidence.SaidLine;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;

/**
 * A phone's log as it is kept in memory: its bytes, and where lines begin. Lines are made when somebody looks at them, so
 * that logs of hundreds of megabytes can be shown.
 */
public final class LogText {
    private static final int CHECKED_LINES = 4096;
    /** Where to look for the beginning of a line, behind what a syslog puts in front. */
    private static final int HEAD = 240;

    private static final int LONGEST_COMPONENT = 9;

    /**
     * Which lines are wanted.
     *
     * @param text      in lower case, anywhere in the line's text; empty for all
     * @param component what of the phone wrote it; empty for all
     * @param level     the least level, or negative for all
     */
    record Wanted(String text, String component, int level) {
        static final Wanted ALL = new Wanted("", "", -1);

        /** Returns true if a text is wanted that is the same in every encoding. */
        private boolean isAscii() {
            return !text.isEmpty() && text.chars().allMatch(c -> c < 0x80);
        }

        private boolean includes(SaidLine line) {
            return (component.isEmpty() || line.component().equals(component))
                    && (level < 0 || line.level() != null && line.level() >= level)
                    && (text.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(text));
        }
    }

    private final RootPath file;
    private final byte[] bytes;
    private final int[] starts;
    private final List<String> components;

    private LogText(RootPath file, byte[] bytes, int[] starts, List<String> components) {
        this.file = file;
        this.bytes = bytes;
        this.starts = starts;
        this.components = components;
    }

    /**
     * Takes a log apart.
     *
     * @param bytes its content in UTF-8, which must not change any more
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static LogText of(RootPath file, byte[] bytes, Cancellation cancellation) {
        int[] starts = new int[1024];
        int lines = 0;
        for (int start = 0; start < bytes.length; ) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = start;
            while (start < bytes.length && bytes[start] != '\n') {
                start++;
            }
            start++;
        }
        LogText text = new LogText(file, bytes, Arrays.copyOf(starts, lines), List.of());
        TreeSet<String> components = new TreeSet<>();
        for (int i = 0; i < lines; i++) {
            if (i % CHECKED_LINES == 0) {
                cancellation.check();
            }
            String component = text.component(i);
            if (component != null) {
                components.add(component);
            }
        }
        return new LogText(file, bytes, text.starts, List.copyOf(components));
    }

    /** Returns where the name of what of the phone wrote a line begins; negative if the line has another form. */
    private int componentStart(int index) {
        int end = Math.min(end(index), starts[index] + HEAD);
        int bar = starts[index];
        while (bar < end && bytes[bar] != '|') {
            bar++;
        }
        return bar < end ? bar + 1 : -1;
    }

    /** Returns where that name ends. */
    private int componentEnd(int start, int index) {
        int last = Math.min(end(index), start + LONGEST_COMPONENT);
        int next = start;
        while (next < last && bytes[next] != '|') {
            next++;
        }
        return next < end(index) && bytes[next] == '|' && next > start ? next : -1;
    }

    /** Returns what of the phone wrote a line, without making the line; null if its form is another one. */
    private @Nullable String component(int index) {
        int start = componentStart(index);
        int end = start < 0 ? -1 : componentEnd(start, index);
        return end < 0 ? null : new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
    }

    /** Returns the level of a line, without making the line; negative if it has none. */
    private int level(int index) {
        int start = componentStart(index);
        int end = start < 0 ? -1 : componentEnd(start, index);
        int level = end < 0 || end + 1 >= end(index) ? -1 : bytes[end + 1] - '0';
        return level >= 0 && level <= 9 ? level : -1;
    }

    /** Returns false if a line cannot be wanted; a quick look that spares making most lines. */
    private boolean mayBe(Wanted wanted, int index) {
        return (wanted.level() < 0 || level(index) >= wanted.level())
                && (wanted.component().isEmpty() || wanted.component().equals(component(index)))
                && (!wanted.isAscii() || holds(index, wanted.text()));
    }

    /** Returns true if the bytes of a line hold a text, whatever the case. */
    private boolean holds(int index, String lower) {
        int last = end(index) - lower.length();
        char first = lower.charAt(0);
        for (int i = starts[index]; i <= last; i++) {
            if (lowerCase(bytes[i]) == first) {
                int at = 1;
                while (at < lower.length() && lowerCase(bytes[i + at]) == lower.charAt(at)) {
                    at++;
                }
                if (at == lower.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int lowerCase(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private int end(int index) {
        return index + 1 < starts.length ? starts[index + 1] - 1 : bytes.length;
    }

    /** Returns how many lines there are. */
    public int lines() {
        return starts.length;
    }

    /** Returns a line, counted from 0; one of another form has only a text. */
    public SaidLine line(int index) {
        int start = starts[index];
        String line = new String(bytes, start, Math.max(0, end(index) - start), StandardCharsets.UTF_8);
        SaidLine said = PhoneLogLine.of(file, index + 1, line);
        return said == null ? new SaidLine(file, index + 1, "", "", null, null, line.strip()) : said;
    }

    /** Returns the parts of the phone that wrote lines. */
    public List<String> components() {
        return components;
    }

    /**
     * Returns the indexes of the lines that are wanted.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    int[] matching(Wanted wanted, Cancellation cancellation) {
        int[] found = new int[1024];
        int count = 0;
        for (int i = 0; i < starts.length; i++) {
            if (i % CHECKED_LINES == 0) {
                cancellation.check();
            }
            if (mayBe(wanted, i) && wanted.includes(line(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * Returns the lines about configuration and errors, the last ones of them if there are very many.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Collection<SaidLine> complaints(int most, Cancellation cancellation) {
        Deque<SaidLine> found = new ArrayDeque<>();
        for (int i = 0; i < starts.length; i++) {
            if (i % CHECKED_LINES == 0) {
                cancellation.check();
            }
            String component = component(i);
            if (component != null && SaidLine.isComplaint(component, level(i))) {
                SaidLine line = line(i);
                if (line.isComplaint()) {
                    if (found.size() == most) {
                        found.removeFirst();
                    }
                    found.add(line);
                }
            }
        }
        return found;
    }
}
