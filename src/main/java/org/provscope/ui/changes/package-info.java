/** Changes before they are made and after: previews, a value and where to write it, replacing, new phones, merging. */
@NullMarked
package org.provscope.ui.changes;

import org.jspecify.annotations.NullMarked;
