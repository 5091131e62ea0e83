@NullMarked
package org.provscope.directory;

import org.jspecify.annotations.NullMarked;
