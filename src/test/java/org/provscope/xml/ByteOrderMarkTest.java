package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteOrderMarkTest {
    private static byte[] bytes(int... bytes) {
        byte[] made = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            made[i] = (byte) bytes[i];
        }
        return made;
    }

    @Test
    void eachMarkIsKnownFromItsBytesAndNoneFromLess() {
        assertThat(ByteOrderMark.of(bytes(0xef, 0xbb, 0xbf, 'x'))).isEqualTo(ByteOrderMark.UTF_8);
        assertThat(ByteOrderMark.of(bytes(0xef, 0xbb))).isEqualTo(ByteOrderMark.NONE);
        assertThat(ByteOrderMark.of(bytes(0xfe, 0xff))).isEqualTo(ByteOrderMark.UTF_16BE);
        assertThat(ByteOrderMark.of(bytes(0xff, 0xfe, 'x', 0))).isEqualTo(ByteOrderMark.UTF_16LE);
        assertThat(ByteOrderMark.of(bytes(0xff))).isEqualTo(ByteOrderMark.NONE);
        assertThat(ByteOrderMark.of(bytes(0xff, 0xff, 0))).isEqualTo(ByteOrderMark.NONE);
        assertThat(ByteOrderMark.of(new byte[0])).isEqualTo(ByteOrderMark.NONE);
    }

    @Test
    void theTextBehindItIsReadInItsEncoding() {
        for (ByteOrderMark mark : ByteOrderMark.values()) {
            byte[] text = "<a/>".getBytes(mark.charset());
            byte[] file = new byte[mark.length() + text.length];
            System.arraycopy(mark.bytes(), 0, file, 0, mark.length());
            System.arraycopy(text, 0, file, mark.length(), text.length);
            assertThat(SourceText.of(file).text()).isEqualTo("<a/>");
            assertThat(mark.isWide()).isEqualTo(!mark.charset().equals(StandardCharsets.UTF_8));
        }
    }
}
