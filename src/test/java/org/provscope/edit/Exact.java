package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** Judges edits at the level of bytes. */
public final class Exact {
    private Exact() {}

    /** The file after edits: its bytes are those of the original but for the edits, and a phone can still read it. */
    static ConfigFile edited(String what, ConfigFile file, Collection<TextEdit> edits) {
        return reread(
                what,
                file,
                edits,
                file.source().withText(TextEdit.apply(file.source().text(), edits)));
    }

    /** The same for a content that somebody else made by these edits. */
    static ConfigFile reread(String what, ConfigFile file, Collection<TextEdit> edits, SourceText after) {
        bytes(what, file.source(), edits, after);
        SourceText read = SourceText.of(after.toBytes());
        assertThat(read.text()).as(what).isEqualTo(after.text());
        assertThat(read.encodingName()).as(what).isEqualTo(file.source().encodingName());
        assertThat(read.hasByteOrderMark()).as(what).isEqualTo(file.source().hasByteOrderMark());
        ConfigFile next = ConfigFile.of(file.path(), read);
        assertThat(next.readability()).as("%s\n%s", what, read.text()).isEqualTo(file.readability());
        return next;
    }

    static void bytes(String what, SourceText before, Collection<TextEdit> edits, SourceText after) {
        Charset charset = Charset.forName(before.encodingName());
        byte[] original = before.toBytes();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        int text = 0;
        int at = 0;
        List<TextEdit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt((TextEdit edit) -> edit.span().start())
                .thenComparingInt(edit -> edit.span().end()));
        int mark = before.hasByteOrderMark() ? charset.name().equals("UTF-8") ? 3 : 2 : 0;
        int end = mark;
        for (TextEdit edit : ordered) {
            end += before.text().substring(text, edit.span().start()).getBytes(charset).length;
            expected.write(original, at, end - at);
            expected.writeBytes(edit.replacement().getBytes(charset));
            end += before.text()
                    .substring(edit.span().start(), edit.span().end())
                    .getBytes(charset)
                    .length;
            at = end;
            text = edit.span().end();
        }
        expected.write(original, at, original.length - at);
        assertThat(after.toBytes()).as(what).isEqualTo(expected.toByteArray());
    }

    /** Every parameter as {@code name=value}, in the order of the file. */
    static List<String> parameters(ConfigFile file) {
        return file.parameters().stream().map(Exact::shown).toList();
    }

    static String shown(Parameter parameter) {
        return parameter.name() + "=" + parameter.value();
    }
}
