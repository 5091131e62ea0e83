/** How reports look and how foreign text gets into them, whatever they are about. */
@NullMarked
package org.provscope.report;

import org.jspecify.annotations.NullMarked;
