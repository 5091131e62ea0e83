package org.provscope.check;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.ParameterEdits;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterSchema;
import org.provscope.xml.Attribute;
import org.provscope.xml.FaultPlace;
import org.provscope.xml.Scan;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;
import org.provscope.xml.XmlProblem;

/** Reports what makes a file malformed, each with its place and, if it is sure, its fix. */
final class XmlRules {
    /**
     * Trying a fix costs a reading of the file, so there is a limit on characters in all; the rest is fixed in further
     * rounds.
     */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final long MOST_TRIED = 20_000_000;

    private final RootPath file;
    private final SourceText source;
    private final String text;
    private final List<Attribute> attributes;
    private final Problems problems;
    private long tried;
    /** The problems reported so far: one of a kind for each attribute, since a person fixes the value as a whole. */
    private final Set<String> told = new HashSet<>();

    private XmlRules(RootPath file, SourceText source, List<Attribute> attributes, Problems problems) {
        this.file = file;
        this.source = source;
        this.text = source.text();
        this.attributes = attributes;
        this.problems = problems;
    }

    /**
     * Reports the problems of a text with their fixes.
     *
     * @param attributes every attribute of the text, in its order
     */
    static void check(
            RootPath file, SourceText source, List<Attribute> attributes, List<XmlProblem> found, Problems problems) {
        XmlRules rules = new XmlRules(file, source, attributes, problems);
        for (XmlProblem problem : found) {
            if (problem.kind() == XmlProblem.Kind.NO_ROOT && found.getFirst().kind() == XmlProblem.Kind.TEXT_OUTSIDE) {
                problems.add(Problem.of(
                        ProblemCode.NOT_XML,
                        ProblemLocation.of(file, source, found.getFirst().span()),
                        null,
                        "This is not an XML file: it contains no element."));
                return;
            }
            if (problem.kind() == XmlProblem.Kind.NOT_XML) {
                problems.add(Problem.of(
                        ProblemCode.NOT_XML,
                        ProblemLocation.of(file, source, FaultPlace.withTag(source.text(), problem)),
                        null,
                        problem.message()));
                return;
            }
        }
        found.forEach(problem -> rules.add(problem, found));
    }

    private void add(XmlProblem problem, List<XmlProblem> all) {
        Attribute attribute = FaultPlace.attributeAt(attributes, problem.span().start());
        ProblemCode code = code(problem.kind());
        if (attribute == null) {
            String name = problem.kind() == XmlProblem.Kind.MISSING_EQUALS
                    ? text.substring(problem.span().start(), problem.span().end())
                    : null;
            ProblemLocation place =
                    new ProblemLocation(file, source, FaultPlace.withTag(text, problem), problem.span());
            Problem plain = Problem.of(code, place, name != null && isName(name) ? name : null, problem.message());
            problems.add(plain.with(fixes(problem, null, all)));
            return;
        }
        if (!told.add(code + " " + attribute.nameStart())) {
            return;
        }
        boolean nameAtFault =
                problem.span().start() < attribute.nameEnd() && problem.kind() != XmlProblem.Kind.MISSING_QUOTE;
        ProblemLocation place = nameAtFault
                ? ProblemLocation.of(file, source, attribute.nameSpan())
                : ProblemLocation.value(file, source, attribute, problem.span());
        problems.add(Problem.of(code, place, isName(attribute.name()) ? attribute.name() : null, problem.message())
                .with(fixes(problem, attribute, all)));
    }

    /**
     * Returns true if a text is a known name: if a quote is missing, a piece of a value, even of a password, looks like
     * a name.
     */
    private static boolean isName(String name) {
        return ParameterSchema.bundled().find(name) != null
                || MasterAttribute.of(name) != null
                || LegacyNames.find(name) != null;
    }

    private static ProblemCode code(XmlProblem.Kind kind) {
        return switch (kind) {
            case NOT_XML -> ProblemCode.NOT_XML;
            case TYPOGRAPHIC_QUOTE -> ProblemCode.TYPOGRAPHIC_QUOTE;
            case DUPLICATE_ATTRIBUTE -> ProblemCode.DUPLICATE_ATTRIBUTE;
            case UNESCAPED_AMPERSAND, UNKNOWN_ENTITY -> ProblemCode.UNESCAPED_AMPERSAND;
            default -> ProblemCode.XML_MALFORMED;
        };
    }

    /** Returns the fixes that surely help: fixing one of several mistakes may uncover or make others. */
    private List<Fix> fixes(XmlProblem problem, @Nullable Attribute attribute, List<XmlProblem> all) {
        List<Fix> ways = new ArrayList<>();
        for (Fix way : ways(problem, attribute, all)) {
            if (tried < MOST_TRIED) {
                tried += text.length() + 1000L;
                if (helps(way, all)) {
                    ways.add(way);
                }
            }
        }
        return ways;
    }

    private boolean helps(Fix way, List<XmlProblem> all) {
        Map<XmlProblem.Kind, Integer> balance = new EnumMap<>(XmlProblem.Kind.class);
        all.forEach(problem -> balance.merge(problem.kind(), -1, Integer::sum));
        List<XmlProblem> left =
                Scan.of(source.withText(TextEdit.apply(text, way.edits()))).problems();
        left.forEach(problem -> balance.merge(problem.kind(), 1, Integer::sum));
        return left.size() < all.size() && balance.values().stream().allMatch(more -> more <= 0);
    }

    private List<Fix> ways(XmlProblem problem, @Nullable Attribute attribute, List<XmlProblem> all) {
        return switch (problem.kind()) {
            case UNESCAPED_AMPERSAND, UNKNOWN_ENTITY ->
                attribute == null
                        ? instead("Write &amp;", problem)
                        : List.of(new Fix("Write &amp;", file, escapes(attribute, all), List.of()));
            case LESS_THAN_IN_VALUE -> instead("Write &lt;", problem);
            case MISSING_SPACE ->
                List.of(Fix.of(
                        "Add the space", file, TextEdit.insert(problem.span().start(), " ")));
            case MISMATCHED_TAG, NAME_WITH_BLANKS -> instead("Write " + problem.instead(), problem);
            case BLANK_BEFORE_TAG_NAME -> instead("Remove the blank", problem);
            case NO_TAG_NAME -> instead("Write " + problem.instead(), problem);
            case BAD_DECLARATION -> declarationFirst(problem);
            case TEXT_OUTSIDE -> textBefore(problem);
            case TYPOGRAPHIC_QUOTE -> attribute == null ? declaration(problem) : quotes(attribute);
            case DUPLICATE_ATTRIBUTE -> attribute == null ? List.of() : List.of(removal(attribute));
            case BAD_ENCODING -> westernEuropean();
            case MISSING_QUOTE -> attribute == null ? List.of() : missingQuote(attribute);
            default -> List.of();
        };
    }

    private List<Fix> instead(String title, XmlProblem problem) {
        String better = problem.instead();
        return better == null
                ? List.of()
                : List.of(Fix.of(
                        title,
                        file,
                        TextEdit.replace(problem.span().start(), problem.span().end(), better)));
    }

    private static List<TextEdit> escapes(Attribute attribute, List<XmlProblem> all) {
        List<TextEdit> edits = new ArrayList<>();
        for (XmlProblem other : all) {
            Span span = other.span();
            boolean here = code(other.kind()) == ProblemCode.UNESCAPED_AMPERSAND
                    && span.start() >= attribute.valueStart()
                    && span.start() < attribute.valueEnd();
            if (here) {
                edits.add(TextEdit.replace(span.start(), span.start() + 1, "&amp;"));
            }
        }
        return edits;
    }

    /** Returns fixes with straight quotes around the value: what is there is replaced, what is missing is added. */
    private List<Fix> quotes(Attribute attribute) {
        int open = attribute.valueStart() - 1;
        int close = attribute.valueEnd();
        String value = text.substring(attribute.valueStart(), close);
        if (open < 0 || value.indexOf('"') >= 0) {
            return List.of();
        }
        boolean closed = close < text.length() && isQuote(text.charAt(close));
        return List.of(Fix.of(
                "Use straight quotes",
                file,
                TextEdit.replace(open, open + 1, "\""),
                TextEdit.replace(close, closed ? close + 1 : close, "\"")));
    }

    /** Returns a fix for all mistakes in the XML declaration at once. */
    private List<Fix> declaration(XmlProblem problem) {
        int close = text.indexOf("?>");
        if (problem.span().start() > close || !text.startsWith("<?xml")) {
            return List.of();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < close; i++) {
            if (isQuote(text.charAt(i)) && text.charAt(i) != '"') {
                edits.add(TextEdit.replace(i, i + 1, "\""));
            }
        }
        return List.of(new Fix("Use straight quotes", file, edits, List.of()));
    }

    /** Returns a fix for what stands before the declaration: blanks and text go, comments come after it. */
    private List<Fix> declarationFirst(XmlProblem problem) {
        int start = problem.span().start();
        int close = text.indexOf("?>", start);
        if (start == 0 || close < 0) {
            return List.of();
        }
        String before = text.substring(0, start);
        if (before.indexOf('<') < 0) {
            return List.of(Fix.of("Remove what stands before the declaration", file, TextEdit.delete(0, start)));
        }
        String declaration = text.substring(start, close + 2);
        return List.of(Fix.of(
                "Move the declaration to the beginning",
                file,
                TextEdit.insert(0, declaration),
                TextEdit.delete(start, close + 2)));
    }

    private List<Fix> textBefore(XmlProblem problem) {
        int first = text.indexOf('<');
        return problem.span().start() < first
                ? List.of(Fix.of(
                        "Remove the text", file, TextEdit.delete(problem.span().start(), first)))
                : List.of();
    }

    /** Returns a fix for the commonest fault with umlauts: an editor wrote windows-1252 without declaring it. */
    private List<Fix> westernEuropean() {
        if (!source.encodingName().equals("UTF-8")) {
            return List.of();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (SourceText.isBadByte(text.charAt(i))) {
                String meant = new String(new byte[] {(byte) text.charAt(i)}, WINDOWS_1252);
                if (meant.equals("\uFFFD")) {
                    return List.of();
                }
                edits.add(TextEdit.replace(i, i + 1, meant));
            }
        }
        return List.of(new Fix("Read it as windows-1252 and save it as UTF-8", file, edits, List.of()));
    }

    private static boolean isQuote(char c) {
        return c == '"' || Scanner.isTypographicQuote(c);
    }

    private Fix removal(Attribute attribute) {
        return Fix.of("Remove this one", file, ParameterEdits.removal(text, attribute));
    }

    private List<Fix> missingQuote(Attribute attribute) {
        char before = attribute.valueStart() == 0 ? 0 : text.charAt(attribute.valueStart() - 1);
        if (before == '"' || before == '\'') {
            return List.of(Fix.of(
                    "Add the missing quote", file, TextEdit.insert(attribute.valueEnd(), String.valueOf(before))));
        }
        if (before != '=' || attribute.valueStart() == attribute.valueEnd()) {
            return List.of();
        }
        boolean closed = attribute.valueEnd() < text.length() && text.charAt(attribute.valueEnd()) == '"';
        TextEdit open = TextEdit.insert(attribute.valueStart(), "\"");
        return List.of(
                closed
                        ? Fix.of("Add the missing quote", file, open)
                        : Fix.of("Add the missing quotes", file, open, TextEdit.insert(attribute.valueEnd(), "\"")));
    }
}
