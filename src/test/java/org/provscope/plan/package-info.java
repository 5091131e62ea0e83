@NullMarked
package org.provscope.plan;

import org.jspecify.annotations.NullMarked;
