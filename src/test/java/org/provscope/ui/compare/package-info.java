@NullMarked
package org.provscope.ui.compare;

import org.jspecify.annotations.NullMarked;
