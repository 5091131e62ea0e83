package org.provscope.edit;

import org.provscope.files.Cancellation;

/** A text that throws on reading once its reader is cancelled: the only way to stop a runaway regular expression. */
final class CancellableText implements CharSequence {
    private static final int BETWEEN_QUESTIONS = 1 << 12;

    private final String text;
    private final Cancellation cancellation;
    private int reads;

    CancellableText(String text, Cancellation cancellation) {
        this.text = text;
        this.cancellation = cancellation;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % BETWEEN_QUESTIONS == 0) {
            cancellation.check();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
