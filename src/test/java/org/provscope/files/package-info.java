@NullMarked
package org.provscope.files;

import org.jspecify.annotations.NullMarked;
