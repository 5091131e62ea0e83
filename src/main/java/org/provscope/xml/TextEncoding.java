package org.provscope.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a file's bytes.
 *
 * @param charset the charset in use
 * @param bom     the byte order mark the file begins with
 * @param problem why the encoding that the file declares cannot be used, or null
 */
record TextEncoding(
        Charset charset, ByteOrderMark bom, @Nullable String problem) {
    private static final TextEncoding PLAIN_UTF_8 = new TextEncoding(StandardCharsets.UTF_8, ByteOrderMark.NONE, null);
    private static final Set<String> REGISTERED_ALIASES = Set.of("ASCII", "LATIN1", "L1", "ISO_8859-1");
    /** How many bytes are searched for an XML declaration. */
    private static final int DECLARATION_LIMIT = 400;

    /**
     * Detects the encoding by XML 1.0 appendix F: byte order mark, then the shape of {@code <?}, then the declaration,
     * then UTF-8.
     */
    static TextEncoding detect(byte[] bytes) {
        ByteOrderMark bom = ByteOrderMark.of(bytes);
        if (bom.isWide()) {
            return new TextEncoding(bom.charset(), bom, null);
        }
        if (startsWith(bytes, 0, new byte[] {0, '<', 0, '?'})) {
            return new TextEncoding(StandardCharsets.UTF_16BE, ByteOrderMark.NONE, null);
        }
        if (startsWith(bytes, 0, new byte[] {'<', 0, '?', 0})) {
            return new TextEncoding(StandardCharsets.UTF_16LE, ByteOrderMark.NONE, null);
        }
        String declared = declaredName(bytes, bom.length());
        if (declared == null || declared.equalsIgnoreCase("UTF-8")) {
            return bom.length() == 0 ? PLAIN_UTF_8 : new TextEncoding(StandardCharsets.UTF_8, bom, null);
        }
        Charset charset = charset(declared);
        if (charset == null) {
            return new TextEncoding(StandardCharsets.UTF_8, bom, "the encoding “" + declared + "” is not known");
        }
        if (!keepsAscii(charset)) {
            return new TextEncoding(StandardCharsets.UTF_8, bom, "the file says it is " + declared + ", but it is not");
        }
        return new TextEncoding(charset, bom, null);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
        return bytes.length >= at + prefix.length
                && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }

    private static @Nullable String declaredName(byte[] bytes, int from) {
        if (!startsWith(bytes, from, "<?xml".getBytes(StandardCharsets.US_ASCII))) {
            return null;
        }
        int limit = Math.min(bytes.length, from + DECLARATION_LIMIT);
        String head = new String(bytes, from, limit - from, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        if (end < 0) {
            return null;
        }
        int at = head.indexOf("encoding");
        if (at < 0 || at > end) {
            return null;
        }
        at = skipBlank(head, at + "encoding".length());
        if (at >= end || head.charAt(at) != '=') {
            return null;
        }
        at = skipBlank(head, at + 1);
        char quote = at < end ? head.charAt(at) : 0;
        int close = quote == '"' || quote == '\'' ? head.indexOf(quote, at + 1) : -1;
        return close < 0 || close > end ? null : head.substring(at + 1, close);
    }

    private static int skipBlank(String text, int at) {
        int i = at;
        while (i < text.length() && Scanner.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Returns the charset of a registered name, or null: parsers reject others, such as {@code UTF8}, which Java knows
     * too.
     */
    private static @Nullable Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean registered =
                    name.equalsIgnoreCase(charset.name()) || REGISTERED_ALIASES.contains(name.toUpperCase(Locale.ROOT));
            return registered ? charset : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static boolean keepsAscii(Charset charset) {
        String sample = "<?xml version=\"1.0\"?>";
        return charset.canEncode()
                && Arrays.equals(sample.getBytes(charset), sample.getBytes(StandardCharsets.US_ASCII));
    }
}
