package org.provscope.files.remote.ftp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The encoding of file names on an FTP server. Bytes go over the connection as they are and are UTF-8; a name that is
 * not is shown with one character for each byte (Latin-1), and maps back to its file. Shared by all connections of a
 * root.
 */
public final class FtpNames {
    /** The bytes sent for names that are not UTF-8, by the name as it is shown. */
    private final Map<String, String> legacy = new ConcurrentHashMap<>();

    /** Returns the name to show for one that came as Latin-1. */
    String shown(String wire) {
        if (wire.chars().allMatch(c -> c < 0x80)) {
            return wire;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(wire.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            legacy.put(wire, wire);
            return wire;
        }
    }

    /** Returns the bytes to send for a path, as Latin-1. */
    String wire(String shown) {
        if (shown.chars().allMatch(c -> c < 0x80)) {
            return shown;
        }
        StringBuilder wire = new StringBuilder();
        for (String segment : shown.split("/", -1)) {
            String known = legacy.get(segment);
            wire.append(wire.isEmpty() ? "" : "/")
                    .append(
                            known != null
                                    ? known
                                    : new String(
                                            segment.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
        return shown.startsWith("/") ? "/" + wire : wire.toString();
    }
}
