/** What the log file holds, and what it never does. */
@NullMarked
package org.provscope.log;

import org.jspecify.annotations.NullMarked;
