/** The page of a file, and the tree of files. */
@NullMarked
package org.provscope.ui.file;

import org.jspecify.annotations.NullMarked;
