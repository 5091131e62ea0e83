package org.provscope.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Secrets;

/** A stream that masks secrets in everything written to it, so that no writer can forget to. */
final class MaskingStream extends PrintStream {
    private boolean masks = true;

    /**
     * @param out where the text goes; stays open
     */
    MaskingStream(OutputStream out) {
        super(out, false, StandardCharsets.UTF_8);
    }

    void masks(boolean on) {
        masks = on;
    }

    /** Returns a text as it may be shown. */
    String shown(String text) {
        return masks ? Secrets.shown(text) : text;
    }

    @Override
    public void print(@Nullable Object thing) {
        print(String.valueOf(thing));
    }

    @Override
    public void print(char[] text) {
        print(String.valueOf(text));
    }

    @Override
    public void print(@Nullable String text) {
        super.print(text == null ? null : shown(text));
    }
}
