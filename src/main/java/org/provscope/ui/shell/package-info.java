@NullMarked
package org.provscope.ui.shell;

import org.jspecify.annotations.NullMarked;
