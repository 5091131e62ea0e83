/** Work off the UI thread: one small class that every screen uses, with progress and cancel. */
@NullMarked
package org.provscope.ui.jobs;

import org.jspecify.annotations.NullMarked;
