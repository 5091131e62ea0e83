package org.provscope.files.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the last connection that was made, so that another thread can close it. */
public final class CancellableSocketFactory extends SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(CancellableSocketFactory.class);

    private volatile @Nullable Socket last;

    /** Closes the connection; whoever waits for an answer gets an {@link IOException}. */
    public void cut() {
        Socket made = last;
        if (made != null) {
            try {
                made.close();
            } catch (IOException e) {
                LOG.debug("it is closed already", e);
            }
        }
    }

    private Socket keep(Socket made) {
        last = made;
        return made;
    }

    @Override
    public Socket createSocket() {
        return keep(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keep(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keep(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return keep(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return keep(new Socket(host, port, local, localPort));
    }
}
