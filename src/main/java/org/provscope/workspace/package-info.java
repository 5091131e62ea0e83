/**
 * Opens a root for use: reading it, choosing the schemas that it is checked by, the drafts over it, watching it, and
 * publishing them; also the sample.
 */
@NullMarked
package org.provscope.workspace;

import org.jspecify.annotations.NullMarked;
