/**
 * What phones themselves tell of their model, firmware and requests: in the logs that they upload, in the heads of their
 * override files, and in the logs of the servers that they ask (docs/domain.md §9).
 */
@NullMarked
package org.provscope.evidence;

import org.jspecify.annotations.NullMarked;
