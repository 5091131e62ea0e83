package org.provscope.schema.xsd;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of a parameter's annotation. The 4.0 schema uses fixed phrases ({@code number min 0 max 5 default 3.});
 * the flat schemas of other families hold prose (docs/domain.md §5).
 *
 * @param defaultValue null if the annotation names none
 * @param meaning      the prose, empty if the annotation is one of the fixed phrases
 */
record Annotation(@Nullable String defaultValue, String meaning) {
    static final Annotation NONE = new Annotation(null, "");

    private static final Pattern DOCUMENTATION =
            Pattern.compile("<[^>]*documentation[^>]*>(.*?)</[^>]*documentation>", Pattern.DOTALL);
    private static final Pattern FIXED = Pattern.compile(
            "(?:true/false parameter|number|string(?: \\(password\\))?|enum allowed values:).*?[ ,]default (.*)\\.",
            Pattern.DOTALL);
    private static final Pattern FLAG = Pattern.compile("([01]) \\((?:true|false)\\)");

    /** Parses the text of an annotation element. */
    static Annotation parse(String xml) {
        Matcher documentation = DOCUMENTATION.matcher(xml);
        if (!documentation.find()) {
            return NONE;
        }
        String text = unescaped(documentation.group(1)).strip();
        Matcher fixed = FIXED.matcher(text);
        if (!fixed.matches()) {
            return new Annotation(null, text.replaceAll("\\s+", " "));
        }
        String value = fixed.group(1).strip();
        Matcher flag = FLAG.matcher(value);
        if (flag.matches()) {
            return new Annotation(flag.group(1), "");
        }
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return new Annotation(quoted ? value.substring(1, value.length() - 1) : value, "");
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
