@NullMarked
package org.provscope.schema.xsd;

import org.jspecify.annotations.NullMarked;
