/**
 * What is known about parameters and phone models: names folded by index, types, ranges, defaults, meanings, legacy
 * names and secrets. Our own tables come from {@code schemas/}.
 */
@NullMarked
package org.provscope.schema;

import org.jspecify.annotations.NullMarked;
