@NullMarked
package org.provscope.files.remote.ftp;

import org.jspecify.annotations.NullMarked;
