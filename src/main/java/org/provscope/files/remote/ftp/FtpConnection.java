package org.provscope.files.remote.ftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Stamp;
import org.provscope.files.failure.FailureMapper;
import org.provscope.files.failure.LimitExceeded;
import org.provscope.files.failure.RefusedReply;
import org.provscope.files.remote.Connection;
import org.provscope.files.remote.RemoteNames;

/** A connection by FTP or FTPS. */
public final class FtpConnection implements Connection {
    private static final int PARTING_MILLIS = 2000;
    private static final int NO_SUCH_FILE = 550;
    private static final int NAME_NOT_ALLOWED = 553;
    private static final int NO_TRANSFER_OR_TIMEOUT = 421;

    private final NonReconnectingFtpClient wire;
    private final FTPClient client;
    private final FtpNames names;
    private final Runnable closing;
    /** The root's absolute path, as the server gives it. */
    private final String top;

    private volatile boolean broken;

    /**
     * @param root    the root's path on the server; empty for the user's start folder
     * @param closing closes what the connection lives in
     */
    public FtpConnection(NonReconnectingFtpClient wire, FtpNames names, String root, Runnable closing)
            throws IOException, FileFailureException {
        this.wire = wire;
        this.client = wire.client();
        this.names = names;
        this.closing = closing;
        if (!root.isEmpty() && !client.changeWorkingDirectory(names.wire(root))) {
            throw refusal(root);
        }
        String here = client.printWorkingDirectory();
        top = here == null ? root.isEmpty() ? "/" : names.wire(root) : here;
    }

    private FileFailureException refusal(String what) {
        RefusedReply refused = new RefusedReply(client.getReplyCode(), client.getReplyString());
        return new FileFailureException(FailureMapper.failure(what, refused), refused);
    }

    private String on(String path) throws IOException {
        if (!RemoteNames.isOneLine(path)) {
            throw new RefusedReply(NAME_NOT_ALLOWED, "FTP has no way to say this name");
        }
        return names.wire(path.isEmpty() ? "." : path.startsWith("-") ? "./" + path : path);
    }

    @Override
    public List<Item> list(String folder) throws IOException {
        List<Item> items = new ArrayList<>();
        // Some servers take a path with blanks for an option or a pattern: such folders are entered instead of named.
        standIn(top);
        if (!folder.isEmpty() && !client.changeWorkingDirectory(on(folder))) {
            throw new RefusedReply(client.getReplyCode(), client.getReplyString());
        }
        try {
            String here = client.printWorkingDirectory();
            FTPFile[] files = listed();
            long grain = wire.resolution();
            for (FTPFile file : files) {
                if (file != null
                        && file.getName() != null
                        && RemoteNames.isPlain(file.getName())
                        && RemoteNames.isOneLine(file.getName())) {
                    String name = names.shown(file.getName());
                    if (file.isSymbolicLink()) {
                        items.add(link(file, name, here == null ? top : here));
                    } else if (file.isDirectory()) {
                        items.add(new Item(name, null, null));
                    } else if (file.isFile()) {
                        items.add(new Item(name, stamp(file, grain), null));
                    }
                }
            }
        } finally {
            if (client.isConnected()) {
                standIn(top);
            }
        }
        return items;
    }

    private FTPFile[] listed() throws IOException {
        try {
            return wire.listFiles(null);
        } catch (IOException e) {
            LimitExceeded exceeded = wire.exceeded();
            if (exceeded == null) {
                throw e;
            }
            // The rest of the listing would be read as replies.
            abort();
            throw exceeded;
        }
    }

    /** Changes the working folder. If that fails, the connection is not used any more. */
    private void standIn(String folder) throws IOException {
        boolean before = broken;
        broken = true;
        if (!client.changeWorkingDirectory(folder)) {
            throw refused();
        }
        broken = before;
    }

    /** Resolves a link; the working folder is the one that was listed. */
    private Item link(FTPFile file, String name, String here) throws IOException {
        String path = file.getName();
        if (client.changeWorkingDirectory(path)) {
            String target = client.printWorkingDirectory();
            standIn(here);
            if (target == null || !RemoteNames.isIn(target, top)) {
                return new Item(name, null, LEAVES);
            }
            String inner = names.shown(RemoteNames.within(top, target));
            if (RemoteNames.isIn(here, target)) {
                return new Item(name, null, Item.LISTED, inner);
            }
            // A server that returns the link's own path does not say where it leads: it may be anywhere.
            return target.equals(RemoteNames.join(here, path))
                    ? new Item(name, null, Item.LISTED)
                    : Item.linked(name, inner);
        }
        String said = file.getLink();
        String target =
                said == null ? null : RemoteNames.normal(said.startsWith("/") ? said : RemoteNames.join(here, said));
        if (said != null && (target == null || !RemoteNames.isIn(target, top))) {
            return new Item(name, null, LEAVES);
        }
        Stamp stamp = measured(path);
        return stamp == null ? new Item(name, null, "this link leads nowhere") : new Item(name, stamp, null);
    }

    private static Stamp stamp(FTPFile file, long grain) {
        Instant time = file.getTimestampInstant();
        return new Stamp(file.getSize(), time == null ? 0 : time.toEpochMilli(), grain);
    }

    /** Returns size and time by SIZE and MDTM; null if there is no such file. */
    private @Nullable Stamp measured(String wirePath) throws IOException {
        String size = client.getSize(wirePath);
        if (size == null) {
            return null;
        }
        Instant time = client.mdtmInstant(wirePath);
        try {
            return new Stamp(Long.parseLong(size.strip()), time == null ? 0 : time.toEpochMilli());
        } catch (NumberFormatException e) {
            throw new IOException("the size of a file is no number: " + size.strip(), e);
        }
    }

    @Override
    public byte[] read(String path, long limit) throws IOException, FileFailureException {
        broken = true;
        InputStream in = wire.retrieveFileStream(on(path));
        if (in == null) {
            broken = false;
            RefusedReply refused = refused();
            // Many servers say "550" of a file that may not be read as well as of one that is not there.
            if (refused.code() == NO_SUCH_FILE && isListed(path)) {
                throw new FileFailureException(new FileFailure.AccessDenied(path), refused);
            }
            throw refused;
        }
        byte[] bytes;
        try (in) {
            bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
        }
        boolean whole = wire.completePendingCommand();
        if (!whole && bytes.length <= limit) {
            throw refused();
        }
        broken = false;
        return bytes;
    }

    private boolean isListed(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        try {
            return list(slash < 0 ? "" : path.substring(0, slash)).stream()
                    .anyMatch(item -> item.name().equals(path.substring(slash + 1)));
        } catch (RefusedReply e) {
            if (e.code() == NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    /** Makes sure that a folder in which something is written lies in the root, also behind links. */
    private void inside(String path) throws IOException, FileFailureException {
        int slash = path.lastIndexOf('/');
        if (slash > 0 && client.changeWorkingDirectory(on(path.substring(0, slash)))) {
            String there = client.printWorkingDirectory();
            standIn(top);
            if (there != null && !RemoteNames.isIn(there, top)) {
                throw new FileFailureException(new FileFailure.LeavesRoot(path));
            }
        }
    }

    private RefusedReply refused() {
        return new RefusedReply(client.getReplyCode(), client.getReplyString());
    }

    @Override
    public @Nullable Stamp stamp(String path) throws IOException {
        Stamp measured = measured(on(path));
        if (measured != null || client.getReplyCode() == NO_SUCH_FILE && client.hasFeature("SIZE")) {
            return measured;
        }
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        return list(slash < 0 ? "" : path.substring(0, slash)).stream()
                .filter(item -> item.name().equals(name) && item.stamp() != null)
                .map(Item::stamp)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void store(String path, byte[] bytes) throws IOException, FileFailureException {
        makeFolders(path);
        inside(path);
        broken = true;
        if (!client.storeFile(on(path), new ByteArrayInputStream(bytes))) {
            broken = FTPReply.isPositivePreliminary(client.getReplyCode());
            throw new FileFailureException(
                    new FileFailure.WriteRefused(path, refused().reason()));
        }
        broken = false;
    }

    private void makeFolders(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            // A failure shows when the file is written: a folder that exists already cannot be made.
            client.makeDirectory(on(path.substring(0, slash)));
        }
    }

    @Override
    public void replace(String from, String to) throws IOException, FileFailureException {
        on(from);
        inside(to);
        keepReadable(from, to);
        if (!wire.rename(on(from), on(to))) {
            RefusedReply refused = refused();
            if (refused.code() == NO_TRANSFER_OR_TIMEOUT) {
                throw refused;
            }
            throw new FileFailureException(new FileFailure.RenameRefused(to, refused.reason()), refused);
        }
    }

    /** Gives the new file the permissions of the old one, as far as the server tells them and lets us set them. */
    private void keepReadable(String from, String to) throws IOException {
        int slash = to.lastIndexOf('/');
        String folder = slash < 0 ? "" : to.substring(0, slash);
        standIn(top);
        if (!folder.isEmpty() && !client.changeWorkingDirectory(on(folder))) {
            return;
        }
        int mode = 0;
        try {
            FTPFile[] files = client.listFiles(on(to.substring(slash + 1)));
            if (files.length == 1 && files[0] != null && files[0].isFile() && !files[0].isSymbolicLink()) {
                mode = mode(files[0]);
            }
        } finally {
            if (client.isConnected()) {
                standIn(top);
            }
        }
        if (mode != 0) {
            client.sendSiteCommand("CHMOD " + Integer.toOctalString(mode) + " " + on(from));
        }
    }

    private static int mode(FTPFile file) {
        int mode = 0;
        for (int who : new int[] {FTPFile.USER_ACCESS, FTPFile.GROUP_ACCESS, FTPFile.WORLD_ACCESS}) {
            for (int what : new int[] {FTPFile.READ_PERMISSION, FTPFile.WRITE_PERMISSION, FTPFile.EXECUTE_PERMISSION}) {
                mode = mode << 1 | (file.hasPermission(who, what) ? 1 : 0);
            }
        }
        return mode;
    }

    @Override
    public void remove(String path) throws IOException, FileFailureException {
        inside(path);
        if (!wire.deleteFile(on(path))) {
            RefusedReply refused = refused();
            if (isListed(path)) {
                throw new FileFailureException(new FileFailure.WriteRefused(path, refused.reason()), refused);
            }
        }
    }

    @Override
    public boolean isAlive() {
        return !broken && client.isConnected();
    }

    @Override
    public void abort() {
        broken = true;
        try {
            wire.disconnect();
        } catch (IOException e) {
            // Then it is closed.
        }
        closing.run();
    }

    @Override
    public void close() {
        try {
            if (client.isConnected() && !broken) {
                client.setSoTimeout(PARTING_MILLIS);
                client.logout();
            }
        } catch (IOException e) {
            // The server is gone already.
        }
        abort();
    }
}
