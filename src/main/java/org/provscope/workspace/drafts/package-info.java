/**
 * The changes made over an open root: the session with its undo history, bringing drafts over a changed root, and
 * storing them on this machine.
 */
@NullMarked
package org.provscope.workspace.drafts;

import org.jspecify.annotations.NullMarked;
