@NullMarked
package org.provscope.schema;

import org.jspecify.annotations.NullMarked;
