@NullMarked
package org.provscope.publish;

import org.jspecify.annotations.NullMarked;
