@NullMarked
package org.provscope.schema.grammar;

import org.jspecify.annotations.NullMarked;
