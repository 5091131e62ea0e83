/** What is remembered between two starts, and where on this machine; passwords in the keychain. */
@NullMarked
package org.provscope.settings;

import org.jspecify.annotations.NullMarked;
