/** The form of a master file: which files it names in which order, for which models, and what each phone then reads. */
@NullMarked
package org.provscope.ui.master;

import org.jspecify.annotations.NullMarked;
