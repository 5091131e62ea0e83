package org.provscope.files.failure;

import java.io.IOException;
import org.provscope.files.FileFailure;

/** Thrown if a server is not trusted. */
public final class Distrusted extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient FileFailure failure;

    public Distrusted(FileFailure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    /** Returns the reason. */
    public FileFailure failure() {
        return failure;
    }
}
