package org.provscope.testing;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.check.Problem;
import org.provscope.check.ProblemLocation;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;

/**
 * The language of the check's tests: in a text, {@code ⟦code|text⟧} marks a problem of that code from the beginning to
 * the end of the text; {@code ⟦~code|text⟧} one that is only a warning where the code is usually an error. Nothing else
 * may be found. Problems of a whole file or of the root are named beside it.
 */
public final class Checked {
    private final List<RootFile> files = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private SchemaSet schemas = SchemaSet.of(ParameterSchema.bundled());

    private Checked() {}

    /** A root that holds a master, a phone and nothing wrong; {@code a.cfg} is the file it names. */
    public static Checked phone() {
        return new Checked().file("000000000000.cfg", Root.master("a.cfg")).file(Root.MAC + "-phone.cfg", "<o/>");
    }

    public static Checked empty() {
        return new Checked();
    }

    /** Checks {@code <c ATTRIBUTES/>} as the one file of a phone. */
    public static void attributes(String marked) {
        phone().file("a.cfg", "<c " + marked + "/>").check();
    }

    /** Adds a file as it is. */
    public Checked file(RootFile file) {
        files.add(file);
        return this;
    }

    /** Adds a file; the marks in its text are the problems expected. */
    public Checked file(String path, String marked) {
        StringBuilder text = new StringBuilder();
        List<String> open = new ArrayList<>();
        int i = 0;
        while (i < marked.length()) {
            char c = marked.charAt(i);
            if (c == '⟦') {
                int bar = marked.indexOf('|', i);
                open.add(marked.substring(i + 1, bar) + " " + path + ":" + place(text));
                i = bar + 1;
            } else if (c == '⟧') {
                expected.add(open.removeLast() + "-" + place(text));
                i++;
            } else {
                text.append(c);
                i++;
            }
        }
        files.add(Root.file(path, text.toString()));
        return this;
    }

    public Checked bytes(String path, byte[] bytes) {
        files.add(Root.file(path, bytes));
        return this;
    }

    /** Expects a problem of a whole file, or of the root where the file is empty. */
    public Checked whole(String code, String file) {
        expected.add(code + " " + (file.isEmpty() ? "root" : file));
        return this;
    }

    /** Expects a problem at a place, {@code line:column-line:column}. */
    public Checked at(String code, String file, String place) {
        expected.add(code + " " + file + ":" + place);
        return this;
    }

    public Checked by(SchemaSet given) {
        schemas = given;
        return this;
    }

    private static String place(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (ends) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return line + ":" + column;
    }

    public CheckResult result() {
        return new Checker().check(Root.root(files.toArray(RootFile[]::new)).resolved(), schemas, Cancellation.NEVER);
    }

    /** Checks the root: every problem expected is found, at its place, and nothing else. */
    public CheckResult check() {
        CheckResult result = result();
        List<String> found = result.problems().stream().map(Checked::line).toList();
        Assertions.assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        return result;
    }

    private static String line(Problem problem) {
        String mild = problem.severity() == problem.code().severity() ? "" : "~";
        ProblemLocation place = problem.place();
        String where = place == null ? "root" : place.file().value();
        return mild + problem.code().code() + " " + where
                + (place == null || place.start() == null ? "" : ":" + place.start() + "-" + place.end());
    }
}
