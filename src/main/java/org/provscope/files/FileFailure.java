package org.provscope.files;

import java.util.Locale;

/** Every way in which a root or a file of it cannot be read. Each says what happened and what to do next. */
public sealed interface FileFailure {
    /** Why a folder with the name of a file cannot be read. */
    String FOLDER = "it is a folder and not a file";
    /** Why what is neither a file nor a folder cannot be read. */
    String DEVICE = "it is a pipe, a socket or a device and not a file";

    /** The file or place concerned, as a person knows it; never with a password. */
    String what();

    /** The failure in the words of a phone admin, a whole sentence or two. */
    String sentence();

    record NotFound(String what) implements FileFailure {
        @Override
        public String sentence() {
            return "There is nothing at " + what + ". Check the spelling, or whether the drive or server is there.";
        }
    }

    record NotAFolder(String what) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is a file, not a provisioning folder. Open the folder it is in, or a zip file of one.";
        }
    }

    record AccessDenied(String what) implements FileFailure {
        @Override
        public String sentence() {
            return "You may not read " + what + ". Ask for the right to read it, or open a copy.";
        }
    }

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

    /** A link that leads to a folder which is listed elsewhere, or folders nested beyond every measure. */
    record NotListed(String what, String why) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is left out: " + why + ".";
        }
    }

    /**
     * A link to a folder that its own path goes through: nothing is wrong with it, and what it leads to is listed there.
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

    /** No provisioning root holds so much; the rest is not listed. */
    record TooMany(String what, int limit, String things) implements FileFailure {
        @Override
        public String sentence() {
            return what + " holds more than " + String.format(Locale.ROOT, "%,d ", limit) + things
                    + ", as no provisioning root does; the others are left out. Open the folder that the phones read.";
        }
    }

    /** A server's answer is longer than any that is meant well. */
    record TalksTooMuch(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " could not be read: " + detail + ". No server for phones answers so; it was left there.";
        }
    }

    record Damaged(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is damaged: " + detail + ".";
        }
    }

    record Unsupported(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " cannot be opened: " + detail + ".";
        }
    }

    /** Anything else the storage reports. */
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

    /** The connection broke, or the server fell silent. */
    record ConnectionLost(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return "The connection to " + what + " broke: " + detail + ". Try again when the server is back.";
        }
    }

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
     * A server that shows an identity which nobody may trust any more.
     *
     * @param detail which one, and who says so
     */
    record IdentityRevoked(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is not trusted: " + detail
                    + ". Whoever stole that key may be listening in. Ask the server's " + "admin for a new one.";
        }
    }

    record WriteRefused(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return what + " cannot be written: " + detail
                    + ". Ask for the right to write there, or for space on the server.";
        }
    }

    /** The storage does not give a file the name of one that is there already. */
    record RenameRefused(String what, String detail) implements FileFailure {
        @Override
        public String sentence() {
            return "The server does not let " + what + " be replaced by renaming: " + detail + ".";
        }
    }

    /** Another window is at work on it. */
    record Busy(String what) implements FileFailure {
        @Override
        public String sentence() {
            return what + " is being worked on in another window. Wait until it is done there.";
        }
    }

    /** Another window has ended it already. */
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

    /** Whether trying the next file is of no use, because the whole storage is out of reach. */
    default boolean isOfWholeRoot() {
        return switch (this) {
            case Unreachable _, ConnectionLost _, LoginRefused _, NotTrusted _, IdentityChanged _, IdentityRevoked _ ->
                true;
            default -> false;
        };
    }
}
