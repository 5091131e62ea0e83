/**
 * Migrates files from before UC Software 3.3.0: finds what became of each parameter, asks where that is not sure, and
 * makes the edits. What the check proposes for one place is what the migration does to it.
 */
@NullMarked
package org.provscope.legacy;

import org.jspecify.annotations.NullMarked;
