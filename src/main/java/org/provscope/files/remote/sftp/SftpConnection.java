package org.provscope.files.remote.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.ListingLimit;
import org.provscope.files.Stamp;
import org.provscope.files.failure.FailureMapper;
import org.provscope.files.failure.LimitExceeded;
import org.provscope.files.remote.Connection;
import org.provscope.files.remote.RemoteNames;

/** A connection by SFTP. */
public final class SftpConnection implements Connection {
    private final ChannelSftp channel;
    private final Runnable closing;
    private final String top;
    private final String realTop;
    private volatile boolean broken;

    /**
     * @param root    the root's path on the server; empty for the user's start folder
     * @param closing closes what the channel lives in
     */
    public SftpConnection(ChannelSftp channel, String root, Runnable closing) throws IOException, FileFailureException {
        this.channel = channel;
        this.closing = closing;
        try {
            this.top = root.isEmpty() ? channel.pwd() : root;
            if (!channel.stat(quoted(top)).isDir()) {
                throw new FileFailureException(new FileFailure.NotAFolder(top));
            }
            this.realTop = channel.realpath(quoted(top));
        } catch (SftpException e) {
            throw FailureMapper.of(
                    root.isEmpty() ? "The folder of the user" : root, new IOException(e.getMessage(), e));
        }
    }

    /** Escapes a name, since JSch takes names for patterns. */
    static String quoted(String path) {
        return path.replaceAll("([\\\\*?])", "\\\\$1");
    }

    private String on(String path) {
        return quoted(path.isEmpty() ? top : RemoteNames.join(top, path));
    }

    @Override
    public List<Item> list(String folder) throws IOException {
        List<ChannelSftp.LsEntry> entries = new ArrayList<>();
        try {
            channel.ls(on(folder), entry -> {
                entries.add(entry);
                return entries.size() > ListingLimit.MOST_FILES
                        ? ChannelSftp.LsEntrySelector.BREAK
                        : ChannelSftp.LsEntrySelector.CONTINUE;
            });
        } catch (SftpException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (entries.size() > ListingLimit.MOST_FILES) {
            throw new LimitExceeded(
                    "its answer has more than " + String.format(Locale.ROOT, "%,d names", ListingLimit.MOST_FILES));
        }
        List<Item> items = new ArrayList<>(entries.size());
        for (ChannelSftp.LsEntry entry : entries) {
            if (RemoteNames.isPlain(entry.getFilename())) {
                SftpATTRS attributes = entry.getAttrs();
                if (attributes.isLink()) {
                    items.add(link(folder, entry.getFilename()));
                } else if (attributes.isDir()) {
                    items.add(new Item(entry.getFilename(), null, null));
                } else if (attributes.isReg()) {
                    items.add(new Item(entry.getFilename(), stamp(attributes), null));
                } else {
                    items.add(new Item(entry.getFilename(), null, FileFailure.DEVICE));
                }
            }
        }
        return items;
    }

    private Item link(String folder, String name) throws IOException {
        String path = on(RemoteNames.join(folder, name));
        try {
            String target = channel.realpath(path);
            if (!RemoteNames.isIn(target, realTop)) {
                return new Item(name, null, LEAVES);
            }
            SftpATTRS attributes = channel.stat(path);
            if (!attributes.isDir()) {
                return new Item(name, stamp(attributes), null);
            }
            String inner = RemoteNames.within(realTop, target);
            return RemoteNames.isIn(channel.realpath(on(folder)), target)
                    ? new Item(name, null, Item.LISTED, inner)
                    : Item.linked(name, inner);
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return new Item(name, null, "this link leads nowhere");
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Stamp stamp(SftpATTRS attributes) {
        return new Stamp(attributes.getSize(), Integer.toUnsignedLong(attributes.getMTime()) * 1000);
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        try {
            byte[] bytes;
            try (InputStream in = channel.get(on(path))) {
                broken = true;
                bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
            }
            broken = false;
            return bytes;
        } catch (SftpException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public @Nullable Stamp stamp(String path) throws IOException {
        try {
            SftpATTRS attributes = channel.stat(on(path));
            return attributes.isDir() ? null : stamp(attributes);
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return null;
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void store(String path, byte[] bytes) throws IOException, FileFailureException {
        try {
            makeFolders(path);
            inside(path);
            // JSch leaves answers unread if an upload fails.
            broken = true;
            channel.put(new ByteArrayInputStream(bytes), on(path), ChannelSftp.OVERWRITE);
            broken = false;
        } catch (SftpException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void makeFolders(String path) throws SftpException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = on(path.substring(0, slash));
            try {
                channel.stat(folder);
            } catch (SftpException e) {
                if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    throw e;
                }
                // JSch does not take this name for a pattern.
                channel.mkdir(RemoteNames.join(top, path.substring(0, slash)));
            }
        }
    }

    @Override
    public void replace(String from, String to) throws IOException, FileFailureException {
        try {
            inside(to);
            String target = on(to);
            SftpATTRS before = attributes(to);
            if (before != null && before.isLink()) {
                // The target of the link is replaced, not the link.
                String real = channel.realpath(target);
                if (!RemoteNames.isIn(real, realTop)) {
                    throw new FileFailureException(new FileFailure.LeavesRoot(to));
                }
                target = quoted(real);
                before = channel.stat(target);
            }
            if (before != null) {
                keepReadable(from, before);
            }
            // JSch uses posix-rename if the server supports it, which replaces in one step.
            channel.rename(on(from), target);
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_FAILURE && stamp(to) != null) {
                throw new FileFailureException(new FileFailure.RenameRefused(to, detail(e)), e);
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    private @Nullable SftpATTRS attributes(String path) throws SftpException {
        try {
            return channel.lstat(on(path));
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return null;
            }
            throw e;
        }
    }

    /** Gives the new file the permissions and the owner of the old one, as far as the server lets us set them. */
    private void keepReadable(String path, SftpATTRS before) throws SftpException {
        try {
            if ((before.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) != 0) {
                asked(() -> channel.chmod(before.getPermissions() & 0777, on(path)));
            }
            SftpATTRS next = channel.stat(on(path));
            boolean owners = (before.getFlags() & next.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_UIDGID) != 0;
            if (owners && next.getGId() != before.getGId()) {
                asked(() -> channel.chgrp(before.getGId(), on(path)));
            }
            if (owners && next.getUId() != before.getUId()) {
                asked(() -> channel.chown(before.getUId(), on(path)));
            }
        } catch (SftpException e) {
            unlessAnswered(e);
        }
    }

    private interface Request {
        /** Sends the request. */
        void send() throws SftpException;
    }

    /** Sends a request that the server may refuse. */
    private static void asked(Request request) throws SftpException {
        try {
            request.send();
        } catch (SftpException e) {
            unlessAnswered(e);
        }
    }

    private static void unlessAnswered(SftpException e) throws SftpException {
        if (e.id == ChannelSftp.SSH_FX_CONNECTION_LOST || e.getCause() != null) {
            throw e;
        }
    }

    private static String detail(SftpException e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? "the server gave no reason" : e.getMessage();
    }

    /** Makes sure that a folder in which something is written lies in the root, also behind links. */
    private void inside(String path) throws SftpException, FileFailureException {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            try {
                if (!RemoteNames.isIn(channel.realpath(on(path.substring(0, slash))), realTop)) {
                    throw new FileFailureException(new FileFailure.LeavesRoot(path));
                }
            } catch (SftpException e) {
                if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void remove(String path) throws IOException, FileFailureException {
        try {
            inside(path);
            channel.rm(on(path));
        } catch (SftpException e) {
            if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    @Override
    public boolean isAlive() {
        return !broken && channel.isConnected() && !channel.isClosed();
    }

    @Override
    public void abort() {
        broken = true;
        close();
    }

    @Override
    public void close() {
        channel.disconnect();
        closing.run();
    }
}
