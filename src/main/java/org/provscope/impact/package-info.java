/**
 * The effect of an edit on phones: where a value can be written for one, which other phones it changes, and for
 * which it is overridden.
 */
@NullMarked
package org.provscope.impact;

import org.jspecify.annotations.NullMarked;
