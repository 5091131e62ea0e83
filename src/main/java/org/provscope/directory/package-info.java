/** Contact directories: contacts as values, each with its place in the text. May use {@code xml}. */
@NullMarked
package org.provscope.directory;

import org.jspecify.annotations.NullMarked;
