@NullMarked
package org.provscope.ui.workbench;

import org.jspecify.annotations.NullMarked;
