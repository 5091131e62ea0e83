/** Speed, always as a ratio to a peer measured in the same run. Run with {@code mvn -Pbench verify}. */
@NullMarked
package org.provscope.bench;

import org.jspecify.annotations.NullMarked;
