/**
 * What was read of a root on a server, kept on this machine by stamp (docs/decisions/0013). May use {@code files} and
 * {@code files.local}.
 */
@NullMarked
package org.provscope.files.cache;

import org.jspecify.annotations.NullMarked;
