/** Connecting to servers: named places, passwords and host keys. */
@NullMarked
package org.provscope.ui.connect;

import org.jspecify.annotations.NullMarked;
