package org.provscope.files;

/** Carries a {@link FileFailure} up to whoever decides what it means. */
public final class FileFailureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FileFailure failure;

    public FileFailureException(FileFailure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public FileFailureException(FileFailure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    /** Returns the failure that it carries. */
    public FileFailure failure() {
        return failure;
    }
}
