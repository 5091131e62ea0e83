package org.provscope.files.remote.sftp;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Secret;

/** Answers, once, a server that asks for the password interactively. */
final class JschUserInfo implements UserInfo, UIKeyboardInteractive {
    private final @Nullable Secret password;
    private boolean answered;

    JschUserInfo(@Nullable Secret password) {
        this.password = password;
    }

    @Override
    public String @Nullable [] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        if (prompt.length == 0) {
            return new String[0];
        }
        if (password == null || answered || prompt.length > 1 || echo[0]) {
            return null;
        }
        answered = true;
        return new String[] {password.reveal()};
    }

    @Override
    public @Nullable String getPassphrase() {
        return null;
    }

    @Override
    public @Nullable String getPassword() {
        return password == null ? null : password.reveal();
    }

    @Override
    public boolean promptPassword(String message) {
        // The session has it already: a wrong one would be sent again and again.
        return false;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        // A server's message before the login is of no interest.
    }
}
