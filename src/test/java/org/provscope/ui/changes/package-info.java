@NullMarked
package org.provscope.ui.changes;

import org.jspecify.annotations.NullMarked;
