/** The command line: one class per command, with text for reading and JSON for scripts. */
@NullMarked
package org.provscope.cli;

import org.jspecify.annotations.NullMarked;
