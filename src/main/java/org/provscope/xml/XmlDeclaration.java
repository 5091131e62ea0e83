package org.provscope.xml;

import java.util.regex.Pattern;

/** The first line of an XML file, as XML 1.0 (§2.8) requires it. */
final class XmlDeclaration {
    private static final String BLANK = "[ \\t\\r\\n]";
    private static final Pattern PARTS = Pattern.compile(BLANK + "+version" + equalTo("1\\.[01]") + "(?:" + BLANK
            + "+encoding" + equalTo("[A-Za-z][A-Za-z0-9._-]*") + ")?(?:" + BLANK + "+standalone" + equalTo("yes|no")
            + ")?" + BLANK + "*");

    private XmlDeclaration() {}

    private static String equalTo(String value) {
        return BLANK + "*=" + BLANK + "*(?:\"(?:" + value + ")\"|'(?:" + value + ")')";
    }

    /** Returns true if the text between {@code <?xml} and {@code ?>} is well-formed. */
    static boolean isRight(String text, int from, int to) {
        return to - from < 400 && PARTS.matcher(text).region(from, to).matches();
    }
}
