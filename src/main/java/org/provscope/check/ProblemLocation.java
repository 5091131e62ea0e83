package org.provscope.check;

import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.Attribute;
import org.provscope.xml.Position;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;

/**
 * The location of a problem.
 *
 * @param file   the file
 * @param source its text; null if the problem concerns the file as a whole
 * @param span   what is reported: begins at the attribute's name, as docs/command-line.md says; null as well
 * @param mark   what is underlined in the window: the name or the value itself; null as well
 */
public record ProblemLocation(
        RootPath file,
        @Nullable SourceText source,
        @Nullable Span span,
        @Nullable Span mark) {
    /** Returns the location of a file as a whole. */
    public static ProblemLocation of(RootPath file) {
        return new ProblemLocation(file, null, null, null);
    }

    /** Returns the location of a span, which is both reported and underlined. */
    public static ProblemLocation of(RootPath file, SourceText source, Span span) {
        return new ProblemLocation(file, source, span, span);
    }

    /** Returns the location of a parameter's name. */
    public static ProblemLocation name(Parameter parameter) {
        return of(
                parameter.file().path(),
                parameter.file().source(),
                parameter.attribute().nameSpan());
    }

    /** Returns the location of a parameter's value: reported from its name to its closing quote. */
    public static ProblemLocation value(Parameter parameter) {
        SourceText source = parameter.file().source();
        return value(
                parameter.file().path(),
                source,
                parameter.attribute(),
                parameter.attribute().valueSpan());
    }

    static ProblemLocation value(RootPath file, SourceText source, Attribute attribute, Span mark) {
        int end = attribute.valueEnd();
        int quote = attribute.valueStart() - 1;
        boolean closed = end < source.text().length()
                && quote >= 0
                && source.text().charAt(end) == source.text().charAt(quote);
        boolean typographic = end < source.text().length()
                && Scanner.isTypographicQuote(source.text().charAt(end));
        boolean onlyClosed = end < source.text().length()
                && quote >= 0
                && source.text().charAt(quote) == '='
                && source.text().charAt(end) == '"';
        return new ProblemLocation(
                file,
                source,
                new Span(attribute.nameStart(), closed || typographic || onlyClosed ? end + 1 : end),
                mark);
    }

    /** Returns where it begins, or null for a file as a whole. */
    public @Nullable Position start() {
        return source == null || span == null ? null : source.position(span.start());
    }

    /** Returns where it ends, exclusive, or null for a file as a whole. */
    public @Nullable Position end() {
        return source == null || span == null ? null : source.position(span.end());
    }
}
