@NullMarked
package org.provscope.ui;

import org.jspecify.annotations.NullMarked;
