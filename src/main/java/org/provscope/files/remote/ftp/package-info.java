/** FTP and FTPS through commons-net: login, replies with limits, certificates. */
@NullMarked
package org.provscope.files.remote.ftp;

import org.jspecify.annotations.NullMarked;
