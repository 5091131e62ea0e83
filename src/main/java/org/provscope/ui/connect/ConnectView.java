package org.provscope.ui.connect;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Protocol;
import org.provscope.settings.Settings.SavedServer;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** The box for connecting: named places on the left, the place itself on the right. */
public final class ConnectView {
    private static final double LABELS = 90;

    private final ConnectModel model;
    private final Runnable close;
    private final VBox box = new VBox(12);
    private final TextField host = new TextField();
    private final GridPane form = new GridPane(10, 8);
    private final ListView<SavedServer> servers = new ListView<>();

    public ConnectView(ConnectModel model, Runnable close) {
        this.model = model;
        this.close = close;
        Boxes.box(780, Region.USE_PREF_SIZE, box);
        box.setId("connect");
        form();
        HBox halves = new HBox(16, places(), form);
        HBox.setHgrow(form, Priority.ALWAYS);
        Label said = Ui.paragraph("", "text-muted");
        said.setId("connect-said");
        said.textProperty().bind(model.statusMessage());
        said.managedProperty().bind(model.statusMessage().isNotEmpty());
        Button connect = Ui.button("Open", "mdi2l-lan-connect", this::connect);
        connect.setId("connect-open");
        Boxes.main(connect);
        HBox buttons = new HBox(
                8,
                Ui.button("Test", "mdi2c-connection", model::test),
                Ui.button("Save under this name", "mdi2c-content-save-outline", model::save),
                Ui.spring(),
                Ui.button("Cancel", "mdi2c-close", close),
                connect);
        box.getChildren().addAll(Ui.label("Connect to a server", "title-4"), halves, said, buttons);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return box;
    }

    /** Focuses the server's name. */
    public void focus() {
        host.requestFocus();
    }

    private void connect() {
        if (model.connect()) {
            close.run();
        }
    }

    private Node places() {
        servers.setItems(model.servers());
        servers.setId("servers");
        servers.setAccessibleText("Saved servers");
        servers.setPlaceholder(Ui.paragraph("No saved servers yet.", "text-muted", "placeholder-text"));
        servers.setPrefSize(210, 230);
        servers.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable SavedServer server, boolean empty) {
                super.updateItem(server, empty);
                setText(empty || server == null ? null : server.name());
            }
        });
        servers.getSelectionModel()
                .selectedItemProperty()
                .subscribe(server -> model.chosen().set(server));
        model.chosen().subscribe(server -> {
            if (server == null) {
                servers.getSelectionModel().clearSelection();
            } else {
                servers.getSelectionModel().select(server);
            }
        });
        servers.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && model.chosen().get() != null) {
                connect();
            }
        });
        servers.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove();
            } else if (event.getCode() == KeyCode.ENTER && model.chosen().get() != null) {
                connect();
                event.consume();
            }
        });
        Button fresh = small("New", "mdi2p-plus", model::clear);
        Button copy = small("Duplicate", "mdi2c-content-copy", model::duplicate);
        Button remove = small("Remove", "mdi2d-delete-outline", model::remove);
        copy.disableProperty().bind(model.chosen().isNull());
        remove.disableProperty().bind(model.chosen().isNull());
        return new VBox(6, servers, new HBox(4, fresh, copy, remove));
    }

    private static Button small(String words, String icon, Runnable act) {
        Button button = Ui.button("", icon, act);
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        return button;
    }

    private void form() {
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        labels.setHalignment(HPos.LEFT);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, fields);
        ComboBox<Protocol> protocol = new ComboBox<>();
        protocol.getItems().setAll(Protocol.SFTP, Protocol.FTPS, Protocol.FTP);
        protocol.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Protocol value) {
                return value == null
                        ? ""
                        : switch (value) {
                            case SFTP -> "SFTP (over SSH)";
                            case FTPS -> "FTPS (FTP over TLS)";
                            case FTP -> "FTP (not encrypted)";
                        };
            }

            @Override
            public Protocol fromString(String text) {
                return Protocol.SFTP;
            }
        });
        protocol.valueProperty().bindBidirectional(model.protocol());
        protocol.setId("connect-protocol");
        protocol.setMaxWidth(Double.MAX_VALUE);
        host.textProperty().bindBidirectional(model.host());
        host.setId("connect-host");
        host.setPromptText("Server, or a whole address: sftp://…");
        host.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.fill(host.getText());
            }
        });
        TextField port = field(model.port(), "", "connect-port");
        protocol.valueProperty()
                .subscribe(chosen -> port.setPromptText(chosen == null ? "" : String.valueOf(chosen.port())));
        port.setPrefColumnCount(5);
        port.setMinWidth(Region.USE_PREF_SIZE);
        HBox server = new HBox(8, host, port);
        HBox.setHgrow(host, Priority.ALWAYS);
        PasswordField password = new PasswordField();
        password.textProperty().bindBidirectional(model.password());
        password.setPromptText("empty: use the keychain or a key, or ask");
        password.setId("connect-password");
        CheckBox keep = new CheckBox("Save the password in this computer's keychain");
        keep.selectedProperty().bindBidirectional(model.keep());
        row(0, "Name", field(model.name(), "any name you like", "connect-name"));
        row(1, "Protocol", protocol);
        row(2, "Server, port", server);
        row(3, "User", field(model.user(), "e.g. PlcmSpIp", "connect-user"));
        row(4, "Password", password);
        form.add(keep, 1, 5);
        row(6, "Folder", field(model.folder(), "empty: the user's login folder", "connect-folder"));
    }

    private static TextField field(javafx.beans.property.StringProperty value, String prompt, String id) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setPromptText(prompt);
        field.setId(id);
        return field;
    }

    private void row(int row, String words, Node field) {
        Label label = Ui.label(words, "text-muted");
        label.setLabelFor(field);
        form.add(label, 0, row);
        form.add(field, 1, row);
        GridPane.setValignment(label, javafx.geometry.VPos.CENTER);
        box.setAlignment(Pos.TOP_LEFT);
    }
}
