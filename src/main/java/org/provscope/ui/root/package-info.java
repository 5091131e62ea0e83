/** The window's frame: opening a root, its files, its states (empty, loading, failed, ready). */
@NullMarked
package org.provscope.ui.root;

import org.jspecify.annotations.NullMarked;
