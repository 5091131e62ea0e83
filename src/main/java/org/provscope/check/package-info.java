/**
 * Finds the problems of a root as a phone would see them, and how to fix them: one small method or class per rule, each a pure
 * function of what was read.
 */
@NullMarked
package org.provscope.check;

import org.jspecify.annotations.NullMarked;
