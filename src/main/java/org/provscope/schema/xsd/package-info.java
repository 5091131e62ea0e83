/**
 * A vendor's {@code polycomConfig.xsd}, read through Xerces' schema model into a
 * {@link org.provscope.schema.ParameterSchema}. May use {@code schema} and {@code xml}.
 */
@NullMarked
package org.provscope.schema.xsd;

import org.jspecify.annotations.NullMarked;
