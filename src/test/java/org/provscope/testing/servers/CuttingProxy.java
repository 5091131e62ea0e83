package org.provscope.testing.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before a server and cuts the connections when so many bytes have passed. */
public final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final AtomicLong passed = new AtomicLong();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile long limit = Long.MAX_VALUE;
    private volatile boolean comesBack;
    private volatile boolean gone;

    public CuttingProxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many bytes have passed in both directions. */
    public long passed() {
        return passed.get();
    }

    /** @param returns whether new connections are taken after the cut */
    public void cutAfter(long bytes, boolean returns) {
        passed.set(0);
        limit = bytes;
        comesBack = returns;
    }

    /** The trouble is over. */
    public void heal() {
        limit = Long.MAX_VALUE;
        gone = false;
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                if (gone) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pipe(client, server));
                Thread.ofVirtual().start(() -> pipe(server, client));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void pipe(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4096];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long before = passed.getAndAdd(read);
                int allowed = (int) Math.clamp(limit - before, 0L, read);
                out.write(buffer, 0, allowed);
                if (allowed < read) {
                    cut();
                    return;
                }
            }
        } catch (IOException e) {
            // The other side is closed as well.
        }
    }

    private void cut() throws IOException {
        gone = !comesBack;
        limit = comesBack ? Long.MAX_VALUE : 0;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
