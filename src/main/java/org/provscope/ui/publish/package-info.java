/** Publishing what was changed, settling what was begun, and what was published before. */
@NullMarked
package org.provscope.ui.publish;

import org.jspecify.annotations.NullMarked;
