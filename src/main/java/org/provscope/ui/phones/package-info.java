/** The list of phones. */
@NullMarked
package org.provscope.ui.phones;

import org.jspecify.annotations.NullMarked;
