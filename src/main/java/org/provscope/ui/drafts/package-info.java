@NullMarked
package org.provscope.ui.drafts;

import org.jspecify.annotations.NullMarked;
