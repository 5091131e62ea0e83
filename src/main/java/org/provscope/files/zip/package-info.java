/** Zip files as roots, only read, through Commons VFS. */
@NullMarked
package org.provscope.files.zip;

import org.jspecify.annotations.NullMarked;
