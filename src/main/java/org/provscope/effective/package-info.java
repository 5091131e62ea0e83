/**
 * The configuration of each phone and where it comes from: the layers of a phone in order of precedence, the one merge
 * that yields a parameter's winner and what it overrides, and the one difference of two configurations.
 */
@NullMarked
package org.provscope.effective;

import org.jspecify.annotations.NullMarked;
