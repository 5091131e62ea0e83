/** The frame of the window: menus, status line, start pages and prompts; makes every page and command. */
@NullMarked
package org.provscope.ui.shell;

import org.jspecify.annotations.NullMarked;
