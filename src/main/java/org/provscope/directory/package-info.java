/**
 * Contact directories: contacts as values, the one way to write them, CSV, vCards and the merge of two changed states.
 */
@NullMarked
package org.provscope.directory;

import org.jspecify.annotations.NullMarked;
