/**
 * The ways to change files: every change is a few text edits, and all other characters stay. May use {@code effective}
 * and everything above it.
 */
@NullMarked
package org.provscope.edit;

import org.jspecify.annotations.NullMarked;
