/**
 * The state of the open root, and what every page needs around it: page ids, pages, the navigator and the overlay of
 * boxes.
 */
@NullMarked
package org.provscope.ui.workbench;

import org.jspecify.annotations.NullMarked;
