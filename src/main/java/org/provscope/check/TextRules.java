package org.provscope.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterSchema;
import org.provscope.xml.Outline;
import org.provscope.xml.Scan;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/**
 * The rules about text between tags: phones read attributes only (docs/domain.md §4), so that a parameter that stands
 * there as text counts for none.
 */
final class TextRules {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<![A-Za-z0-9_.:-])([A-Za-z_][A-Za-z0-9_.:-]*)\\s*=\\s*(?:\"[^\"<]*\"|'[^'<]*')");

    private final ConfigFile file;
    private final String text;
    private final Problems problems;

    private TextRules(ConfigFile file, Problems problems) {
        this.file = file;
        this.text = file.source().text();
        this.problems = problems;
    }

    /** Reports the texts of a well-formed file. */
    static void check(ConfigFile file, Problems problems) {
        Scan scan = file.scan();
        // A contact directory under a wrong name is not full of stray texts.
        if (!scan.isWellFormed() || scan.texts().isEmpty() || "directory".equals(scan.rootName())) {
            return;
        }
        TextRules rules = new TextRules(file, problems);
        scan.texts().forEach(rules::check);
    }

    private void check(Span run) {
        List<Span> names = new ArrayList<>();
        Matcher matcher = ASSIGNMENT.matcher(text).region(run.start(), run.end());
        int end = run.start();
        while (matcher.find()) {
            if (isParameter(matcher.group(1))) {
                names.add(new Span(matcher.start(1), matcher.end(1)));
                end = matcher.end();
            }
        }
        if (names.isEmpty()) {
            stray(run);
            return;
        }
        Fix fix = reopened(run, end);
        for (Span name : names) {
            Problem problem = Problem.of(
                    ProblemCode.TEXT_PARAMETER,
                    ProblemLocation.of(file.path(), file.source(), name),
                    text.substring(name.start(), name.end()),
                    Words.quoted(text.substring(name.start(), name.end()))
                            + " stands outside a tag: no phone reads it. Parameters count only inside a tag, before its “>”.");
            problems.add(fix == null ? problem : problem.with(fix));
        }
    }

    private static boolean isParameter(String name) {
        return name.indexOf('.') > 0
                || ParameterSchema.bundled().find(name) != null
                || MasterAttribute.of(name) != null
                || LegacyNames.find(name) != null;
    }

    private void stray(Span run) {
        String shown = text.substring(run.start(), run.end()).strip();
        if (shown.isEmpty()) {
            return;
        }
        problems.add(Problem.of(
                ProblemCode.STRAY_TEXT,
                ProblemLocation.of(file.path(), file.source(), new Span(run.start(), run.start() + shown.length())),
                null,
                "This text stands between tags. Phones read only what stands inside a tag as name=\"value\"."));
    }

    /** Returns the fix that ends the tag before the text only after it, or null if that is not what went wrong. */
    private @Nullable Fix reopened(Span run, int end) {
        Outline.Tag before = null;
        for (Outline.Tag tag : Outline.of(file.source()).tags()) {
            if (tag.end() <= run.start()) {
                before = tag;
            }
        }
        if (before == null
                || !before.ended()
                || !text.substring(before.end(), run.start()).isBlank()) {
            return null;
        }
        boolean closesItself = text.charAt(before.end() - 2) == '/';
        int from = closesItself ? before.end() - 2 : before.end() - 1;
        String close = text.substring(from, before.end());
        String rest = text.substring(end, run.end()).strip();
        List<TextEdit> edits = new ArrayList<>(List.of(TextEdit.delete(from, before.end())));
        if (rest.isEmpty()) {
            edits.add(TextEdit.insert(end, close));
        } else if (!rest.equals("/>") && !rest.equals(">")) {
            return null;
        }
        boolean well =
                Scan.of(file.source().withText(TextEdit.apply(text, edits))).isWellFormed();
        return well ? new Fix("Move it into the tag before", file.path(), edits, List.of()) : null;
    }
}
