@NullMarked
package org.provscope.files.remote.sftp;

import org.jspecify.annotations.NullMarked;
