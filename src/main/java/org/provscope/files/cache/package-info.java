/** Caches on this machine what was read of a server, by stamp (docs/decisions/0013). */
@NullMarked
package org.provscope.files.cache;

import org.jspecify.annotations.NullMarked;
