package org.provscope.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The byte order marks that a text may begin with. */
public enum ByteOrderMark {
    NONE("", StandardCharsets.UTF_8),
    UTF_8("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
    UTF_16BE("\u00FE\u00FF", StandardCharsets.UTF_16BE),
    UTF_16LE("\u00FF\u00FE", StandardCharsets.UTF_16LE);

    private final String latin1;
    private final Charset charset;

    ByteOrderMark(String latin1, Charset charset) {
        this.latin1 = latin1;
        this.charset = charset;
    }

    /** Returns the mark that a file begins with; {@link #NONE} if it has none. */
    public static ByteOrderMark of(byte[] file) {
        for (ByteOrderMark mark : values()) {
            byte[] bytes = mark.bytes();
            if (mark != NONE
                    && file.length >= bytes.length
                    && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length)) {
                return mark;
            }
        }
        return NONE;
    }

    /** Returns the encoding that it stands for; UTF-8 for none, as XML has it. */
    public Charset charset() {
        return charset;
    }

    /** Returns its bytes. */
    public byte[] bytes() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns how many bytes it is long. */
    public int length() {
        return latin1.length();
    }

    /** Returns true if the text behind it takes two bytes for each character. */
    public boolean isWide() {
        return this == UTF_16BE || this == UTF_16LE;
    }
}
