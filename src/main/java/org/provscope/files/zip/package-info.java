/** Zip files as roots that can only be read, through Commons VFS. */
@NullMarked
package org.provscope.files.zip;

import org.jspecify.annotations.NullMarked;
