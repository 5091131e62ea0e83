@NullMarked
package org.provscope.architecture;

import org.jspecify.annotations.NullMarked;
