@NullMarked
package org.provscope.ui.root;

import org.jspecify.annotations.NullMarked;
