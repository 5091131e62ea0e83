package org.provscope.testing.servers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Credentials;
import org.provscope.files.Credentials.Login;
import org.provscope.files.Location;
import org.provscope.files.Secret;

/** A server that gives out a folder of this machine to one user. */
public interface TestServer extends AutoCloseable {
    String USER = "PlcmSpIp";
    String PASSWORD = "correct horse";

    /** Which server speaks which protocol. */
    enum Kind {
        FTP,
        FTPS,
        FTPS_IMPLICIT,
        SFTP;

        public TestServer serve(Path folder, Path work) throws Exception {
            return this == SFTP ? new SftpTestServer(folder, work) : new FtpTestServer(this, folder, work);
        }
    }

    /** Where the folder is, seen from outside. */
    Location.Remote location();

    @Override
    void close();

    /** Logs in with the right password. */
    static Credentials rightPassword() {
        return password(PASSWORD);
    }

    static Credentials password(String password) {
        return new Credentials() {
            @Override
            public @Nullable Login login(Location.Remote server, boolean refused) {
                return refused ? null : new Login(USER, new Secret(password));
            }

            @Override
            public @Nullable Secret passphrase(Path key, boolean refused) {
                return null;
            }
        };
    }
}
