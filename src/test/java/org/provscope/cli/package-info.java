@NullMarked
package org.provscope.cli;

import org.jspecify.annotations.NullMarked;
