package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.provscope.files.RootPath;

/** The files that masters name; a placeholder may stand for any phone, model or part number. */
public final class NamedFiles {
    private static final String ANY_PHONE = "\0";
    private static final Pattern ADDRESS = Pattern.compile("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])");

    private final Set<String> names = new HashSet<>();
    private final List<List<String>> patterns = new ArrayList<>();

    /** Adds an entry of a list of files as it is written; one that leads out of the root is ignored. */
    public void add(String entry) {
        RootPath path = RootPath.of(entry);
        if (path == null) {
            return;
        }
        String folded = path.value()
                .toLowerCase(Locale.ROOT)
                .replace("[phone_mac_address]", ANY_PHONE)
                .replace("[macaddress]", ANY_PHONE);
        if (folded.contains("[")) {
            patterns.add(List.of(folded.split("\\[phone_(?:model|model_number|part_number)]", -1)));
        } else {
            names.add(folded);
        }
    }

    /** Returns true if no file is named. */
    public boolean isEmpty() {
        return names.isEmpty() && patterns.isEmpty();
    }

    /** Returns true if a master may name this file; a placeholder matches any address, model or part number. */
    public boolean contains(RootPath path) {
        String folded = path.value().toLowerCase(Locale.ROOT);
        String anyPhone = ADDRESS.matcher(folded).replaceAll(ANY_PHONE);
        return names.contains(folded)
                || names.contains(anyPhone)
                || patterns.stream().anyMatch(pieces -> matches(anyPhone, pieces) || matches(folded, pieces));
    }

    private static boolean matches(String path, List<String> pieces) {
        if (pieces.size() == 1) {
            return path.equals(pieces.getFirst());
        }
        int at = pieces.getFirst().length();
        if (!path.startsWith(pieces.getFirst())) {
            return false;
        }
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = path.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return path.length() - pieces.getLast().length() >= at && path.endsWith(pieces.getLast());
    }
}
