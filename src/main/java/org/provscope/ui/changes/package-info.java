/**
 * Changes before they are made and after: previews, a value and where to write it, replacing in all files, new phones,
 * conflicts, and the page of changed files.
 */
@NullMarked
package org.provscope.ui.changes;

import org.jspecify.annotations.NullMarked;
