/**
 * Folders of this machine, through {@code java.nio}: an order of magnitude less work per file than Commons VFS, which
 * keeps a root of ten thousand phones quick to open (docs/decisions/0003). May use {@code files} only.
 */
@NullMarked
package org.provscope.files.local;

import org.jspecify.annotations.NullMarked;
