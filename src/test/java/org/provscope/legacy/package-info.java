@NullMarked
package org.provscope.legacy;

import org.jspecify.annotations.NullMarked;
