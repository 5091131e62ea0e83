@NullMarked
package org.provscope.app;

import org.jspecify.annotations.NullMarked;
