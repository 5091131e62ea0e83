@NullMarked
package org.provscope.ui.directory;

import org.jspecify.annotations.NullMarked;
