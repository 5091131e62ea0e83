/** Going to anything: phones, files, parameters and commands by a few letters. */
@NullMarked
package org.provscope.ui.search;

import org.jspecify.annotations.NullMarked;
