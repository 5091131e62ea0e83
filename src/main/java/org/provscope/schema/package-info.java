/**
 * What is known about parameters and phone models: names folded by index, types, ranges, defaults, meanings. Our own
 * tables come from {@code schemas/}. May use {@code xml}.
 */
@NullMarked
package org.provscope.schema;

import org.jspecify.annotations.NullMarked;
