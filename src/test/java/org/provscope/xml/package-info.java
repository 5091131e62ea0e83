@NullMarked
package org.provscope.xml;

import org.jspecify.annotations.NullMarked;
