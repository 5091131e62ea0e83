package org.provscope.ui.editor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provscope.testing.Property;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

final class EditorTextMappingTest {
    @Test
    void lineEndsOutsideOfAnEditStay() {
        EditorTextMapping text = new EditorTextMapping("a\r\nb\rc\nd\r\n");
        assertThat(text.shown()).isEqualTo("a\nb\nc\nd\n");
        assertThat(TextEdit.apply(text.original(), text.edits("a\nb\nX\nc\nd\n")))
                .isEqualTo("a\r\nb\rX\r\nc\nd\r\n");
        assertThat(TextEdit.apply(text.original(), text.edits("a\nb\ncd\n"))).isEqualTo("a\r\nb\rcd\r\n");
        assertThat(TextEdit.apply(text.original(), text.edits(""))).isEmpty();
    }

    @Property(tries = 5_000)
    void anEditOfWhatIsShownIsOneEditOfTheFile(Random random) {
        String[] parts = {"\r\n", "\n", "\r", "a", "b", "😀", "é"};
        StringBuilder original = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            original.append(parts[random.nextInt(parts.length)]);
        }
        EditorTextMapping text = new EditorTextMapping(original.toString());
        for (int i = 0; i <= text.shown().length(); i++) {
            assertThat(text.toShown(text.toOriginal(i))).isEqualTo(i);
        }
        int from = random.nextInt(text.shown().length() + 1);
        int to = from + random.nextInt(text.shown().length() - from + 1);
        String middle = random.nextBoolean() ? "x" : random.nextBoolean() ? "" : "y\nz";
        String now = text.shown().substring(0, from) + middle + text.shown().substring(to);
        List<TextEdit> edits = text.edits(now);
        String edited = TextEdit.apply(text.original(), edits);
        assertThat(new EditorTextMapping(edited).shown())
                .as((text.original() + "|" + now + "|" + edits)
                        .replace("\r", "R")
                        .replace("\n", "N"))
                .isEqualTo(now);
    }

    /** Whatever is typed or pasted anywhere: the bytes before and behind stay, whatever the encoding and the line ends. */
    @Property(tries = 200)
    void typingLeavesEveryOtherByteAsItWas(long seed) {
        Charset[] charsets = {UTF_8, ISO_8859_1, UTF_16LE, UTF_16BE};
        String[] pieces = {"\r\n", "\n", "\r", "\t", "<c a='é'/>", "<!-- ß -->", "x", " "};
        Random random = new Random(seed);
        Charset charset = charsets[random.nextInt(charsets.length)];
        StringBuilder text = new StringBuilder(
                "<?xml version='1.0'" + (charset.equals(ISO_8859_1) ? " encoding='ISO-8859-1'?>" : "?>"));
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        byte[] before = text.toString().getBytes(charset);
        SourceText source = SourceText.of(before);
        EditorTextMapping shown = new EditorTextMapping(source.text());
        int from = random.nextInt(shown.shown().length() + 1);
        int to = Math.min(shown.shown().length(), from + random.nextInt(4));
        String typed = new String[] {"", "y", "\n", "y\nö"}[random.nextInt(4)];
        String what = "seed " + seed + " " + from + ".." + to + " becomes " + typed + " in\n" + text;
        String now = shown.shown().substring(0, from) + typed + shown.shown().substring(to);
        List<TextEdit> edits = shown.edits(now);
        String edited = TextEdit.apply(source.text(), edits);
        byte[] after = source.withText(edited).toBytes();
        int first = edits.isEmpty() ? 0 : edits.getFirst().span().start();
        int last = edits.isEmpty() ? 0 : edits.getLast().span().end();
        int head = source.text().substring(0, first).getBytes(charset).length;
        int tail = source.text().substring(last).getBytes(charset).length;
        assertThat(Arrays.copyOf(after, head)).as(what).isEqualTo(Arrays.copyOf(before, head));
        assertThat(Arrays.copyOfRange(after, after.length - tail, after.length))
                .as(what)
                .isEqualTo(Arrays.copyOfRange(before, before.length - tail, before.length));
        assertThat(new EditorTextMapping(edited).shown()).as(what).isEqualTo(now);
        // One line end more may be touched, where two would become one.
        assertThat(last - first).as(what).isLessThanOrEqualTo(shown.toOriginal(to) - shown.toOriginal(from) + 2);
    }

    @Test
    void lineEndsBetweenTwoPlacesStay() {
        EditorTextMapping text = new EditorTextMapping("a\r\nb\nc\nd\r\na\r");
        assertThat(TextEdit.apply(text.original(), text.edits("x\nb\nc\nd\nx\n")))
                .isEqualTo("x\r\nb\nc\nd\r\nx\r");
        assertThat(TextEdit.apply(text.original(), text.edits("a\nb\nnew\nc\nd\na\n")))
                .isEqualTo("a\r\nb\nnew\r\nc\nd\r\na\r");
    }
}
