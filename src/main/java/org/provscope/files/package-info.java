/**
 * Provisioning roots as places that can be listed, read and written, and the closed set of ways in which that fails.
 * Nothing outside a root can be named here.
 */
@NullMarked
package org.provscope.files;

import org.jspecify.annotations.NullMarked;
