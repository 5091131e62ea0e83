/** What every screen shares: commands, menus, boxes and small parts. */
@NullMarked
package org.provscope.ui;

import org.jspecify.annotations.NullMarked;
