/** SFTP through JSch: login, keys, known hosts. */
@NullMarked
package org.provscope.files.remote.sftp;

import org.jspecify.annotations.NullMarked;
