package org.provscope.files;

import java.util.Locale;

/**
 * Every way in which a root or one of its files cannot be listed, read, written, renamed or locked, and in which its
 * server cannot be reached, is not trusted or refuses the login. Each says what happened and what to do next.
 */
public sealed interface FileFailure {
    /** The reason for which a folder with the name of a file cannot be read. */
    String FOLDER = "it is a folder and not a file";
    /** The reason for which something that is neither a file nor a folder cannot be read. */
    String DEVICE = "it is a pipe, a socket or a device and not a file";

    /** Returns the file or place concerned, as a person knows it; never with a password. */
    String what();

    /** Returns the failure in the words of a phone admin, a whole sentence or two. */
    String sentence();

    /** There is no such file, folder or zip file. */
    record NotFound(String what) implements FileFailure {
        @Override
        public String sentence() {
            return "There is nothing at " + what + ". Check the spelling, or whether the drive or server is there.";
        }
    }

    /** The place is not a folder. */
    record NotAFolder(String what) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is a file, not a provisioning folder. Open the folder it is in, or a zip file of one.";
        }
    }

    /** The storage does not let this user into the file or folder. */
    record AccessDenied(String what) implements FileFailure {
        @Override
        public String sentence() {
            return "You may not read " + what + ". Ask for the right to read it, or open a copy.";
        }
    }

    /** The file is larger than the limit; both in bytes. */
    record TooLarge(String what, long size, long limit) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is larger than " + limit / (1 << 20) + " MB; no configuration file is. It was not read.";
        }
    }

    /** The file leads out of the root (a symbolic link). */
    record LeavesRoot(String what) implements FileFailure {
        @Override
        public String sentence() {
            return what + " leads to a place outside the provisioning root; it was not read.";
        }
    }

    /**
     * A file or folder that is not listed: {@code why} is that its name is none, that a link leads to a folder which is
     * listed elsewhere, or that folders are nested too deeply.
     */
    record NotListed(String what, String why) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is left out: " + why + ".";
        }
    }

    /**
     * A link to a folder on its own path. Nothing is wrong with it: what it leads to is listed there.
     *
     * @param target the folder's path in the root; empty for the root itself
     */
    record LeadsBack(String what, String target) implements FileFailure {
        @Override
        public String sentence() {
            return what + " leads back to " + (target.isEmpty() ? "the root" : target)
                    + ", where its files are listed.";
        }
    }

    /** More files or folders than any provisioning root holds; the rest is not listed. */
    record TooMany(String what, int limit, String things) implements FileFailure {
        @Override
        public String sentence() {
            return what + " holds more than " + String.format(Locale.ROOT, "%,d ", limit) + things
                    + ", as no provisioning root does; the others are left out. Open the folder that the phones read.";
        }
    }

    /** A server's answer is longer than the limit. */
    record TalksTooMuch(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " could not be read: " + detail + ". No server for phones answers so; it was left there.";
        }
    }

    /** The content is not what was stored: a damaged zip file or entry. */
    record Damaged(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is damaged: " + detail + ".";
        }
    }

    /** The location or the file is of a kind that cannot be opened. */
    record Unsupported(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " cannot be opened: " + detail + ".";
        }
    }

    /** Any other failure that the storage reports. */
    record Broken(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " could not be read: " + detail
                    + ". Try again; if it fails again, check the drive or server.";
        }
    }

    /** Nothing answers at the address. */
    record Unreachable(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " does not answer: " + detail
                    + ". Check the address, the network, and whether the server runs.";
        }
    }

    /** The connection broke, or the server stopped responding. */
    record ConnectionLost(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return "The connection to " + what + " broke: " + detail + ". Try again when the server is back.";
        }
    }

    /** The server does not accept the user, the password or the key. */
    record LoginRefused(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " does not let you in: " + detail + ". Check the user's name and the password or key.";
        }
    }

    /** A server that was never seen before and is not trusted. */
    record NotTrusted(ServerIdentity identity) implements FileFailure {
        @Override
        public String what() {
            return identity.server().server();
        }

        @Override
        public String sentence() {
            return what() + " is not trusted. " + identity.doubt() + " Its " + identity.kind() + " ("
                    + identity.algorithm() + ") has the fingerprint " + identity.fingerprint()
                    + ". Compare it with the server's own, then accept it.";
        }
    }

    /** A server that shows another identity than before. */
    record IdentityChanged(ServerIdentity identity) implements FileFailure {
        @Override
        public String what() {
            return identity.server().server();
        }

        @Override
        public String sentence() {
            return "The " + identity.kind() + " of " + what() + " is not the one that was trusted before: it is now "
                    + identity.fingerprint() + " (" + identity.algorithm() + "). " + identity.doubt();
        }
    }

    /**
     * A server that shows a revoked identity.
     *
     * @param detail which one, and who revoked it
     */
    record IdentityRevoked(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is not trusted: " + detail
                    + ". Whoever stole that key may be listening in. Ask the server's " + "admin for a new one.";
        }
    }

    /** The file cannot be written. */
    record WriteRefused(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " cannot be written: " + detail
                    + ". Ask for the right to write there, or for space on the server.";
        }
    }

    /** The storage does not rename a file over an existing one. */
    record RenameRefused(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return "The server does not let " + what + " be replaced by renaming: " + detail + ".";
        }
    }

    /** Another window is working on it. */
    record Busy(String what) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is being worked on in another window. Wait until it is done there.";
        }
    }

    /** Another window has finished it already. */
    record Settled(String what) implements FileFailure {
        @Override
        public String sentence() {
            return what + " was finished or undone in another window already. Reload the root.";
        }
    }

    /** Somebody else changed a file since it was read here. */
    record ConcurrentChange(String what) implements FileFailure {
        @Override
        public String sentence() {
            return what + " was changed by somebody else in the meantime; their change stays. Reload the root, then "
                    + "publish.";
        }
    }

    /** Returns true if the whole storage is out of reach, so that trying the next file is of no use. */
    default boolean isOfWholeRoot() {
        return switch (this) {
            case Unreachable _, ConnectionLost _, LoginRefused _, NotTrusted _, IdentityChanged _, IdentityRevoked _ ->
                true;
            default -> false;
        };
    }
}
