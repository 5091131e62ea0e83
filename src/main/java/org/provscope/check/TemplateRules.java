package org.provscope.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.Secrets;
import org.provscope.xml.Outline;
import org.provscope.xml.Span;
import org.provscope.xml.ValuePlaces;

/** Placeholders of a template that was copied without being filled in (docs/domain.md §11): once for each file. */
final class TemplateRules {
    /** Forms that nothing else looks like. */
    private static final Pattern ANYWHERE = Pattern.compile("\\{\\$[A-Za-z_][^{}<>\"']{0,80}}|\\{\\{[^{}<>\"']{1,80}}}"
            + "|\\$\\{[A-Za-z_][^{}<>\"']{0,80}}|<%[^%<>]{1,80}%>|#[A-Za-z][A-Za-z0-9_]{0,40}#");
    /** Forms that count only as a whole value, or as a whole host of a URL. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:[a-z]+://(?:[^/@]*@)?)?(%[A-Za-z_][A-Za-z0-9_]*%|__[A-Za-z0-9_]+__|@@[^@]+@@|\\{(?!PHONE_MAC_ADDRESS})"
                    + "[A-Za-z_][A-Za-z0-9_]*})(?:[:/].*)?");

    private static final int NAMED = 3;

    private TemplateRules() {}

    /** Returns the first placeholder of a value, or null. */
    static @Nullable Span in(String value) {
        if (value.indexOf('#') < 0
                && value.indexOf('{') < 0
                && value.indexOf('%') < 0
                && value.indexOf('_') < 0
                && value.indexOf('@') < 0) {
            return null;
        }
        Matcher anywhere = ANYWHERE.matcher(value);
        if (anywhere.find()) {
            return new Span(anywhere.start(), anywhere.end());
        }
        Matcher whole = WHOLE.matcher(value.strip());
        if (!whole.matches()) {
            return null;
        }
        int lead = value.length() - value.stripLeading().length();
        return new Span(lead + whole.start(1), lead + whole.end(1));
    }

    /** Reports the first placeholder of a file; returns true if there is one. */
    static boolean check(ConfigFile file, Problems problems) {
        return file.readability() == ConfigFile.Readability.READ ? inValues(file, problems) : inText(file, problems);
    }

    private static boolean inValues(ConfigFile file, Problems problems) {
        Span first = null;
        Parameter at = null;
        Set<String> named = new LinkedHashSet<>();
        for (Parameter parameter : file.parameters()) {
            Span found = in(parameter.value());
            if (found == null) {
                continue;
            }
            if (first == null) {
                first = ValuePlaces.of(file.source().text(), parameter.attribute(), found.start(), found.end());
                at = parameter;
            }
            if (!Secrets.isSecret(parameter.name())) {
                named.add(parameter.value().substring(found.start(), found.end()));
            }
        }
        if (first != null && at != null) {
            add(file, first, at.name(), named, problems);
        }
        return first != null;
    }

    /** In a malformed file values are only guessed: its text is looked at, except in comments. */
    private static boolean inText(ConfigFile file, Problems problems) {
        String text = file.source().text();
        List<Span> comments = Outline.of(file.source()).comments();
        Span first = null;
        Set<String> named = new LinkedHashSet<>();
        Matcher matcher = ANYWHERE.matcher(text);
        while (matcher.find() && named.size() <= NAMED) {
            int start = matcher.start();
            if (comments.stream().anyMatch(comment -> comment.start() <= start && start < comment.end())) {
                continue;
            }
            first = first == null ? new Span(start, matcher.end()) : first;
            named.add(matcher.group());
        }
        if (first != null) {
            add(file, first, null, named, problems);
        }
        return first != null;
    }

    private static void add(
            ConfigFile file, Span first, @Nullable String parameter, Set<String> named, Problems problems) {
        List<String> few = named.stream().limit(NAMED).map(Words::quoted).toList();
        problems.add(Problem.of(
                ProblemCode.TEMPLATE_PLACEHOLDER,
                ProblemLocation.of(file.path(), file.source(), first),
                parameter,
                "This file is a template whose placeholders were not filled in"
                        + (few.isEmpty() ? "." : ": " + String.join(", ", few) + (named.size() > NAMED ? " …" : "."))));
    }
}
