package org.provscope.directory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.ByteOrderMark;

/**
 * The text of a file that another program exported.
 *
 * @param doubt what a person should look at, a sentence; null if the encoding is sure
 */
record TextFile(String text, @Nullable String doubt) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Decodes bytes by their byte order mark; else as UTF-8 if they are valid, else as what Excel writes on Windows.
     */
    static TextFile of(byte[] bytes) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != ByteOrderMark.NONE) {
            return marked(bytes, mark.length(), mark.charset());
        }
        try {
            return new TextFile(exact(bytes, 0, StandardCharsets.UTF_8), null);
        } catch (CharacterCodingException e) {
            return new TextFile(
                    new String(bytes, WINDOWS),
                    "The file is not UTF-8: it was read as " + WINDOWS.name()
                            + ", which Excel writes on Windows. Check names with accents.");
        }
    }

    private static TextFile marked(byte[] bytes, int from, Charset charset) {
        try {
            return new TextFile(exact(bytes, from, charset), null);
        } catch (CharacterCodingException e) {
            return new TextFile(
                    new String(bytes, from, bytes.length - from, charset),
                    "The file says that it is "
                            + charset.name()
                            + ", but parts of it are not. Unreadable characters are shown as \uFFFD. Fix them in the file "
                            + "first.");
        }
    }

    private static String exact(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }
}
