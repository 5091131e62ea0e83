/** The log file: what went wrong and what was unusual, without secrets, for support. */
@NullMarked
package org.provscope.log;

import org.jspecify.annotations.NullMarked;
