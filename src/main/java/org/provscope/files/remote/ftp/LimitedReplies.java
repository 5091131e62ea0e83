package org.provscope.files.remote.ftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.net.ProtocolCommandEvent;
import org.apache.commons.net.ProtocolCommandListener;
import org.apache.commons.net.ftp.FTPClient;
import org.jspecify.annotations.Nullable;
import org.provscope.files.ListingLimit;
import org.provscope.files.failure.LimitExceeded;
import org.provscope.files.remote.LimitedLines;

/** Limits to what an FTP client reads as lines: the replies to its commands, and the listings of folders. */
final class LimitedReplies {
    private static final int MOST_LINES = 10_000;
    private static final long MOST_BYTES = 1 << 20;
    private static final long MOST_LISTED_BYTES = 100L << 20;
    private static final Set<String> LISTINGS = Set.of("LIST", "MLSD", "NLST");

    private @Nullable LimitedLines replies;
    private volatile @Nullable Socket transfer;

    /** An FTP client whose server's answers are limited. */
    interface Client {
        /** Returns the limits. */
        LimitedReplies replies();
    }

    /** Sets limits to what a server sends to a client; each command resets them. */
    LimitedReplies(FTPClient client) {
        client.addProtocolCommandListener(new ProtocolCommandListener() {
            @Override
            public void protocolCommandSent(ProtocolCommandEvent command) {
                LimitedLines open = replies;
                if (open != null) {
                    open.begin();
                }
            }

            @Override
            public void protocolReplyReceived(ProtocolCommandEvent reply) {
                // The limits begin anew with the next command.
            }
        });
    }

    /** Returns the limited replies over a connection. */
    Reader of(Socket control) throws IOException {
        LimitedLines lines = new LimitedLines(control.getInputStream(), MOST_LINES, MOST_BYTES);
        replies = lines;
        return new InputStreamReader(lines, StandardCharsets.ISO_8859_1);
    }

    /** Returns the data connection of a command, limited if it carries a listing. */
    @Nullable
    Socket data(String command, @Nullable Socket opened) {
        Socket limited = limited(command, opened);
        transfer = limited;
        return limited;
    }

    /** Ends the present transfer: closing the control connection leaves the one for data open. From any thread. */
    void cut() throws IOException {
        Socket open = transfer;
        if (open != null) {
            open.close();
        }
    }

    /**
     * Returns the reason if the last listing was broken off, or null: commons-net asks on, and throws what comes of
     * that.
     */
    @Nullable
    LimitExceeded exceeded() {
        return transfer instanceof Listing listing && listing.lines != null ? listing.lines.exceeded() : null;
    }

    private static @Nullable Socket limited(String command, @Nullable Socket transfer) {
        return transfer == null || !LISTINGS.contains(command.toUpperCase(Locale.ROOT))
                ? transfer
                : new Listing(transfer);
    }

    /** A data connection that gives its data out as limited lines. */
    private static final class Listing extends Socket {
        private final Socket transfer;
        private @Nullable LimitedLines lines;

        Listing(Socket transfer) {
            this.transfer = transfer;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            // A line before the files gives their total size.
            LimitedLines made =
                    new LimitedLines(transfer.getInputStream(), ListingLimit.MOST_FILES + 1L, MOST_LISTED_BYTES);
            lines = made;
            return made;
        }

        @Override
        public void close() throws IOException {
            transfer.close();
        }
    }
}
