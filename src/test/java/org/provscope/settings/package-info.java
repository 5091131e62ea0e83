@NullMarked
package org.provscope.settings;

import org.jspecify.annotations.NullMarked;
