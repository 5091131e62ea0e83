/** Tests of the ways to change files: what is edited changes, and not one byte beside it. */
@NullMarked
package org.provscope.edit;

import org.jspecify.annotations.NullMarked;
