/**
 * The ways to change files: every change is a few text edits, and all other characters stay. May use
 * {@code provisioning}, {@code directory} and {@code schema}; what an edit does to phones is told by {@code impact}.
 */
@NullMarked
package org.provscope.edit;

import org.jspecify.annotations.NullMarked;
