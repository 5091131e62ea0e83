/**
 * The text of a file and what stands where in it: bytes to text and back without loss, a tolerant scanner that knows
 * the place of every attribute, positions as people count them, and text edits.
 */
@NullMarked
package org.provscope.xml;

import org.jspecify.annotations.NullMarked;
