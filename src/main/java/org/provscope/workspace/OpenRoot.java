package org.provscope.workspace;

import org.jspecify.annotations.Nullable;

import org.provscope.effective.ResolvedRoot;

/**
 * A root that has been read.
 *
 * @param resolved      its files and what its phones get
 * @param schemaTrouble why the root's own schema could not be used, or null
 */
public record OpenRoot(ResolvedRoot resolved, @Nullable String schemaTrouble) {}
