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

/** What an FTP client reads as lines: the replies to its commands, and the listings of folders. */
final class LimitedReplies {
    private static final int MOST_LINES = 10_000;
    private static final long MOST_BYTES = 1 << 20;
    private static final long MOST_LISTED_BYTES = 100L << 20;
    private static final Set<String> LISTINGS = Set.of("LIST", "MLSD", "NLST");

    private @Nullable LimitedLines replies;
    private volatile @Nullable Socket transfer;

    /** A client whose server's answers have limits. */
    interface Client {
        LimitedReplies replies();
    }

    /** Sets limits to what a server says to a client; each command begins them anew. */
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
                // The next command begins anew.
            }
        });
    }

    /** The replies over a connection. */
    Reader of(Socket control) throws IOException {
        LimitedLines lines = new LimitedLines(control.getInputStream(), MOST_LINES, MOST_BYTES);
        replies = lines;
        return new InputStreamReader(lines, StandardCharsets.ISO_8859_1);
    }

    /** The connection that a command's data come over. */
    @Nullable
    Socket data(String command, @Nullable Socket opened) {
        Socket limited = limited(command, opened);
        transfer = limited;
        return limited;
    }

    /** Ends what is being transferred; who closes the connection for commands leaves that for data open. From any thread. */
    void cut() throws IOException {
        Socket open = transfer;
        if (open != null) {
            open.close();
        }
    }

    /** Why the last listing was left, where it was: commons-net asks on, and throws what comes of that. */
    @Nullable
    LimitExceeded exceeded() {
        return transfer instanceof Listing listing && listing.lines != null ? listing.lines.exceeded() : null;
    }

    private static @Nullable Socket limited(String command, @Nullable Socket transfer) {
        return transfer == null || !LISTINGS.contains(command.toUpperCase(Locale.ROOT))
                ? transfer
                : new Listing(transfer);
    }

    /** Gives its data out as lines with limits. */
    private static final class Listing extends Socket {
        private final Socket transfer;
        private @Nullable LimitedLines lines;

        Listing(Socket transfer) {
            this.transfer = transfer;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            // A line before the files says how much room they take.
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
