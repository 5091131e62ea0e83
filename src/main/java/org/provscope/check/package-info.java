/**
 * What is wrong with a root, the way a phone would see it, and how to mend it: one small class per rule, each a pure
 * function of what was read. May use everything above it.
 */
@NullMarked
package org.provscope.check;

import org.jspecify.annotations.NullMarked;
