/** The one adapter between {@link org.provscope.files.FileRoot} and Commons VFS. Opens zip files itself and
 * leaves folders to {@code files.local}. May use {@code files} and {@code files.local}. */
@NullMarked
package org.provscope.files.vfs;

import org.jspecify.annotations.NullMarked;
