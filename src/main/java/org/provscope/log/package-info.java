/** The log file: what went wrong and what was odd, for whoever helps; without secrets, and in nobody's way. */
@NullMarked
package org.provscope.log;

import org.jspecify.annotations.NullMarked;
