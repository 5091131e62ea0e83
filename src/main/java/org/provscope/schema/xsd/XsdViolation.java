package org.provscope.schema.xsd;

import org.jspecify.annotations.Nullable;
import org.provscope.xml.Attribute;
import org.provscope.xml.Span;

/**
 * One violation that Xerces found in a document.
 *
 * @param isError   true if Xerces calls it an error, not only a warning
 * @param tagName   the name of the start tag concerned
 * @param attribute the attribute that caused it; null if the element itself did
 * @param ofValue   true if the attribute's value is at fault, not its presence
 * @param schema    the message in the schema's words
 * @param words     the message in ours
 */
public record XsdViolation(
        boolean isError, Span tagName, @Nullable Attribute attribute, boolean ofValue, String schema, String words) {}
