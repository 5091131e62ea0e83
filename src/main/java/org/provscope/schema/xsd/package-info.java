/**
 * A vendor's {@code polycomConfig.xsd}, read through Xerces into a {@link org.provscope.schema.ParameterSchema} and
 * cached; the export of a schema, and the strict XSD problems of documents.
 */
@NullMarked
package org.provscope.schema.xsd;

import org.jspecify.annotations.NullMarked;
