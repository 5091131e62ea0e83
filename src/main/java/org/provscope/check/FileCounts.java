package org.provscope.check;

/**
 * The counts that a phone's status screen would show for a file: an estimate, since models differ in what they know.
 *
 * @param ok         parameters without a problem
 * @param errors     parameters with an error, or what makes the file malformed
 * @param duplicates parameters that stand in the file already
 * @param pre330     pre-3.3.0 parameters
 */
public record FileCounts(int ok, int errors, int duplicates, int pre330) {
    public static final FileCounts NONE = new FileCounts(0, 0, 0, 0);
    /** The counts of files without parameters: phones count none of them. */
    static final FileCounts NOT_COUNTED = new FileCounts(-1, 0, 0, 0);

    /** Returns the sum of both; files that are not counted add nothing. */
    public FileCounts plus(FileCounts other) {
        if (equals(NOT_COUNTED) || other.equals(NOT_COUNTED)) {
            return equals(NOT_COUNTED) ? other : this;
        }
        return new FileCounts(
                ok + other.ok, errors + other.errors, duplicates + other.duplicates, pre330 + other.pre330);
    }
}
