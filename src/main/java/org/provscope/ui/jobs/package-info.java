/** Work in the background, with progress and cancelling: one small class that every screen uses. */
@NullMarked
package org.provscope.ui.jobs;

import org.jspecify.annotations.NullMarked;
