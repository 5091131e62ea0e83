@NullMarked
package org.provscope.diff;

import org.jspecify.annotations.NullMarked;
