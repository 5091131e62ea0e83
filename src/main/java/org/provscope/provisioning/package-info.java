/**
 * The files of a root with the meaning a phone gives them: kinds, master files, parameter files, MAC addresses; all
 * together an immutable {@link org.provscope.provisioning.Snapshot}.
 */
@NullMarked
package org.provscope.provisioning;

import org.jspecify.annotations.NullMarked;
