/** What a change does to every phone, as a page. May use {@code plan} and {@code workspace}. */
@NullMarked
package org.provscope.ui.plan;

import org.jspecify.annotations.NullMarked;
