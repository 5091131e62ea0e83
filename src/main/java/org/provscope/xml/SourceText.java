package org.provscope.xml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file, which converts back to exactly its bytes: encoding, byte order mark and line ends are
 * preserved.
 *
 * <p>A byte that is invalid in the file's encoding becomes one lone low surrogate (U+DC80 to U+DCFF) and that byte
 * again when written, so that a file with one bad byte can be shown and edited without touching it.
 */
public final class SourceText {
    private static final int ESCAPE = 0xDC00;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");
    private static final SourceText EMPTY = of(new byte[0]);

    private final String text;
    private final TextEncoding encoding;
    private final boolean oddTail;
    private final byte tail;
    private final @Nullable String readOnlyReason;
    /** The bytes of a text that does not convert back to them, else null. */
    private final byte @Nullable [] kept;

    private @Nullable LineMap lines;

    private SourceText(
            String text,
            TextEncoding encoding,
            boolean oddTail,
            byte tail,
            @Nullable String readOnlyReason,
            byte @Nullable [] kept) {
        this.text = text;
        this.encoding = encoding;
        this.oddTail = oddTail;
        this.tail = tail;
        this.readOnlyReason = readOnlyReason;
        this.kept = kept;
    }

    /** Returns an empty text in UTF-8. */
    public static SourceText empty() {
        return EMPTY;
    }

    /** Decodes a file's bytes, whatever they are. */
    public static SourceText of(byte[] bytes) {
        TextEncoding encoding = TextEncoding.detect(bytes);
        int from = encoding.bom().length();
        Charset charset = encoding.charset();
        if (charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE)) {
            boolean odd = (bytes.length - from) % 2 == 1;
            String text = decodeUtf16(bytes, from, charset.equals(StandardCharsets.UTF_16BE));
            return new SourceText(text, encoding, odd, odd ? bytes[bytes.length - 1] : 0, null, null);
        }
        String text = decode(bytes, from, charset);
        SourceText source = new SourceText(text, encoding, false, (byte) 0, null, null);
        boolean surelyExact = charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII);
        if (surelyExact || source.gives(bytes)) {
            return source;
        }
        return new SourceText(
                text,
                encoding,
                false,
                (byte) 0,
                "its encoding (" + charset.name() + ") cannot be written back without changing other bytes",
                bytes.clone());
    }

    private boolean gives(byte[] bytes) {
        try {
            return Arrays.equals(toBytes(), bytes);
        } catch (IllegalArgumentException e) {
            // Some encodings decode bytes that they do not encode.
            return false;
        }
    }

    /** Returns the text without a byte order mark. */
    public String text() {
        return text;
    }

    /** Returns the name of the encoding in use, e.g. {@code UTF-8}. */
    public String encodingName() {
        return encoding.charset().name();
    }

    /** Returns true if the file begins with a byte order mark. */
    public boolean hasByteOrderMark() {
        return encoding.bom().length() > 0;
    }

    /** Returns why the encoding that the file declares cannot be used, or null. */
    public @Nullable String encodingProblem() {
        if (encoding.problem() != null) {
            return encoding.problem();
        }
        return oddTail ? "the file ends in the middle of a character" : null;
    }

    /** Returns why this text must not be edited, or null if it may be. */
    public @Nullable String readOnlyReason() {
        return readOnlyReason;
    }

    /** Returns the same file with another text: encoding, byte order mark and all else stay. */
    public SourceText withText(String newText) {
        return kept != null && newText.equals(text)
                ? this
                : new SourceText(newText, encoding, oddTail, tail, readOnlyReason, null);
    }

    /** Returns the line and column of an offset. */
    public Position position(int offset) {
        return lines().position(offset);
    }

    /** Returns the offset of a line and column. */
    public int offset(Position position) {
        return lines().offset(position);
    }

    /** Returns how many lines the text has. */
    public int lineCount() {
        return lines().lines();
    }

    /** Returns true if a character of {@link #text()} stands for a byte that is invalid in the encoding. */
    public static boolean isBadByte(char c) {
        return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF;
    }

    /** Returns true if every character of a text can be written in this file's encoding. */
    public boolean canWrite(String other) {
        return encoding.charset().name().startsWith("UTF-")
                || encoding.charset().newEncoder().canEncode(other);
    }

    /** Returns the characters of a text that this file's encoding lacks, each once, in order. */
    public List<String> unwritable(String other) {
        if (canWrite(other)) {
            return List.of();
        }
        CharsetEncoder encoder = encoding.charset().newEncoder();
        return other.codePoints()
                .filter(c -> !isBadByte((char) c) || c > Character.MAX_VALUE)
                .mapToObj(Character::toString)
                .distinct()
                .filter(c -> !encoder.canEncode(c))
                .toList();
    }

    /** Returns the same file with another text; characters that its encoding lacks become references. */
    public SourceText withReferences(String newText) {
        String written = newText;
        for (String missing : unwritable(newText)) {
            written = written.replace(missing, reference(missing));
        }
        return withText(written);
    }

    /** Returns the reference to a character, by its number. */
    public static String reference(String character) {
        return "&#" + character.codePointAt(0) + ";";
    }

    /** Returns the same text encoded in UTF-8; an encoding in its declaration is changed accordingly. */
    public SourceText inUtf8() {
        Matcher declared = DECLARED.matcher(text);
        String said = declared.lookingAt()
                ? text.substring(0, declared.start(1)) + "UTF-8" + text.substring(declared.end(1))
                : text;
        return of(said.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the file's bytes; for an unchanged text exactly those that were read.
     *
     * @throws IllegalArgumentException if the text holds a character that the file's encoding lacks
     */
    public byte[] toBytes() {
        if (kept != null) {
            return kept.clone();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 8);
        out.writeBytes(encoding.bom().bytes());
        Charset charset = encoding.charset();
        if (charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE)) {
            encodeUtf16(out, charset.equals(StandardCharsets.UTF_16BE));
            return out.toByteArray();
        }
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBadByte(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                encode(out, text.substring(from, i), charset);
                out.write(c - ESCAPE);
                from = i + 1;
            }
        }
        encode(out, text.substring(from), charset);
        return out.toByteArray();
    }

    /** Returns true if another file has the same bytes. */
    @SuppressWarnings("ReferenceEquality") // Most often it is one text asked about twice, and encoding it takes long.
    public boolean hasBytesOf(SourceText other) {
        return this == other || Arrays.equals(toBytes(), other.toBytes());
    }

    private LineMap lines() {
        LineMap map = lines;
        if (map == null) {
            map = new LineMap(text);
            lines = map;
        }
        return map;
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        String fast = new String(bytes, from, bytes.length - from, charset);
        if (charset.equals(StandardCharsets.ISO_8859_1) || fast.indexOf('\uFFFD') < 0) {
            return fast;
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        // A bad byte takes the room of one character.
        float mostPerByte = Math.max(1, decoder.maxCharsPerByte());
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) mostPerByte));
        CoderResult result = decoder.decode(in, out, true);
        while (!result.isUnderflow()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xFF)));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    private static void encode(ByteArrayOutputStream out, String part, Charset charset) {
        if (part.isEmpty()) {
            return;
        }
        if (!charset.newEncoder().canEncode(part)) {
            throw new IllegalArgumentException("a character cannot be written in " + charset.name());
        }
        out.writeBytes(part.getBytes(charset));
    }

    private static String decodeUtf16(byte[] bytes, int from, boolean bigEndian) {
        char[] chars = new char[(bytes.length - from) / 2];
        for (int i = 0, at = from; i < chars.length; i++, at += 2) {
            int first = bytes[at] & 0xFF;
            int second = bytes[at + 1] & 0xFF;
            chars[i] = (char) (bigEndian ? first << 8 | second : second << 8 | first);
        }
        return new String(chars);
    }

    private void encodeUtf16(ByteArrayOutputStream out, boolean bigEndian) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.write(bigEndian ? c >> 8 : c);
            out.write(bigEndian ? c : c >> 8);
        }
        if (oddTail) {
            out.write(tail);
        }
    }
}
