/** The one table from what libraries throw to {@link org.provscope.files.FileFailure}. */
@NullMarked
package org.provscope.files.failure;

import org.jspecify.annotations.NullMarked;
