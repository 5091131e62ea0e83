/**
 * A provisioning root as a place that can be listed and read: what it is called, what lies in it, and the closed set
 * of ways in which that fails. Nothing outside a root can be named here.
 */
@NullMarked
package org.provscope.files;

import org.jspecify.annotations.NullMarked;
