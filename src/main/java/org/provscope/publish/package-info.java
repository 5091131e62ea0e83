/**
 * Publishes changed files to a root so that at every moment each of them is the old or the new one, whole, and so that
 * an interrupted publication can be finished or rolled back, even after the program was killed; and stores publications
 * on this machine.
 */
@NullMarked
package org.provscope.publish;

import org.jspecify.annotations.NullMarked;
