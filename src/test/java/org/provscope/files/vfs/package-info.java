/** What only the package itself can be asked of the connections to servers. */
@NullMarked
package org.provscope.files.vfs;

import org.jspecify.annotations.NullMarked;
