package org.provscope.files.vfs;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Stamp;

/** A connection by SFTP. */
final class SftpConnection implements Connection {
    private final ChannelSftp channel;
    private final Runnable closing;
    private final String top;
    private final String realTop;

    /**
     * @param root    the root's path on the server; empty: where the server puts the user
     * @param closing closes what the channel lives in
     */
    SftpConnection(ChannelSftp channel, String root, Runnable closing) throws IOException, FileFailureException {
        this.channel = channel;
        this.closing = closing;
        try {
            this.top = root.isEmpty() ? channel.pwd() : root;
            if (!channel.stat(quoted(top)).isDir()) {
                throw new FileFailureException(new FileFailure.NotAFolder(top));
            }
            this.realTop = channel.realpath(quoted(top));
        } catch (SftpException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** JSch takes names for patterns. */
    static String quoted(String path) {
        return path.replaceAll("([\\\\*?])", "\\\\$1");
    }

    private String on(String path) {
        return quoted(path.isEmpty() ? top : Names.join(top, path));
    }

    @Override
    public List<Item> list(String folder) throws IOException {
        List<ChannelSftp.LsEntry> entries = new ArrayList<>();
        try {
            channel.ls(on(folder), entry -> {
                entries.add(entry);
                return ChannelSftp.LsEntrySelector.CONTINUE;
            });
        } catch (SftpException e) {
            throw new IOException(e.getMessage(), e);
        }
        List<Item> items = new ArrayList<>(entries.size());
        for (ChannelSftp.LsEntry entry : entries) {
            if (Names.isPlain(entry.getFilename())) {
                SftpATTRS attributes = entry.getAttrs();
                if (attributes.isLink()) {
                    items.add(link(folder, entry.getFilename()));
                } else if (attributes.isDir()) {
                    items.add(new Item(entry.getFilename(), null, null));
                } else if (attributes.isReg()) {
                    items.add(new Item(entry.getFilename(), stamp(attributes), null));
                }
            }
        }
        return items;
    }

    private Item link(String folder, String name) throws IOException {
        String path = on(Names.join(folder, name));
        try {
            String target = channel.realpath(path);
            if (!Names.isIn(target, realTop)) {
                return new Item(name, null, LEAVES);
            }
            SftpATTRS attributes = channel.stat(path);
            boolean circle = attributes.isDir() && Names.isIn(channel.realpath(on(folder)), target);
            return circle
                    ? new Item(name, null, "this link leads to a folder that is listed already")
                    : new Item(name, attributes.isDir() ? null : stamp(attributes), null);
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
        try (InputStream in = channel.get(on(path))) {
            return in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
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
    public void store(String path, byte[] bytes) throws IOException {
        try {
            makeFolders(path);
            channel.put(new ByteArrayInputStream(bytes), on(path), ChannelSftp.OVERWRITE);
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
                channel.mkdir(folder);
            }
        }
    }

    @Override
    public void replace(String from, String to) throws IOException, FileFailureException {
        try {
            String target = on(to);
            SftpATTRS before = attributes(to);
            if (before != null && before.isLink()) {
                // What the link leads to is replaced, not the link.
                String real = channel.realpath(target);
                if (!Names.isIn(real, realTop)) {
                    throw new FileFailureException(new FileFailure.LeavesRoot(to));
                }
                target = quoted(real);
                before = channel.stat(target);
            }
            if (before != null) {
                keepReadable(from, before);
            }
            // JSch asks for posix-rename where the server knows it: that one replaces in one step.
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

    /** Whoever could read the old file can read the new one, as far as the server lets us say so. */
    private void keepReadable(String path, SftpATTRS before) throws SftpException {
        try {
            channel.chmod(before.getPermissions() & 0777, on(path));
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_CONNECTION_LOST || e.getCause() != null) {
                throw e;
            }
        }
    }

    private static String detail(SftpException e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? "it says no more than no" : e.getMessage();
    }

    @Override
    public void remove(String path) throws IOException {
        try {
            channel.rm(on(path));
        } catch (SftpException e) {
            if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    @Override
    public boolean isAlive() {
        return channel.isConnected() && !channel.isClosed();
    }

    @Override
    public void close() {
        channel.disconnect();
        closing.run();
    }
}
