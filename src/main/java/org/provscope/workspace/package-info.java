/** The open root: reading it, and choosing the schema that judges it. May use everything above it. */
@NullMarked
package org.provscope.workspace;

import org.jspecify.annotations.NullMarked;
