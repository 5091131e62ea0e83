package org.provscope.files.vfs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * How an FTP server writes the names of files. Bytes go over the connection as they are; they are UTF-8 until the server
 * sends some that cannot be, then every byte is one character (Latin-1), so that each name finds back to its file.
 * Shared by all connections of a root.
 */
final class FtpNames {
    private volatile boolean legacy;

    /** What a name means whose bytes came as Latin-1. */
    String shown(String wire) {
        return legacy ? wire : decode(wire);
    }

    private String decode(String wire) {
        if (wire.chars().allMatch(c -> c < 0x80)) {
            return wire;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(wire.getBytes(
                    StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            legacy = true;
            return wire;
        }
    }

    /** What is sent for a name, as Latin-1. */
    String wire(String shown) {
        return legacy
                ? shown
                : new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
