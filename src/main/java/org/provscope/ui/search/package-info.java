/** Go to anything: phones, files and parameters by a few letters. */
@NullMarked
package org.provscope.ui.search;

import org.jspecify.annotations.NullMarked;
