@NullMarked
package org.provscope.ui.migrate;

import org.jspecify.annotations.NullMarked;
