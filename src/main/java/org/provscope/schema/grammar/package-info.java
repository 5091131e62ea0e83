/** Values with a grammar of their own, such as digit maps. Reports only what is certainly wrong. */
@NullMarked
package org.provscope.schema.grammar;

import org.jspecify.annotations.NullMarked;
