package org.provscope.files.failure;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.commons.net.MalformedServerReplyException;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.vfs2.FileNotFolderException;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.Protocol;

/**
 * The one table from what libraries throw to {@link FileFailure}, while a root is read or written, while it is connected
 * to, and after a connection broke. If a server is trusted is decided by host keys and certificates, and carried by
 * {@link Distrusted}.
 */
public final class FailureMapper {
    private static final int FTP_GONE = 421;
    private static final int FTP_NO_SPACE_NOW = 452;
    private static final int FTP_NO_SPACE = 552;
    private static final int FTP_NOT_LOGGED_IN = 530;
    private static final int FTP_NOT_THERE = 550;

    private FailureMapper() {}

    /**
     * Returns an exception with the failure that was thrown.
     *
     * @param what the file or place concerned, as a person knows it
     */
    public static FileFailureException of(String what, IOException thrown) {
        return new FileFailureException(failure(what, thrown), thrown);
    }

    /**
     * Returns the failure that was thrown.
     *
     * @param what the file or place concerned, as a person knows it
     */
    public static FileFailure failure(String what, IOException thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            FileFailure known = known(what, at);
            if (known != null) {
                return known;
            }
        }
        String message = thrown.getMessage();
        return new FileFailure.Broken(what, message == null ? thrown.getClass().getSimpleName() : message);
    }

    private static @Nullable FileFailure known(String what, Throwable thrown) {
        return switch (thrown) {
            case AccessDeniedException _ -> new FileFailure.AccessDenied(what);
            case NoSuchFileException _ -> new FileFailure.NotFound(what);
            case org.apache.commons.vfs2.FileNotFoundException _ -> new FileFailure.NotFound(what);
            case FileNotFoundException e ->
                String.valueOf(e.getMessage()).contains("denied")
                        ? new FileFailure.AccessDenied(what)
                        : new FileFailure.NotFound(what);
            case FileNotFolderException _ -> new FileFailure.NotAFolder(what);
            case ZipException e -> new FileFailure.Damaged(what, String.valueOf(e.getMessage()));
            case RefusedReply e -> ofReply(what, e);
            case SftpException e -> ofStatus(what, e);
            case LimitExceeded e -> new FileFailure.TalksTooMuch(what, String.valueOf(e.getMessage()));
            default -> null;
        };
    }

    private static FileFailure ofReply(String what, RefusedReply reply) {
        String said = reply.reason();
        return switch (reply.code()) {
            case FTP_NOT_THERE ->
                said.toLowerCase(Locale.ROOT).matches(".*(denied|permission|not permitted).*")
                        ? new FileFailure.AccessDenied(what)
                        : new FileFailure.NotFound(what);
            case FTP_NOT_LOGGED_IN -> new FileFailure.AccessDenied(what);
            case FTP_NO_SPACE, FTP_NO_SPACE_NOW -> new FileFailure.WriteRefused(what, said);
            default -> new FileFailure.Broken(what, said);
        };
    }

    private static @Nullable FileFailure ofStatus(String what, SftpException status) {
        return switch (status.id) {
            case ChannelSftp.SSH_FX_NO_SUCH_FILE -> new FileFailure.NotFound(what);
            case ChannelSftp.SSH_FX_PERMISSION_DENIED -> new FileFailure.AccessDenied(what);
            case ChannelSftp.SSH_FX_FAILURE ->
                status.getCause() != null ? null : new FileFailure.Broken(what, String.valueOf(status.getMessage()));
            default -> null;
        };
    }

    /** Returns true if the server itself gave this answer. */
    public static boolean isAnswer(IOException thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof RefusedReply || at instanceof SftpException && at.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    /** Returns true if the server sent more than the limit. */
    public static boolean isTooMuch(IOException thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof LimitExceeded) {
                return true;
            }
        }
        return false;
    }

    /** Returns true if the connection cannot be used after this. */
    public static boolean isConnectionGone(IOException thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            boolean gone = switch (at) {
                case RefusedReply e -> e.code() == FTP_GONE;
                case SftpException e ->
                    e.id == ChannelSftp.SSH_FX_CONNECTION_LOST || e.id == ChannelSftp.SSH_FX_NO_CONNECTION;
                case FTPConnectionClosedException _, MalformedServerReplyException _, SocketException _ -> true;
                case SocketTimeoutException _, EOFException _, SSLException _, java.io.InterruptedIOException _ -> true;
                case JSchException _ -> true;
                default -> false;
            };
            if (gone) {
                return true;
            }
        }
        return false;
    }

    /** Returns the failure of a connection that broke. */
    public static FileFailure lost(Location.Remote server, IOException thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SocketTimeoutException) {
                return new FileFailure.ConnectionLost(server.server(), "it timed out");
            }
        }
        return new FileFailure.ConnectionLost(server.server(), "it was closed");
    }

    /** Returns the reason for which connecting or logging in failed. */
    public static FileFailure connecting(Location.Remote server, String user, IOException thrown) {
        String name = server.server();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            switch (at) {
                case LimitExceeded e -> {
                    return new FileFailure.TalksTooMuch(name, String.valueOf(e.getMessage()));
                }
                case UnknownHostException _ -> {
                    return new FileFailure.Unreachable(name, "there is no server of this name");
                }
                case TookTooLong _ -> {
                    return new FileFailure.Unreachable(name, "the login timed out");
                }
                case SocketTimeoutException _ -> {
                    return new FileFailure.Unreachable(name, "the connection timed out");
                }
                case NoRouteToHostException _ -> {
                    return new FileFailure.Unreachable(name, "there is no route to it");
                }
                case ConnectException _ -> {
                    return new FileFailure.Unreachable(name, "connection refused on port " + server.effectivePort());
                }
                case LoginRefusedException e -> {
                    return new FileFailure.LoginRefused(user + " on " + name, String.valueOf(e.getMessage()));
                }
                case JSchException e
                when String.valueOf(e.getMessage()).startsWith("Auth") -> {
                    return new FileFailure.LoginRefused(user + " on " + name, "name, password or key are not right");
                }
                case JSchException e
                when String.valueOf(e.getMessage()).contains("Too many authentication") -> {
                    return new FileFailure.LoginRefused(user + " on " + name, "too many keys were tried before");
                }
                case JSchException e
                when String.valueOf(e.getMessage()).contains("timeout") -> {
                    return new FileFailure.Unreachable(name, "the connection timed out");
                }
                case SSLException _
                when server.protocol() == Protocol.FTPS -> {
                    return new FileFailure.Unreachable(name, "it does not agree on TLS; perhaps it supports only FTP");
                }
                case FTPConnectionClosedException e -> {
                    return new FileFailure.Unreachable(name, String.valueOf(e.getMessage()));
                }
                default -> {}
            }
        }
        if (String.valueOf(thrown.getMessage()).isEmpty()) {
            return new FileFailure.Unreachable(name, "the server gave no reason");
        }
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new FileFailure.Unreachable(name, String.valueOf(root.getMessage()));
    }
}
