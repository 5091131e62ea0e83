package org.provscope.files.vfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.apache.commons.vfs2.FileNotFolderException;

import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;

/** The one table from what libraries throw to what a person is told. */
final class Failures {
    private Failures() {}

    static FileFailureException of(String what, IOException thrown) {
        return new FileFailureException(failure(what, thrown), thrown);
    }

    static FileFailure failure(String what, IOException thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            switch (at) {
                case AccessDeniedException _ -> {
                    return new FileFailure.AccessDenied(what);
                }
                case NoSuchFileException _,org.apache.commons.vfs2.FileNotFoundException _ -> {
                    return new FileFailure.NotFound(what);
                }
                case FileNotFoundException e when String.valueOf(e.getMessage()).contains("denied") -> {
                    return new FileFailure.AccessDenied(what);
                }
                case FileNotFoundException _ -> {
                    return new FileFailure.NotFound(what);
                }
                case FileNotFolderException _ -> {
                    return new FileFailure.NotAFolder(what);
                }
                case ZipException e -> {
                    return new FileFailure.Damaged(what, String.valueOf(e.getMessage()));
                }
                default -> {
                }
            }
        }
        String message = thrown.getMessage();
        return new FileFailure.Broken(what, message == null ? thrown.getClass().getSimpleName() : message);
    }
}
