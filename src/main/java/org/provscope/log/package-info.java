/** The log file: what went wrong and what was unusual, without secrets, for whoever helps. */
@NullMarked
package org.provscope.log;

import org.jspecify.annotations.NullMarked;
