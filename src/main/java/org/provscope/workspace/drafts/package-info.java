@NullMarked
package org.provscope.workspace.drafts;

import org.jspecify.annotations.NullMarked;
