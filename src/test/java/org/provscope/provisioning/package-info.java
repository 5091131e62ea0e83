@NullMarked
package org.provscope.provisioning;

import org.jspecify.annotations.NullMarked;
