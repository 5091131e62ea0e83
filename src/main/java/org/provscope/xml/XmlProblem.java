package org.provscope.xml;

import org.jspecify.annotations.Nullable;

/**
 * Something that makes a file malformed XML.
 *
 * @param kind    the kind of mistake
 * @param span    where it is
 * @param message the mistake in plain words, a whole sentence
 * @param instead what should stand in the span, or null if that is not sure
 */
public record XmlProblem(
        Kind kind, Span span, String message, @Nullable String instead) {
    /** The kinds of mistakes that people make in cfg files, each with a fix of its own. */
    public enum Kind {
        /** The file is something else than XML: a web page, plain text, a picture. */
        NOT_XML,
        /** “ ” ‘ ’ and the like in place of straight quotes. */
        TYPOGRAPHIC_QUOTE,
        MISSING_QUOTE,
        MISSING_EQUALS,
        MISSING_SPACE,
        DUPLICATE_ATTRIBUTE,
        UNESCAPED_AMPERSAND,
        UNKNOWN_ENTITY,
        LESS_THAN_IN_VALUE,
        MISMATCHED_TAG,
        UNCLOSED_TAG,
        UNCLOSED_ELEMENT,
        /** {@code < name}: a blank between the bracket and the name. */
        BLANK_BEFORE_TAG_NAME,
        /** {@code <a.b="1">}: a tag that begins with an attribute. */
        NO_TAG_NAME,
        /** An attribute's name with blanks inside. */
        NAME_WITH_BLANKS,
        BAD_COMMENT,
        BAD_DECLARATION,
        DOCTYPE,
        BAD_CHARACTER,
        BAD_ENCODING,
        TEXT_OUTSIDE,
        SECOND_ROOT,
        NO_ROOT,
        SYNTAX
    }
}
