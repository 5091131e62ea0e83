package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDraft;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.SiteNames;
import org.provscope.effective.Sites;
import org.provscope.impact.CopiedContacts;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Boxes;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** Asks which phones are to get some contacts, and says what that changes. */
public final class CopyView {
    private static final int MOST_BUTTONS = 10;

    private final ResolvedRoot root;
    private final List<ContactDraft> contacts;
    private final SiteNames siteNames;
    private final Jobs jobs;
    private final List<Phone> phones;
    private final Set<MacAddress> chosen = new LinkedHashSet<>();
    private final ListView<Phone> list = new ListView<>();
    private final SearchField filter = new SearchField();
    private final Label words = Ui.paragraph("", "text-muted");
    private final Label replaces = Ui.paragraph("", "advice");
    private final Button copy;
    private final Button create;
    private final VBox node;
    private @Nullable Ready ready;
    private List<Sites.Site> known = List.of();
    private @Nullable Job working;

    /**
     * @param without the phone that they come from, or null
     * @param siteNames the names that a person gave sites
     * @param done    gets the change
     * @param close   closes the box
     */
    public CopyView(
            ResolvedRoot root,
            List<ContactDraft> contacts,
            @Nullable MacAddress without,
            SiteNames siteNames,
            Jobs jobs,
            Consumer<CopiedContacts> done,
            Runnable close) {
        this.root = root;
        this.contacts = contacts;
        this.siteNames = siteNames;
        this.jobs = jobs;
        this.phones = root.phones().values().stream()
                .filter(phone -> !phone.mac().equals(without))
                .toList();
        filter.setId("copy-filter");
        filter.setPromptText("Label, MAC address or site");
        filter.setAccessibleText("Show only these phones");
        filter.textProperty().subscribe(this::narrow);
        list.setId("copy-phones");
        list.setAccessibleText("Phones");
        list.setCellFactory(view -> new PhoneCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                toggle(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        list.setPlaceholder(Ui.paragraph("No phone matches.", "text-muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button all = Ui.button("Select all shown", "mdi2c-check-all", () -> {
            list.getItems().forEach(phone -> chosen.add(phone.mac()));
            changed();
        });
        all.setId("copy-all");
        Button none = Ui.button("Select none", "mdi2c-close", () -> {
            chosen.clear();
            changed();
        });
        replaces.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox tools = new HBox(8, filter, all, none);
        copy = Ui.button("Copy", "mdi2c-check", () -> finish(Ready::copied, close, done));
        copy.setId("copy-do");
        Boxes.main(copy);
        create = Ui.button("", "mdi2f-file-plus-outline", () -> finish(Ready::created, close, done));
        create.setId("copy-create");
        HBox buttons = Boxes.foot(Boxes.onlyHere(), Ui.button("Cancel", "mdi2c-close", close), create, copy);
        node = new VBox(
                10,
                Ui.paragraph(
                        "Copy " + (contacts.size() == 1 ? contacts.getFirst().label() : contacts.size() + " contacts")
                                + " to which phones?",
                        "title-4"),
                tools,
                sites(),
                list,
                words,
                replaces,
                buttons);
        Boxes.box(780, 540, node);
        changed();
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focus() {
        filter.requestFocus();
    }

    /** Each site as a button that selects its phones; a menu where there are many. */
    private Node sites() {
        FlowPane sites = new FlowPane(8, 6);
        sites.setAlignment(Pos.CENTER_LEFT);
        sites.setManaged(false);
        jobs.run(
                "Looking for sites",
                job -> Sites.of(root.phones().values(), siteNames).all(),
                all -> fill(sites, all));
        return sites;
    }

    private void fill(FlowPane sites, List<Sites.Site> all) {
        known = all;
        sites.setManaged(!all.isEmpty());
        if (all.size() > MOST_BUTTONS) {
            MenuButton menu = new MenuButton("Select a site");
            menu.setId("copy-sites");
            all.forEach(site -> {
                MenuItem item = new MenuItem(title(site));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> choose(site));
                menu.getItems().add(item);
            });
            sites.getChildren().add(menu);
        } else if (!all.isEmpty()) {
            sites.getChildren().add(Ui.label("Select", "text-muted"));
            all.forEach(site -> {
                Button button = new Button(title(site));
                button.setMnemonicParsing(false);
                button.getStyleClass().addAll("small", "chip");
                button.setAccessibleText("Select the phones of " + site.name());
                button.setOnAction(event -> choose(site));
                sites.getChildren().add(button);
            });
        }
    }

    private static String title(Sites.Site site) {
        return site.name() + "  " + site.phones().size();
    }

    private void choose(Sites.Site site) {
        // What is ticked is seen.
        filter.clear();
        phones.stream().map(Phone::mac).filter(site.phones()::contains).forEach(chosen::add);
        changed();
    }

    private void narrow(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Set<MacAddress> ofSite = new LinkedHashSet<>();
        known.stream()
                .filter(site -> site.name().toLowerCase(Locale.ROOT).equals(wanted))
                .forEach(site -> ofSite.addAll(site.phones()));
        list.getItems()
                .setAll(phones.stream()
                        .filter(phone -> !ofSite.isEmpty()
                                ? ofSite.contains(phone.mac())
                                : name(phone).toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }

    private static String name(Phone phone) {
        return phone.label() == null
                ? phone.mac().hex()
                : phone.label() + " (" + phone.mac().hex() + ")";
    }

    private void finish(Function<Ready, CopiedContacts> which, Runnable close, Consumer<CopiedContacts> done) {
        Ready now = ready;
        if (now != null) {
            close.run();
            done.accept(which.apply(now));
        }
    }

    private void changed() {
        list.refresh();
        ready = null;
        copy.setDisable(true);
        create.setDisable(true);
        if (working != null) {
            working.cancel();
        }
        if (chosen.isEmpty()) {
            words.setText("A number that a directory already has is not changed. A speed dial that is already in use "
                    + "is skipped.");
            offer(0);
            return;
        }
        List<MacAddress> wanted = new ArrayList<>(chosen);
        words.setText("Reading their directories …");
        working = jobs.run("Reading directories", job -> Ready.of(root, contacts, wanted, job), found -> {
            ready = found;
            copy.setDisable(found.copied().changed() == 0);
            words.setText(told(found.copied()));
            offer(found.created().made());
        });
    }

    /** Offers to create directories: they would replace contacts that are not seen here, so only a button that says so does it. */
    private void offer(int count) {
        create.setDisable(count == 0);
        create.setText(count == 1 ? "Copy and create 1 directory" : "Copy and create " + count + " directories");
        replaces.setText(
                count == 1
                        ? "A created directory contains the seed's contacts and these, and replaces any contacts stored "
                                + "on the phone."
                        : "Created directories contain the seed's contacts and these, and replace any contacts stored "
                                + "on the phones.");
        for (Node each : List.of(create, replaces)) {
            each.setVisible(count > 0);
            each.setManaged(count > 0);
        }
    }

    /** What each of the two buttons would do. */
    private record Ready(CopiedContacts copied, CopiedContacts created) {
        static Ready of(ResolvedRoot root, List<ContactDraft> contacts, List<MacAddress> wanted, Job job) {
            CopiedContacts copied = CopiedContacts.of(root, contacts, wanted, false, job);
            return new Ready(
                    copied, copied.without() == 0 ? copied : CopiedContacts.of(root, contacts, wanted, true, job));
        }
    }

    private static String told(CopiedContacts found) {
        StringBuilder told = new StringBuilder(
                switch (found.changed()) {
                    case 0 -> found.without() > 0 ? "No existing directory changes" : "No directory changes";
                    case 1 -> "1 directory changes";
                    default -> found.changed() + " directories change";
                });
        told.append('.');
        if (found.without() > 0) {
            told.append(
                    found.without() == 1
                            ? " 1 phone has no directory in this root; Copy skips it."
                            : " " + found.without() + " phones have no directory in this root; Copy skips them.");
        }
        if (found.had() > 0) {
            told.append(
                    found.had() == 1 ? " 1 already has the number." : " " + found.had() + " already have the number.");
        }
        if (!found.refused().isEmpty()) {
            told.append(" Not possible: ").append(found.refused().getFirst());
            told.append(found.refused().size() > 1 ? " And " + (found.refused().size() - 1) + " more." : "");
        }
        return told.toString();
    }

    private void toggle(@Nullable Phone phone) {
        if (phone != null) {
            if (!chosen.remove(phone.mac())) {
                chosen.add(phone.mac());
            }
            changed();
        }
    }

    private final class PhoneCell extends ListCell<Phone> {
        PhoneCell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Phone phone, boolean empty) {
            super.updateItem(phone, empty);
            if (empty || phone == null) {
                setGraphic(null);
                return;
            }
            CheckBox box = new CheckBox(name(phone));
            box.setMnemonicParsing(false);
            box.setSelected(chosen.contains(phone.mac()));
            // The whole row is clicked.
            box.setMouseTransparent(true);
            box.setFocusTraversable(false);
            setGraphic(box);
            setAccessibleText(name(phone) + (box.isSelected() ? ", selected" : ", not selected"));
        }
    }
}
