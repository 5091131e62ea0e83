/** The entry point, and every {@code new} that matters. */
@NullMarked
package org.provscope.app;

import org.jspecify.annotations.NullMarked;
