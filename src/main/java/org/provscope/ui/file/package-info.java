@NullMarked
package org.provscope.ui.file;

import org.jspecify.annotations.NullMarked;
