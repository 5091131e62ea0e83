/** The page of a migration from before UC Software 3.3.0. */
@NullMarked
package org.provscope.ui.migrate;

import org.jspecify.annotations.NullMarked;
