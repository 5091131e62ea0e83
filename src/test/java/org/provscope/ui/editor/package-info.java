@NullMarked
package org.provscope.ui.editor;

import org.jspecify.annotations.NullMarked;
