/** The contacts of a directory as a grid. */
@NullMarked
package org.provscope.ui.directory;

import org.jspecify.annotations.NullMarked;
