/** The command line: one class per command, text made for reading and JSON made for scripts. */
@NullMarked
package org.provscope.cli;

import org.jspecify.annotations.NullMarked;
