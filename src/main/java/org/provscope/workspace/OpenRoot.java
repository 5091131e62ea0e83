package org.provscope.workspace;

import org.jspecify.annotations.Nullable;

import org.provscope.check.SchemaSet;
import org.provscope.effective.ResolvedRoot;

/**
 * A root that has been read.
 *
 * @param resolved      its files and what its phones get
 * @param schemas       what its files are judged by
 * @param schemaTrouble why one of the root's own schemas could not be used, or null
 */
public record OpenRoot(ResolvedRoot resolved, SchemaSet schemas, @Nullable String schemaTrouble) {}
