package org.provscope.files;

/** Decides whether to trust a server that was never seen before. A changed one is refused without asking. */
@FunctionalInterface
public interface HostKeyPolicy {
    /** Trusts no new server. */
    HostKeyPolicy REFUSE = identity -> false;

    /** Returns true if the server is to be trusted and remembered. Called in the background; may wait for a person. */
    boolean accept(ServerIdentity identity);
}
