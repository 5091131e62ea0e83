package org.provscope.files.vfs;

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

/** A connection by FTP or FTPS. */
final class FtpConnection implements Connection {
    private static final int NO_SUCH_FILE = 550;
    private static final int NAME_NOT_ALLOWED = 553;
    private static final int NO_TRANSFER_OR_TIMEOUT = 421;

    private final FtpWire wire;
    private final FTPClient client;
    private final FtpNames names;
    private final Runnable closing;
    /** The root's absolute path, as the server says it. */
    private final String top;
    private boolean broken;

    /**
     * @param root    the root's path on the server; empty: where the server puts the user
     * @param closing closes what the connection lives in
     */
    FtpConnection(FtpWire wire, FtpNames names, String root, Runnable closing)
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
        FtpWire.Refused refused = new FtpWire.Refused(client.getReplyCode(), client.getReplyString());
        return new FileFailureException(Failures.failure(what, refused), refused);
    }

    private String on(String path) throws IOException {
        if (!Names.isOneLine(path)) {
            throw new FtpWire.Refused(NAME_NOT_ALLOWED, "FTP has no way to say this name");
        }
        return names.wire(path.isEmpty() ? "." : path.startsWith("-") ? "./" + path : path);
    }

    @Override
    public List<Item> list(String folder) throws IOException {
        List<Item> items = new ArrayList<>();
        // A path with blanks is an option and a pattern to some servers: those are stood in instead of named.
        client.changeWorkingDirectory(top);
        if (!folder.isEmpty() && !client.changeWorkingDirectory(on(folder))) {
            throw new FtpWire.Refused(client.getReplyCode(), client.getReplyString());
        }
        try {
            String here = client.printWorkingDirectory();
            for (FTPFile file : wire.listFiles(null)) {
                if (file != null && file.getName() != null && Names.isPlain(file.getName())
                        && Names.isOneLine(file.getName())) {
                    String name = names.shown(file.getName());
                    if (file.isSymbolicLink()) {
                        items.add(link(file, name, here == null ? top : here));
                    } else if (file.isDirectory()) {
                        items.add(new Item(name, null, null));
                    } else if (file.isFile()) {
                        items.add(new Item(name, stamp(file), null));
                    }
                }
            }
        } finally {
            if (client.isConnected()) {
                client.changeWorkingDirectory(top);
            }
        }
        return items;
    }

    /** The working folder is the one that was listed. */
    private Item link(FTPFile file, String name, String here) throws IOException {
        String path = file.getName();
        if (client.changeWorkingDirectory(path)) {
            String target = client.printWorkingDirectory();
            client.changeWorkingDirectory(here);
            if (target == null || !Names.isIn(target, top)) {
                return new Item(name, null, LEAVES);
            }
            return new Item(name, null, Names.isIn(here, target) || target.equals(Names.join(here, path))
                    ? "this link leads to a folder that is listed already"
                    : null);
        }
        String said = file.getLink();
        String target = said == null
                ? null
                : Names.normal(said.startsWith("/") ? said : Names.join(here, said));
        if (said != null && (target == null || !Names.isIn(target, top))) {
            return new Item(name, null, LEAVES);
        }
        Stamp stamp = measured(path);
        return stamp == null ? new Item(name, null, "this link leads nowhere") : new Item(name, stamp, null);
    }

    private static Stamp stamp(FTPFile file) {
        Instant time = file.getTimestampInstant();
        return new Stamp(file.getSize(), time == null ? 0 : time.toEpochMilli());
    }

    /** Size and time by SIZE and MDTM; null where there is no such file. */
    private @Nullable Stamp measured(String wirePath) throws IOException {
        String size = client.getSize(wirePath);
        if (size == null) {
            return null;
        }
        Instant time = client.mdtmInstant(wirePath);
        return new Stamp(Long.parseLong(size.strip()), time == null ? 0 : time.toEpochMilli());
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        broken = true;
        InputStream in = wire.retrieveFileStream(on(path));
        if (in == null) {
            broken = false;
            throw refused();
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

    private FtpWire.Refused refused() {
        return new FtpWire.Refused(client.getReplyCode(), client.getReplyString());
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
                .filter(item -> item.name().equals(name) && item.stamp() != null).map(Item::stamp).findFirst()
                .orElse(null);
    }

    @Override
    public void store(String path, byte[] bytes) throws IOException, FileFailureException {
        makeFolders(path);
        broken = true;
        if (!client.storeFile(on(path), new ByteArrayInputStream(bytes))) {
            broken = FTPReply.isPositivePreliminary(client.getReplyCode());
            throw new FileFailureException(new FileFailure.WriteRefused(path, refused().said()));
        }
        broken = false;
    }

    private void makeFolders(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            // Whether it worked is seen when the file is written: a folder that is there already cannot be made.
            client.makeDirectory(on(path.substring(0, slash)));
        }
    }

    @Override
    public void replace(String from, String to) throws IOException, FileFailureException {
        if (!wire.rename(on(from), on(to))) {
            FtpWire.Refused refused = refused();
            if (refused.code() == NO_TRANSFER_OR_TIMEOUT) {
                throw refused;
            }
            throw new FileFailureException(new FileFailure.RenameRefused(to, refused.said()), refused);
        }
    }

    @Override
    public void remove(String path) throws IOException, FileFailureException {
        if (!wire.deleteFile(on(path)) && stamp(path) != null) {
            throw new FileFailureException(new FileFailure.WriteRefused(path, refused().said()));
        }
    }

    @Override
    public boolean isAlive() {
        return !broken && client.isConnected();
    }

    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.logout();
            }
        } catch (IOException e) {
            // The server is gone already.
        }
        closing.run();
    }
}
