package org.provscope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.Secret;
import org.provscope.files.ServerIdentity;
import org.provscope.files.open.RootOpener;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.settings.AppFolders;
import org.provscope.settings.Keychain;
import org.provscope.settings.Passwords;
import picocli.CommandLine.Option;

/** Supplies logins and trust for a command: from the keychain, standard input, or the person at the terminal. */
final class ServerAccess implements Passwords.Person, HostKeyPolicy {
    @Option(
            names = "--password-stdin",
            description = "Read the server's password from the first line of standard input.")
    private boolean passwordFromInput;

    @Option(
            names = "--trust",
            paramLabel = "FINGERPRINT",
            description =
                    "Trust a new server if its key or certificate has this fingerprint (SHA256:…), and remember it.")
    private @Nullable String trusted;

    private @Nullable Secret given;
    /** The question that nobody could be asked, a whole sentence, or null. */
    private @Nullable String unasked;

    /**
     * Returns what opens a root.
     *
     * @param root what was passed as the root: a password in it is used and not shown
     */
    RootOpener roots(String root, Location location) {
        unasked = null;
        AppFolders folders = AppFolders.ofThisUser();
        Passwords passwords = new Passwords(new Keychain(), this);
        if (location instanceof Location.Remote remote) {
            Location.passwordIn(root).ifPresent(secret -> passwords.remember(remote, secret));
        }
        return new RootOpener(ServerAccessConfig.ofThisUser(passwords, this, folders.settings()));
    }

    /** Warns of a password in the address, once the address has worked. */
    static void warn(String root, Console console) {
        if (Location.passwordIn(root).isPresent()) {
            console.advise("everybody on this machine can read the password in the address "
                    + "(process list, history). To keep it secret, use --password-stdin or the keychain.");
        }
    }

    @SuppressWarnings("SystemConsoleNull") // declared nullable
    private static java.io.@Nullable Console terminal() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal() ? terminal : null;
    }

    @Override
    public Passwords.@Nullable Answer login(Location.Remote server, String user, boolean refused) {
        if (passwordFromInput) {
            if (refused || user.isEmpty()) {
                return null;
            }
            if (given == null) {
                given = new Secret(firstLine());
            }
            return new Passwords.Answer(user, given, false);
        }
        java.io.Console terminal = terminal();
        if (terminal == null) {
            if (!refused) {
                unasked = user.isEmpty()
                        ? "There is no user and no terminal to ask for one. Put the user in the address ("
                                + server.protocol().scheme() + "://user@" + server.server() + "/…)."
                        : "There is no password for " + user + " in the keychain, and no terminal to ask for it. Pass "
                                + "it with --password-stdin.";
            }
            // Keys may be enough; if they are not, the server refuses.
            return refused || user.isEmpty() ? null : new Passwords.Answer(user, null, false);
        }
        String name = user.isEmpty() ? terminal.readLine("User on %s: ", server.server()) : user;
        if (name == null || name.isBlank()) {
            return null;
        }
        char[] typed = terminal.readPassword(
                "%sPassword of %s on %s (empty: try keys only): ",
                refused ? "Wrong user or password. " : "", name, server.server());
        return typed == null
                ? null
                : new Passwords.Answer(name, typed.length == 0 ? null : new Secret(new String(typed)), false);
    }

    private static String firstLine() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null) {
                throw new Failure("There is no password on standard input. --password-stdin reads its first line.");
            }
            return line;
        } catch (IOException e) {
            throw new Failure("The password cannot be read from standard input: " + e.getMessage());
        }
    }

    @Override
    public Passwords.@Nullable Answer passphrase(Path key, boolean refused) {
        java.io.Console terminal = passwordFromInput ? null : terminal();
        char[] typed = terminal == null
                ? null
                : terminal.readPassword(
                        "%sPassphrase of %s (empty: skip this key): ", refused ? "Wrong passphrase. " : "", key);
        return typed == null || typed.length == 0
                ? null
                : new Passwords.Answer("", new Secret(new String(typed)), false);
    }

    /** Returns a failure as the command line needs it: with the options that help. */
    String sentence(FileFailure failure) {
        return switch (failure) {
            case FileFailure.NotTrusted(var identity) ->
                failure.what() + " is not trusted. " + identity.doubt()
                        + " Its " + identity.kind() + " (" + identity.algorithm() + ") has the fingerprint "
                        + identity.fingerprint()
                        + (trusted == null
                                ? ". Compare it with the server's own. If they match, use --trust "
                                        + identity.fingerprint()
                                : ", which is not the one passed with --trust.");
            case FileFailure.LoginRefused(String what, var _)
            when unasked != null -> what + " does not let you in. " + unasked;
            default -> failure.sentence();
        };
    }

    @Override
    public boolean accept(ServerIdentity identity) {
        if (trusted != null) {
            return trusted.equals(identity.fingerprint());
        }
        java.io.Console terminal = passwordFromInput ? null : terminal();
        if (terminal == null) {
            return false;
        }
        terminal.printf(
                "%s%nThe %s of %s (%s) is %s%n",
                identity.doubt(),
                identity.kind(),
                identity.server().server(),
                TextTable.printable(identity.algorithm()),
                identity.fingerprint());
        String answer = terminal.readLine("Trust this server from now on? (yes or no): ");
        return "yes".equalsIgnoreCase(answer == null ? "" : answer.strip());
    }
}
