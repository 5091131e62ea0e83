/** Roots on servers, whatever the protocol: a pool of connections, listing, reading and safe writing over them. */
@NullMarked
package org.provscope.files.remote;

import org.jspecify.annotations.NullMarked;
