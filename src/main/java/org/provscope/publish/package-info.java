/**
 * Brings changed files into a root so that at every moment each of them is the old or the new one, whole, and so that
 * what was begun can be finished or taken back, also after the program was killed. May use {@code files} and
 * {@code provisioning}.
 */
@NullMarked
package org.provscope.publish;

import org.jspecify.annotations.NullMarked;
