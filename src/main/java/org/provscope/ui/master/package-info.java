/** The form of a master file: which files count in which order, for which models, and what each phone then reads. */
@NullMarked
package org.provscope.ui.master;

import org.jspecify.annotations.NullMarked;
