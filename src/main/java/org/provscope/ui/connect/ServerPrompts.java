package org.provscope.ui.connect;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.Secret;
import org.provscope.files.ServerIdentity;
import org.provscope.settings.Passwords;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;
import org.provscope.ui.workbench.Overlay;

/** Shows a server's questions in the window, while the background waits for the answer. */
public final class ServerPrompts implements Passwords.Person, HostKeyPolicy {
    private @Nullable Overlay overlay;
    private Consumer<String> report = what -> {};

    /** A question as it is built. */
    private interface Question<T> {
        /**
         * Returns the box that asks it.
         *
         * @param answer takes the answer, or null for none
         */
        Node box(Consumer<@Nullable T> answer);
    }

    /**
     * Sets where to ask from now on.
     *
     * @param to shows for a moment what needs no answer
     */
    public void in(Overlay where, Consumer<String> to) {
        overlay = where;
        report = to;
    }

    @Override
    public void notKept() {
        Platform.runLater(
                () -> report.accept("No keychain is available on this machine: the password was not stored, and "
                        + "is used until you quit ProvScope."));
    }

    private <T> @Nullable T ask(Question<T> question) {
        CompletableFuture<@Nullable T> answered = new CompletableFuture<>();
        Platform.runLater(() -> {
            Overlay where = overlay;
            if (where == null) {
                answered.complete(null);
                return;
            }
            Runnable[] close = new Runnable[1];
            Node box = question.box(answer -> {
                answered.complete(answer);
                close[0].run();
            });
            close[0] = where.above(box, () -> answered.complete(null), () -> true);
        });
        return answered.join();
    }

    @Override
    public Passwords.@Nullable Answer login(Location.Remote server, String user, boolean refused) {
        return ask(answer -> {
            TextField name = new TextField(user);
            name.setPromptText("e.g. PlcmSpIp");
            name.setAccessibleText("User");
            return secretBox(
                    "log in to " + server.server(),
                    refused,
                    server.protocol() == Protocol.FTP,
                    name,
                    server.protocol() == Protocol.SFTP ? "empty: try keys only" : "",
                    user.isEmpty() ? name : null,
                    (secret, keep) -> answer.accept(new Passwords.Answer(
                            name.getText().strip(), secret.isEmpty() ? null : new Secret(secret), keep)),
                    () -> answer.accept(null));
        });
    }

    @Override
    public Passwords.@Nullable Answer passphrase(Path key, boolean refused) {
        return ask(answer -> secretBox(
                "the key " + key + " is locked",
                refused,
                false,
                null,
                "",
                null,
                (secret, keep) -> answer.accept(new Passwords.Answer("", new Secret(secret), keep)),
                () -> answer.accept(null)));
    }

    private interface Typed {
        /** Takes the answer. */
        void take(String secret, boolean keep);
    }

    private static Node secretBox(
            String title,
            boolean refused,
            boolean inClear,
            @Nullable TextField name,
            String prompt,
            @Nullable Node first,
            Typed typed,
            Runnable none) {
        PasswordField secret = new PasswordField();
        secret.setPromptText(prompt);
        secret.setId("ask-secret");
        secret.setAccessibleText("Password");
        CheckBox keep = new CheckBox("Save it in this computer's keychain");
        Button go = Ui.button("Log in", "mdi2l-login", () -> typed.take(secret.getText(), keep.isSelected()));
        go.setId("ask-go");
        Boxes.main(go);
        VBox box = box(Character.toUpperCase(title.charAt(0)) + title.substring(1));
        if (refused) {
            box.getChildren()
                    .add(Ui.paragraph(
                            name == null
                                    ? "This passphrase does not unlock the key."
                                    : "The server rejected this user or password.",
                            "state-no_master"));
        }
        GridPane fields = new GridPane(12, 8);
        if (name != null) {
            name.setId("ask-user");
            fields.addRow(0, Ui.label("User"), name);
            GridPane.setHgrow(name, Priority.ALWAYS);
        }
        fields.addRow(1, Ui.label(name == null ? "Passphrase" : "Password"), secret);
        GridPane.setHgrow(secret, Priority.ALWAYS);
        box.getChildren().add(fields);
        if (inClear) {
            box.getChildren()
                    .add(Ui.paragraph(
                            "FTP sends the password unencrypted: anyone on the network can read "
                                    + "it. FTPS and SFTP do not.",
                            "text-muted"));
        }
        box.getChildren().addAll(keep, new HBox(8, Ui.spring(), Ui.button("Cancel", "mdi2c-close", none), go));
        Platform.runLater(first == null ? secret::requestFocus : first::requestFocus);
        return box;
    }

    @Override
    public boolean accept(ServerIdentity identity) {
        return Boolean.TRUE.equals(this.<Boolean>ask(answer -> {
            // A person must compare all of it: it wraps, and nothing is cut off.
            TextArea fingerprint = new TextArea(identity.fingerprint());
            fingerprint.setEditable(false);
            fingerprint.setWrapText(true);
            fingerprint.setPrefRowCount(2);
            fingerprint.setId("ask-fingerprint");
            fingerprint.setAccessibleText("Fingerprint");
            fingerprint.getStyleClass().add("fingerprint");
            Button no = Boxes.main(Ui.button("Do not connect", "mdi2c-close", () -> answer.accept(false)));
            Button yes = Ui.button("Trust this server", "mdi2s-shield-check-outline", () -> answer.accept(true));
            yes.setId("ask-trust");
            HBox buttons = new HBox(8, Ui.spring(), yes, no);
            buttons.setAlignment(Pos.CENTER_RIGHT);
            VBox box = box("Is this really " + identity.server().server() + "?");
            box.getChildren()
                    .addAll(
                            Ui.paragraph(identity.doubt() + " Its " + identity.kind() + " ("
                                    + identity.algorithm()
                                    + ") has this fingerprint. Compare it with the one from the server's "
                                    + "administrator. If they differ, this is not your server."),
                            fingerprint,
                            buttons);
            Platform.runLater(no::requestFocus);
            return box;
        }));
    }

    private static VBox box(String title) {
        return Boxes.box(560, Region.USE_PREF_SIZE, new VBox(12, Ui.paragraph(title, "title-4")));
    }
}
