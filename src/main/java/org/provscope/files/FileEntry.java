package org.provscope.files;

/** A file of a root as its listing shows it. */
public record FileEntry(RootPath path, Stamp stamp) {}
