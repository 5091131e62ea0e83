/**
 * What each phone gets, and from where: the layers of a phone in order of precedence, and the one merge that yields a
 * parameter's winner and losers together. May use {@code provisioning} and {@code schema}.
 */
@NullMarked
package org.provscope.effective;

import org.jspecify.annotations.NullMarked;
