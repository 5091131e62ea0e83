package org.provscope.check;

import java.util.List;

import org.provscope.files.RootPath;

/**
 * What is wrong inside one file, whatever else lies in the root.
 *
 * @param counts what a phone's status screen would show for it
 */
public record FileReport(RootPath file, List<Problem> problems, FileCounts counts) {}
