@NullMarked
package org.provscope.files.cache;

import org.jspecify.annotations.NullMarked;
