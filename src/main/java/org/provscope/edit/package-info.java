/**
 * Changes of files as values: each is a few text edits, and all other characters stay. What an edit does to phones is
 * computed by {@code impact}.
 */
@NullMarked
package org.provscope.edit;

import org.jspecify.annotations.NullMarked;
