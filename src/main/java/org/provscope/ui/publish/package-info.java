/**
 * Publishing the changes made here, deciding about a publication that was interrupted, and the page of earlier
 * publications.
 */
@NullMarked
package org.provscope.ui.publish;

import org.jspecify.annotations.NullMarked;
