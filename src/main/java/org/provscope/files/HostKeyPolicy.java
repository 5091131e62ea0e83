package org.provscope.files;

/** Decides whether a server is trusted that was never seen before. A changed one is never asked about: it is refused. */
@FunctionalInterface
public interface HostKeyPolicy {
    /** Trusts nobody new. */
    HostKeyPolicy REFUSE = identity -> false;

    /** Whether to trust and to remember it. Called in the background; may wait for a person. */
    boolean accept(ServerIdentity identity);
}
