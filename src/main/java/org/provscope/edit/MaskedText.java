package org.provscope.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.SecretSpans;
import org.provscope.schema.Secrets;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/**
 * The texts of files as they may be shown: with passwords, keys and pins masked, also in comments and malformed places.
 */
public final class MaskedText {
    private static final Pattern NOT_LINE_END = Pattern.compile("[^\\r\\n]+");

    /** The secrets of an earlier state of the file, by parameter. */
    private final Map<String, Set<String>> earlier = new HashMap<>();

    private final SourceText text;

    private MaskedText(@Nullable RootFile file, Map<String, Set<String>> before) {
        SourceText source = file == null ? null : file.source();
        text = file == null || source == null ? SourceText.empty() : masked(source, file.config(), before);
    }

    private MaskedText(RootPath path, SourceText source, Map<String, Set<String>> before) {
        text = masked(source, ConfigFile.of(path, source), before);
    }

    /** Returns the masked text of a file that is not in a root. */
    public static String of(RootPath path, SourceText source) {
        return new MaskedText(path, source, Map.of()).text.text();
    }

    /** Returns the masked text of such a file; secrets that differ from those of another state are marked. */
    public static String of(RootPath path, SourceText source, SourceText before) {
        return new MaskedText(path, source, new MaskedText(path, before, Map.of()).earlier).text.text();
    }

    /** Returns the masked text of a file; empty if there is none. */
    public static SourceText of(@Nullable RootFile file) {
        return new MaskedText(file, Map.of()).text;
    }

    /** Returns the masked text of a file; secrets that differ from those of another state are marked as different. */
    public static SourceText of(@Nullable RootFile file, @Nullable RootFile before) {
        return new MaskedText(file, new MaskedText(before, Map.of()).earlier).text;
    }

    private SourceText masked(SourceText source, @Nullable ConfigFile config, Map<String, Set<String>> before) {
        String whole = source.text();
        List<TextEdit> masks = new ArrayList<>();
        int end = 0;
        for (Parameter parameter : config == null ? List.<Parameter>of() : config.written()) {
            Span value = parameter.attribute().valueSpan();
            if (value.start() >= end) {
                outside(whole, end, value.start(), masks, before);
                mask(parameter.name(), parameter.value(), value, whole, masks, before);
                end = value.end();
            }
        }
        outside(whole, end, whole.length(), masks, before);
        return source.withText(TextEdit.apply(whole, masks));
    }

    /** Masks secrets between the parameters: in comments, and in what the scanner did not take for a parameter. */
    private void outside(String whole, int from, int to, List<TextEdit> masks, Map<String, Set<String>> before) {
        for (SecretSpans.Found secret : SecretSpans.in(whole.substring(from, to))) {
            Span span =
                    new Span(from + secret.span().start(), from + secret.span().end());
            hide(secret.name(), whole.substring(span.start(), span.end()), Secrets.MASK, span, whole, masks, before);
        }
    }

    private void mask(
            String name, String value, Span span, String whole, List<TextEdit> masks, Map<String, Set<String>> before) {
        String shown = Secrets.masked(name, value);
        if (!shown.equals(value)) {
            hide(name, value, shown, span, whole, masks, before);
        }
    }

    private void hide(
            String name,
            String value,
            String shown,
            Span span,
            String whole,
            List<TextEdit> masks,
            Map<String, Set<String>> before) {
        earlier.computeIfAbsent(name, key -> new HashSet<>()).add(value);
        Set<String> were = before.get(name);
        // Line ends inside a value stay, so that later lines keep their numbers.
        String lineEnds =
                NOT_LINE_END.matcher(whole.substring(span.start(), span.end())).replaceAll("");
        masks.add(TextEdit.replace(
                span.start(),
                span.end(),
                shown + (were == null || were.contains(value) ? "" : " (another)") + lineEnds));
    }
}
