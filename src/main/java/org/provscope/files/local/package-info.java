/**
 * Folders of this machine as roots, and watching them, through {@code java.nio}: an order of magnitude less work per
 * file than Commons VFS, which keeps a root of ten thousand phones quick to open (docs/decisions/0003). Also files that
 * only their owner may read, and locks between processes.
 */
@NullMarked
package org.provscope.files.local;

import org.jspecify.annotations.NullMarked;
