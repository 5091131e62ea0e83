package org.provscope.schema.xsd;

import org.jspecify.annotations.Nullable;
import org.provscope.xml.Attribute;
import org.provscope.xml.Span;

/**
 * One thing that Xerces has against a document.
 *
 * @param isError   whether Xerces calls it an error, not only a warning
 * @param tagName   the name of the start tag concerned
 * @param attribute the attribute that caused it; null where the element itself did
 * @param ofValue   whether the attribute's value is at fault, not its being there
 * @param schema    the verdict in the schema's words
 * @param words     the verdict in ours
 */
public record XsdViolation(
        boolean isError, Span tagName, @Nullable Attribute attribute, boolean ofValue, String schema, String words) {}
