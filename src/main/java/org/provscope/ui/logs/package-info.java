/** What phones say themselves: their logs as tables, their requests, and whether a publication arrived. */
@NullMarked
package org.provscope.ui.logs;

import org.jspecify.annotations.NullMarked;
