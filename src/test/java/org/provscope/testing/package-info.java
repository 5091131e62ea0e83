/** What the tests share: the one-line language for roots, and where Polycom's real files may lie. */
@NullMarked
package org.provscope.testing;

import org.jspecify.annotations.NullMarked;
