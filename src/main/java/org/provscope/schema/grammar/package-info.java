/** Values with a grammar of their own, such as digit maps. What a grammar is not sure of is no fault. */
@NullMarked
package org.provscope.schema.grammar;

import org.jspecify.annotations.NullMarked;
