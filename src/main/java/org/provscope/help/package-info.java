/** The documentation, readable offline in a browser. */
@NullMarked
package org.provscope.help;

import org.jspecify.annotations.NullMarked;
