@NullMarked
package org.provscope.effective;

import org.jspecify.annotations.NullMarked;
