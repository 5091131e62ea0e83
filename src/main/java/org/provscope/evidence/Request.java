package org.provscope.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file that a phone asked a server for, or brought to it.
 *
 * @param time     when, as ISO 8601, with an offset where the log tells one; null if the log has no date
 * @param isUpload true if the phone brought the file
 * @param file     the file as the root would have it, without a query
 * @param status   the answer, as the log has it; 200 and 404 where the log only tells success and failure
 */
public record Request(@Nullable String time, boolean isUpload, String file, int status) {
    private static final int BAD = 400;

    /** Returns true if the server did not do what it was asked for. */
    public boolean isRefused() {
        return status >= BAD;
    }

    Request withFile(String name) {
        return new Request(time, isUpload, name, status);
    }
}
