package org.provscope.ui.connect;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.Roots;
import org.provscope.files.Secret;
import org.provscope.settings.Passwords;
import org.provscope.settings.Settings;
import org.provscope.settings.Settings.SavedServer;
import org.provscope.ui.jobs.Jobs;

/** The place to connect to, and the named places. */
public final class ConnectModel {
    private static final int LAST_PORT = 65_535;

    private final Settings settings;
    private final Passwords passwords;
    private final Roots roots;
    private final Jobs jobs;
    private final Consumer<Location> open;
    private final ObservableList<SavedServer> servers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SavedServer> chosen = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Protocol> protocol = new SimpleObjectProperty<>(Protocol.SFTP);
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final BooleanProperty keep = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper statusMessage = new ReadOnlyStringWrapper("");

    /** @param open opens a root */
    public ConnectModel(Settings settings, Passwords passwords, Roots roots, Jobs jobs, Consumer<Location> open) {
        this.settings = settings;
        this.passwords = passwords;
        this.roots = roots;
        this.jobs = jobs;
        this.open = open;
        servers.setAll(settings.servers());
        chosen.subscribe(server -> {
            if (server != null) {
                password.set("");
                fill(server.address());
                name.set(server.name());
            }
        });
    }

    /** Returns the named places. */
    public ObservableList<SavedServer> servers() {
        return servers;
    }

    /** Returns the chosen place, or null for a new one. */
    public ObjectProperty<@Nullable SavedServer> chosen() {
        return chosen;
    }

    /** Returns the place's name. */
    public StringProperty name() {
        return name;
    }

    /** Returns the protocol. */
    public ObjectProperty<Protocol> protocol() {
        return protocol;
    }

    /** Returns the server's name, or a pasted URL. */
    public StringProperty host() {
        return host;
    }

    /** Returns the port; empty for the protocol's usual one. */
    public StringProperty port() {
        return port;
    }

    /** Returns the user name. */
    public StringProperty user() {
        return user;
    }

    /** Returns the password. */
    public StringProperty password() {
        return password;
    }

    /** Returns the folder on the server. */
    public StringProperty folder() {
        return folder;
    }

    /** Returns true if the password is to be stored in the keychain. */
    public BooleanProperty keep() {
        return keep;
    }

    /** Returns a message about the place, e.g. why it cannot be opened. */
    public ReadOnlyStringProperty statusMessage() {
        return statusMessage.getReadOnlyProperty();
    }

    /** Fills the fields from a URL, which somebody pasted into the server's field; returns false if it is none. */
    public boolean fill(String address) {
        if (!address.contains("://")) {
            return false;
        }
        try {
            if (!(Location.parse(address) instanceof Location.Remote remote)) {
                return false;
            }
            protocol.set(remote.protocol());
            host.set(remote.host());
            port.set(remote.port() == 0 ? "" : String.valueOf(remote.port()));
            user.set(remote.user());
            folder.set(remote.path());
            Location.passwordIn(address).map(Secret::reveal).ifPresent(password::set);
            statusMessage.set("");
            return true;
        } catch (FileFailureException e) {
            return false;
        }
    }

    /**
     * Returns the place that the fields describe; null, with a reason in {@link #statusMessage}, if they describe none.
     */
    private Location.@Nullable Remote place() {
        fill(host.get());
        String server = host.get().strip();
        int number = 0;
        if (!port.get().isBlank()) {
            try {
                number = Integer.parseInt(port.get().strip());
            } catch (NumberFormatException e) {
                number = -1;
            }
            if (number < 1 || number > LAST_PORT) {
                statusMessage.set("The port must be a number from 1 to 65535, or empty for the default.");
                return null;
            }
        }
        if (server.isEmpty() || server.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@')) {
            statusMessage.set("Enter a server, e.g. ftp.example.org or 192.168.1.10.");
            return null;
        }
        String path = folder.get().strip();
        path = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        path = path.replaceAll("/+$", "");
        return new Location.Remote(protocol.get(), user.get().strip(), server, number, path);
    }

    /** Opens the place; returns false if the fields describe none. */
    public boolean connect() {
        Location.Remote place = ready();
        if (place != null) {
            open.accept(place);
        }
        return place != null;
    }

    private Location.@Nullable Remote ready() {
        statusMessage.set("");
        Location.Remote place = place();
        if (place != null && !password.get().isEmpty()) {
            Secret secret = new Secret(password.get());
            passwords.remember(place, secret);
            if (keep.get()) {
                jobs.run("Saving the password", job -> passwords.keep(place, secret), kept -> {
                    // That nothing was kept is told where logins are asked for.
                });
            }
        }
        return place;
    }

    /** Tests the login, and shows the result. */
    public void test() {
        Location.Remote place = ready();
        if (place == null) {
            return;
        }
        statusMessage.set("Connecting to " + place.server() + " …");
        jobs.run(
                "Testing " + place.server(),
                job -> {
                    try (FileRoot root = roots.open(place, Cancellation.NEVER)) {
                        return root.location().display();
                    }
                },
                found -> statusMessage.set("Connected: " + found + " can be opened."),
                e -> statusMessage.set(String.valueOf(e.getMessage())));
    }

    /** Saves the place under its name, replacing the chosen one. */
    public void save() {
        statusMessage.set("");
        Location.Remote place = place();
        if (place != null) {
            SavedServer server = new SavedServer(
                    name.get().isBlank() ? place.display() : name.get().strip(), place.address());
            int at = servers.indexOf(chosen.get());
            if (at < 0) {
                servers.add(server);
            } else {
                servers.set(at, server);
            }
            settings.setServers(List.copyOf(servers));
            chosen.set(server);
            statusMessage.set("“" + server.name() + "” was saved.");
        }
    }

    /** Duplicates the chosen place. */
    public void duplicate() {
        SavedServer server = chosen.get();
        if (server != null) {
            SavedServer copy = new SavedServer(server.name() + " (copy)", server.address());
            servers.add(servers.indexOf(server) + 1, copy);
            settings.setServers(List.copyOf(servers));
            chosen.set(copy);
        }
    }

    /** Removes the chosen place. */
    public void remove() {
        SavedServer server = chosen.get();
        if (server != null) {
            servers.remove(server);
            settings.setServers(List.copyOf(servers));
            clear();
        }
    }

    /** Empties the fields. */
    public void clear() {
        chosen.set(null);
        List.of(name, host, port, user, password, folder, statusMessage).forEach(field -> field.set(""));
        keep.set(false);
    }
}
