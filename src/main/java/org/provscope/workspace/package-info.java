/**
 * Opens a root for use: reading it, choosing its schemas, the drafts over it, watching it, and
 * publishing them; also the sample.
 */
@NullMarked
package org.provscope.workspace;

import org.jspecify.annotations.NullMarked;
