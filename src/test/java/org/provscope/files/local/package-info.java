@NullMarked
package org.provscope.files.local;

import org.jspecify.annotations.NullMarked;
