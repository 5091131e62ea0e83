/** The contacts of a directory as a grid, the contacts of all directories, and contacts in and out. */
@NullMarked
package org.provscope.ui.directory;

import org.jspecify.annotations.NullMarked;
