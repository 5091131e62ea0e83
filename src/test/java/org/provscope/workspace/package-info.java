@NullMarked
package org.provscope.workspace;

import org.jspecify.annotations.NullMarked;
