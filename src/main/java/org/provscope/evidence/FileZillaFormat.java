package org.provscope.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The log of FileZilla Server, before and since 1.0: commands and replies of each session, in lines {@code (000012)
 * 2024-03-12 09:14:02 - user (10.0.0.1)> RETR a.cfg} or {@code 2024-03-12T09:14:02.123Z << [FTP Session 12 10.0.0.1 user]
 * RETR a.cfg}.
 */
final class FileZillaFormat implements LogFormat {
    private static final Pattern OLD = Pattern.compile("^\\(([0-9]+)\\) ?(.{8,24}?) - (.*) \\(([^()]*)\\)> ?(.*)$");
    private static final Pattern NEW =
            Pattern.compile("^<?([0-9T:.,/ -]{10,26}Z?)>? .*?FTP Session ([0-9]+) ([0-9A-Fa-f.:]+)[^\\]]*\\] ?(.*)$");
    private static final int MOST_SESSIONS = 10_000;
    private static final int FINAL = 200;

    private record Asked(@Nullable String time, boolean isUpload, String path) {}

    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    @Override
    public boolean read(String line, Consumer<Entry> to) {
        boolean isOld = line.startsWith("(");
        if (!isOld && !line.contains("FTP Session ")) {
            return false;
        }
        Matcher form = (isOld ? OLD : NEW).matcher(line);
        if (!form.matches()) {
            return false;
        }
        String session = form.group(isOld ? 1 : 2);
        String client = form.group(isOld ? 4 : 3);
        String time = LogTimes.ofNumbers(form.group(isOld ? 2 : 1));
        String text = form.group(isOld ? 5 : 4).strip();
        int status = LogFormat.status(text, 0);
        if (status >= 0 && (text.length() == 3 || text.charAt(3) == ' ' || text.charAt(3) == '-')) {
            Asked command = status < FINAL ? null : asked.remove(session);
            if (command != null) {
                to.accept(new Entry(command.time(), client, session, command.isUpload(), command.path(), status, null));
            }
        } else {
            command(session, time, text);
        }
        return true;
    }

    private void command(String session, @Nullable String time, String text) {
        int blank = text.indexOf(' ');
        String word = blank < 0 ? text : text.substring(0, blank);
        String path = blank < 0 ? "" : text.substring(blank + 1).strip();
        if (asked.size() > MOST_SESSIONS) {
            asked.clear();
            folders.clear();
        }
        int upload = Verbs.isUpload(word);
        if (word.equalsIgnoreCase("CWD")) {
            folders.put(session, path.startsWith("/") ? path : folders.getOrDefault(session, "") + "/" + path);
        } else if (upload >= 0 && !path.isEmpty()) {
            String folder = folders.getOrDefault(session, "");
            asked.put(
                    session,
                    new Asked(
                            time, upload == 1, path.startsWith("/") || folder.isEmpty() ? path : folder + "/" + path));
        }
    }
}
