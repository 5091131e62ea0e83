package org.provscope.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.schema.PhoneModels;
import org.provscope.xml.SourceText;

/** Reads one log that a phone uploaded: who it is, and what it said. A line that was cut off tells nothing wrong. */
final class PhoneLogReader {
    private static final Pattern MODEL = Pattern.compile("Platform: (?:.*[ ,])?Model=([^,=]{2,40}),");
    private static final Pattern ASSEMBLY =
            Pattern.compile("Platform: (?:.*[ ,])?Assembly=([0-9]{4}-[0-9]{5}-[0-9]{3})(?![0-9])");
    private static final Pattern APPLICATION = Pattern.compile(
            "Application, main: Label=SIP[^,]*, Version=([1-9][0-9]?(?:\\.[0-9A-Za-z]{1,8}){2,4})(?![0-9A-Za-z.])");

    private static final int LONGEST_LINE = 1 << 20;

    private final RootPath file;
    private final int keep;
    private final Deque<SaidLine> said = new ArrayDeque<>();
    private @Nullable String model;
    private @Nullable String firmware;

    private byte[] begun = new byte[0];
    private int number;
    private boolean hasBegun;

    /**
     * @param keep how many of the last lines about configuration and errors to keep
     */
    PhoneLogReader(RootPath file, int keep) {
        this.file = file;
        this.keep = keep;
    }

    /** Reads a whole log, whatever its encoding. */
    void whole(byte[] bytes) {
        part(isWide(bytes) ? SourceText.of(bytes).text().getBytes(StandardCharsets.UTF_8) : bytes);
        finish();
    }

    private static boolean isWide(byte[] bytes) {
        return bytes.length > 1 && ((bytes[0] & 0xff) == 0xff || (bytes[0] & 0xff) == 0xfe);
    }

    /** Reads the next part of a log; a line that it does not end is kept until the next. */
    void part(byte[] next) {
        hasBegun = true;
        byte[] bytes = next;
        if (begun.length > 0) {
            bytes = Arrays.copyOf(begun, begun.length + next.length);
            System.arraycopy(next, 0, bytes, begun.length, next.length);
        }
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end == bytes.length) {
                break;
            }
            line(bytes, start, end, true);
            start = end + 1;
        }
        // Nobody reads a line of megabytes.
        begun = bytes.length - start > LONGEST_LINE ? new byte[0] : Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** Reads the end of a log whose middle is left out. */
    void end(byte[] tail) {
        begun = new byte[0];
        int line = 0;
        while (line < tail.length && tail[line] != '\n') {
            line++;
        }
        part(Arrays.copyOfRange(tail, Math.min(tail.length, line + 1), tail.length));
        finish();
    }

    /** Reads the last line, which may be cut off. */
    void finish() {
        if (begun.length > 0) {
            line(begun, 0, begun.length, false);
            begun = new byte[0];
        }
    }

    /** Returns true if anything was read. */
    boolean hasBegun() {
        return hasBegun;
    }

    private void line(byte[] bytes, int start, int end, boolean isWhole) {
        number++;
        if (keep > 0 || holds(bytes, start, end, 'P') || holds(bytes, start, end, 'A')) {
            line(new String(bytes, start, end - start, StandardCharsets.UTF_8), isWhole);
        }
    }

    /** Returns true if a line may tell who the phone is; it saves making a text of most others. */
    private static boolean holds(byte[] bytes, int start, int end, char first) {
        String word = first == 'P' ? "Platform: " : "Application,";
        for (int i = start; i + word.length() <= end; i++) {
            int at = 0;
            while (at < word.length() && bytes[i + at] == word.charAt(at)) {
                at++;
            }
            if (at == word.length()) {
                return true;
            }
        }
        return false;
    }

    private void line(String line, boolean isWhole) {
        if (line.contains("Platform: ")) {
            platform(line);
        }
        if (line.contains("Application,")) {
            Matcher application = APPLICATION.matcher(line);
            // A number at the end of a log that was cut off may have more digits.
            if (application.find() && (isWhole || application.end() < line.length())) {
                firmware = application.group(1);
            }
        }
        SaidLine read = keep == 0 ? null : PhoneLogLine.of(file, number, line);
        if (read != null && read.isComplaint()) {
            if (said.size() == keep) {
                said.removeFirst();
            }
            said.add(read);
        }
    }

    /** Returns which of a phone's logs a file is, by its name. */
    static EvidenceSource source(RootPath file) {
        return file.name().toLowerCase(Locale.ROOT).contains("-boot")
                ? EvidenceSource.BOOT_LOG
                : EvidenceSource.APP_LOG;
    }

    /** By the part number, else by the name; where they contradict each other, by neither. */
    private void platform(String line) {
        Matcher assembly = ASSEMBLY.matcher(line);
        Matcher named = MODEL.matcher(line);
        String byPart = assembly.find() ? PhoneModels.codeOfPart(assembly.group(1)) : null;
        String byName = named.find() ? PhoneModels.codeOfName(named.group(1)) : null;
        if (byPart != null && byName != null && !byPart.equals(byName) && PhoneModels.find(byName) != null) {
            model = null;
        } else if (byPart != null || byName != null) {
            model = byPart != null ? byPart : byName;
        }
    }

    @Nullable
    String model() {
        return model;
    }

    @Nullable
    String firmware() {
        return firmware;
    }

    Deque<SaidLine> said() {
        return said;
    }
}
