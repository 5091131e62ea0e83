/** What is remembered between two starts, and where on this machine. May use {@code files}. */
@NullMarked
package org.provscope.settings;

import org.jspecify.annotations.NullMarked;
