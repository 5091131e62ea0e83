package org.provscope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.provscope.xml.TextEdit;

final class ShownTextTest {
    @Test
    void lineEndsOutsideOfAnEditStay() {
        ShownText text = new ShownText("a\r\nb\rc\nd\r\n");
        assertThat(text.shown()).isEqualTo("a\nb\nc\nd\n");
        assertThat(TextEdit.apply(text.original(), List.of(text.edit("a\nb\nX\nc\nd\n")))).isEqualTo(
                "a\r\nb\rX\r\nc\nd\r\n");
        assertThat(TextEdit.apply(text.original(), List.of(text.edit("a\nb\ncd\n")))).isEqualTo("a\r\nb\rcd\r\n");
        assertThat(TextEdit.apply(text.original(), List.of(text.edit("")))).isEmpty();
    }

    @Property(tries = 5_000)
    void anEditOfWhatIsShownIsOneEditOfTheFile(@ForAll Random random) {
        String[] parts = {"\r\n", "\n", "\r", "a", "b", "😀", "é"};
        StringBuilder original = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            original.append(parts[random.nextInt(parts.length)]);
        }
        ShownText text = new ShownText(original.toString());
        for (int i = 0; i <= text.shown().length(); i++) {
            assertThat(text.toShown(text.toOriginal(i))).isEqualTo(i);
        }
        int from = random.nextInt(text.shown().length() + 1);
        int to = from + random.nextInt(text.shown().length() - from + 1);
        String middle = random.nextBoolean() ? "x" : random.nextBoolean() ? "" : "y\nz";
        String now = text.shown().substring(0, from) + middle + text.shown().substring(to);
        TextEdit edit = text.edit(now);
        String edited = TextEdit.apply(text.original(), List.of(edit));
        assertThat(new ShownText(edited).shown())
                .as((text.original() + "|" + now + "|" + edit).replace("\r", "R").replace("\n", "N")).isEqualTo(now);
        assertThat(edited).startsWith(text.original().substring(0, edit.span().start()))
                .endsWith(text.original().substring(edit.span().end()));
        assertThat(edit.span().start()).isGreaterThanOrEqualTo(0);
    }
}
