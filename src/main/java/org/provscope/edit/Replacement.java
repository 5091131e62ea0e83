package org.provscope.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** What to find and replace in all files of a root. */
public sealed interface Replacement {
    /** The most hits of a search. */
    int MOST_HITS = 50_000;

    /** One hit. */
    record Hit(RootPath file, SourceText source, TextEdit edit) {
        /** Returns the line it begins in, from 1. */
        public int line() {
            return source.position(edit.span().start()).line();
        }
    }

    /**
     * The result of a search.
     *
     * @param hits      file by file, from top to bottom
     * @param cut       true if there are more
     * @param untouched files with hits that cannot be written back without loss
     */
    record Found(List<Hit> hits, boolean cut, List<RootPath> untouched) {}

    /** Returns the edits of one file. */
    List<TextEdit> edits(RootFile file, SourceText source, Cancellation cancellation);

    /**
     * Replaces any text.
     *
     * @param with in a regular expression, {@code $1} stands for its first group
     */
    record Text(Pattern what, String with, boolean isExpression) implements Replacement {
        /**
         * Returns a replacement of a text or a regular expression.
         *
         * @throws PatternSyntaxException if the expression is invalid
         */
        public static Text of(String what, String with, boolean matchCase, boolean wholeWord, boolean isExpression) {
            String body = isExpression ? what : Pattern.quote(what);
            String pattern = wholeWord ? "(?<![\\w.])(?:" + body + ")(?![\\w])" : body;
            int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            Pattern compiled = Pattern.compile(pattern, flags);
            if (isExpression) {
                checkGroups(compiled, with);
            }
            return new Text(compiled, with, isExpression);
        }

        private static void checkGroups(Pattern pattern, String with) {
            int groups = pattern.matcher("").groupCount();
            for (int i = 0; i + 1 < with.length(); i++) {
                char digit = with.charAt(i + 1);
                if (with.charAt(i) == '\\') {
                    i++;
                } else if (with.charAt(i) == '$' && Character.isDigit(digit) && digit - '0' > groups) {
                    throw new PatternSyntaxException("the expression has no group " + digit, with, -1);
                }
            }
        }

        @Override
        public List<TextEdit> edits(RootFile file, SourceText source, Cancellation cancellation) {
            return in(source.text(), cancellation);
        }

        /**
         * Returns the edits of one text.
         *
         * @throws java.util.concurrent.CancellationException when cancelled
         */
        public List<TextEdit> in(String text, Cancellation cancellation) {
            List<TextEdit> edits = new ArrayList<>();
            Matcher matcher = what.matcher(new CancellableText(text, cancellation));
            try {
                while (edits.size() <= MOST_HITS && matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        edits.add(TextEdit.replace(
                                matcher.start(), matcher.end(), isExpression ? replaced(matcher) : with));
                    }
                }
            } catch (StackOverflowError tooDeep) {
                // Java's matcher recurses: the rest of the text is not searched, the hits so far are right.
                return edits;
            }
            return edits;
        }

        private String replaced(Matcher matcher) {
            StringBuilder out = new StringBuilder();
            int i = 0;
            while (i < with.length()) {
                char c = with.charAt(i);
                if (c == '\\' && i + 1 < with.length()) {
                    out.append(with.charAt(i + 1));
                    i += 2;
                } else if (c == '$' && i + 1 < with.length() && Character.isDigit(with.charAt(i + 1))) {
                    String group = matcher.group(with.charAt(i + 1) - '0');
                    out.append(group == null ? "" : group);
                    i += 2;
                } else {
                    out.append(c);
                    i++;
                }
            }
            return out.toString();
        }
    }

    /**
     * Replaces the value of a parameter, wherever it is set.
     *
     * @param name  {@code *} stands for any characters: {@code reg.*.server.1.address}
     * @param only  the present value to replace; ignored with {@code anyValue}
     * @param value the new value
     */
    record OfParameter(Pattern name, String only, boolean anyValue, String value) implements Replacement {
        /** Returns a replacement of the values of a parameter. */
        public static OfParameter of(String name, String only, boolean anyValue, String value) {
            StringBuilder pattern = new StringBuilder();
            for (String piece : name.split("\\*", -1)) {
                pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(piece));
            }
            return new OfParameter(Pattern.compile(pattern.toString()), only, anyValue, value);
        }

        @Override
        public List<TextEdit> edits(RootFile file, SourceText source, Cancellation cancellation) {
            ConfigFile config = file.config();
            List<TextEdit> edits = new ArrayList<>();
            for (Parameter parameter : config == null ? List.<Parameter>of() : config.parameters()) {
                boolean wanted = !parameter.value().equals(value)
                        && (anyValue || parameter.value().equals(only))
                        && name.matcher(parameter.name()).matches();
                if (wanted) {
                    edits.add(ParameterEdits.value(parameter, value));
                }
            }
            return edits;
        }
    }

    /**
     * Searches every file that is held as text.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    default Found in(Snapshot snapshot, Cancellation cancellation) {
        List<Hit> hits = new ArrayList<>();
        List<RootPath> untouched = new ArrayList<>();
        List<RootFile> files = new ArrayList<>(snapshot.files());
        files.sort(Comparator.comparing(RootFile::path));
        for (RootFile file : files) {
            cancellation.check();
            SourceText source = file.source();
            List<TextEdit> edits = source == null ? List.of() : edits(file, source, cancellation);
            if (source != null && source.readOnlyReason() != null && !edits.isEmpty()) {
                untouched.add(file.path());
            } else if (source != null) {
                edits.forEach(edit -> hits.add(new Hit(file.path(), source, edit)));
            }
            if (hits.size() > MOST_HITS) {
                return new Found(List.copyOf(hits.subList(0, MOST_HITS)), true, untouched);
            }
        }
        return new Found(List.copyOf(hits), false, untouched);
    }

    /** Returns a change that replaces some hits. */
    static Change change(Collection<Hit> hits) {
        Map<RootPath, List<TextEdit>> edits = new TreeMap<>();
        Map<RootPath, SourceText> sources = new TreeMap<>();
        for (Hit hit : hits) {
            edits.computeIfAbsent(hit.file(), file -> new ArrayList<>()).add(hit.edit());
            sources.put(hit.file(), hit.source());
        }
        TreeMap<RootPath, java.util.Optional<SourceText>> files = new TreeMap<>();
        sources.forEach((path, source) -> files.put(
                path,
                java.util.Optional.of(
                        source.withText(TextEdit.apply(source.text(), edits.getOrDefault(path, List.of()))))));
        return new Change(files);
    }
}
