/** The one table from what libraries throw to the failures that a person is told. */
@NullMarked
package org.provscope.files.failure;

import org.jspecify.annotations.NullMarked;
