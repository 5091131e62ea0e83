/** Real servers inside the test run. */
@NullMarked
package org.provscope.testing.servers;

import org.jspecify.annotations.NullMarked;
