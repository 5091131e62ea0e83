package org.provscope.files.open;

import java.nio.file.Path;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Roots;
import org.provscope.files.local.LocalRoot;
import org.provscope.files.remote.RemoteRoot;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.files.zip.ZipFiles;

/** Opens roots: folders, zip files and places on servers. */
public final class RootOpener implements Roots {
    private final ServerAccessConfig access;

    public RootOpener(ServerAccessConfig access) {
        this.access = access;
    }

    @Override
    public FileRoot open(Location location, Cancellation cancellation) throws FileFailureException {
        return location instanceof Location.Remote remote
                ? RemoteRoot.open(remote, new ServerConnector(remote, access))
                : open(location);
    }

    /**
     * Opens the root at a location of this machine.
     *
     * @throws FileFailureException if there is no root to open
     */
    public static FileRoot open(Location location) throws FileFailureException {
        return switch (location) {
            case Location.Folder folder -> LocalRoot.open(folder);
            case Location.Zip(Path path, String inside) -> ZipFiles.open(location, path, inside);
            case Location.Remote remote ->
                throw new FileFailureException(
                        new FileFailure.Unsupported(remote.address(), "servers are out of reach here"));
        };
    }
}
