/**
 * What an edit does to phones: where a value can be written for one, who else gets another value by it, and who does not
 * see it. May use {@code edit}, {@code effective}, {@code directory}, {@code provisioning} and {@code schema}.
 */
@NullMarked
package org.provscope.impact;

import org.jspecify.annotations.NullMarked;
