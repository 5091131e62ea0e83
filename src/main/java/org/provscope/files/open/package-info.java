/** Opens the root at a location: a folder, a zip file, or a place on a server by its protocol. */
@NullMarked
package org.provscope.files.open;

import org.jspecify.annotations.NullMarked;
