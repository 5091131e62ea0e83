/**
 * What a change of a root does to every phone: two states in, one plan out, and reports of it. May use {@code effective}
 * and everything above it, {@code directory} and {@code schema}.
 */
@NullMarked
package org.provscope.plan;

import org.jspecify.annotations.NullMarked;
