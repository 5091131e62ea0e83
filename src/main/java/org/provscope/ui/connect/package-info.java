/** Connecting to servers: places with names, and the questions that a server raises. */
@NullMarked
package org.provscope.ui.connect;

import org.jspecify.annotations.NullMarked;
